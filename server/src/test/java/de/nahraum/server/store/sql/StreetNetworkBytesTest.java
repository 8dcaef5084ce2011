package de.nahraum.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.geodata.street.EdgeNotes;
import de.nahraum.geodata.street.Lighting;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.StreetNetworkBuilder;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What is written comes back, and so does what an earlier version of the program wrote. */
class StreetNetworkBytesTest {
    /** Two nodes at (1, 2) and (3, 4), a step-free edge between them, no extent: as form 1 had it, byte by byte. */
    private static final String FORM_1 = "00000001" + "00000002" + "00000001" + "00000000"
            + "3ff0000000000000" + "4008000000000000" + "4000000000000000" + "4010000000000000"
            + "00000000" + "00000001" + "01";

    @Test
    void anEarlierFormIsReadAsANetworkWithoutNames() {
        StreetNetwork network = StreetNetworkBytes.read(HexFormat.of().parseHex(FORM_1));
        assertThat(network.x()).containsExactly(1, 3);
        assertThat(network.y()).containsExactly(2, 4);
        assertThat(network.from()).containsExactly(0);
        assertThat(network.to()).containsExactly(1);
        assertThat(network.stepFree()).containsExactly(true);
        assertThat((Object) network.extent()).isNull();
        assertThat(network.notes().street(0)).isNull();
        assertThat(network.notes().lightingOf(0)).isEqualTo(Lighting.ASSUMED_LIT);
        assertThat(network.notes().stairs()).containsExactly(false);
    }

    @Test
    void namesLightingAndStairsComeBack() {
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        builder.addNode(1, 2);
        builder.addNode(3, 4);
        builder.addNode(5, 7);
        builder.addEdge(0, 1, true, "Große Straße", Lighting.LIT, false);
        builder.addEdge(1, 2, false, null, Lighting.UNLIT, true);
        builder.addEdge(0, 2, false, "улица", Lighting.ASSUMED_UNLIT, false);
        StreetNetwork written = builder.build();
        EdgeNotes read =
                StreetNetworkBytes.read(StreetNetworkBytes.write(written)).notes();
        assertThat(read.names()).isEqualTo(written.notes().names()).hasSize(2);
        assertThat(read.name()).isEqualTo(written.notes().name());
        assertThat(read.lighting()).isEqualTo(written.notes().lighting());
        assertThat(read.stairs()).isEqualTo(written.notes().stairs());
    }

    @Test
    void aLaterFormIsRefused() {
        byte[] later = ByteBuffer.allocate(100).putInt(3).array();
        assertThatThrownBy(() -> StreetNetworkBytes.read(later))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("form 3");
    }
}
