package de.nahraum.geodata.format.osm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.StringTable;

class OsmReaderTest {
    private final Notices notices = new Notices();

    @Test
    void allFormatsSayTheSame() throws IOException {
        byte[] xml = OsmFixtures.XML.getBytes(UTF_8);
        String expected = OsmFixtures.describe(OsmFixtures.read(xml, notices).orElseThrow());
        assertThat(expected)
                .contains("1 7.75968 49.44001 {amenity=community_centre, name=Café Größe}")
                .contains("10 [1, 2, 3, 1] {}\n20 [1, 2, 99, 3, 4]")
                .contains("7 [10][]{landuse=forest, type=multipolygon}");
        assertThat(OsmFixtures.describe(
                        OsmFixtures.read(OsmFixtures.gzip(xml), notices).orElseThrow()))
                .isEqualTo(expected);
        assertThat(OsmFixtures.describe(
                        OsmFixtures.read(OsmFixtures.pbf(), notices).orElseThrow()))
                .isEqualTo(expected);
        assertThat(notices.list())
                .hasSize(3)
                .allMatch(notice -> notice instanceof Notice.NodesMissing missing && missing.references() == 1);
    }

    @Test
    void ofTheSameIdTheLaterStays() {
        OsmExtract extract = OsmFixtures.xml(
                "<node id='2' lat='49.2' lon='7.2'><tag k='name' v='old'/></node><node id='1' lat='49.1' lon='7.1'/><node id='2' lat='49.3' lon='7.3'/>");
        assertThat(extract.nodes().size()).isEqualTo(2);
        int index = extract.nodes().findIndex(2);
        assertThat(extract.nodes().lon(index)).isEqualTo(7.3);
        assertThat(extract.nodes().tags(index)).isEmpty();
    }

    @Test
    void keepsFurtherKeysOnlyWhenAsked() throws IOException {
        byte[] xml =
                "<osm version='0.6'><node id='1' lat='49' lon='7'><tag k='fee' v='no'/></node></osm>".getBytes(UTF_8);
        OsmExtract plain = OsmFixtures.read(xml, notices).orElseThrow();
        assertThat(plain.nodes().tags(0)).isEmpty();
        OsmExtract asked = new OsmReader("network", Set.of("fee"), 1000, notices)
                .read(new ByteArrayInputStream(xml))
                .orElseThrow();
        assertThat(asked.nodes().tags(0)).containsExactlyEntriesOf(java.util.Map.of("fee", "no"));
    }

    @Test
    void millionNodes() throws IOException {
        StringBuilder xml = new StringBuilder("<osm version='0.6'>");
        for (int i = 1_000_000; i > 0; i--) {
            xml.append("<node id='").append(i).append("' lat='49.").append(i).append("' lon='7.5'/>");
        }
        OsmExtract extract = OsmFixtures.read(xml.append("</osm>").toString().getBytes(UTF_8), notices)
                .orElseThrow();
        assertThat(extract.nodes().size()).isEqualTo(1_000_000);
        assertThat(extract.nodes().lat(extract.nodes().findIndex(77))).isEqualTo(49.77);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<osm version='0.6'><node id='1' lat='49' lon='7'/>",
                "<osm version='0.6'><node id='x' lat='49' lon='7'/></osm>",
                "<osm version='0.6'><node id='99999999999999999999' lat='49' lon='7'/></osm>",
                "<osm version='0.6'><way id='1'><nd/></way></osm>",
                "<html/>",
                "<osm",
                "<",
                "\0\0\0",
                "\0\0\0\u000Eabcdefghijklmnopqrstuvwxyz",
                "PK something else",
                "<osm version='0.6'>&x;</osm>",
                "<!DOCTYPE osm [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><osm version='0.6'><node id='1' lat='49' lon='7'><tag k='name' v='&a;'/></node></osm>",
                "<!DOCTYPE osm SYSTEM 'http://127.0.0.1:1/x.dtd'><osm version='0.6'/>",
                "<?xml version='1.0' encoding='klingon'?><osm/>",
                "<osm version='0.6'><node id='1' lat='49' lon='7'><tag k='name' v='\u00FC'/></node></osm>"
            })
    void brokenFilesAreFindings(String text) throws IOException {
        assertThat(OsmFixtures.read(text.getBytes(ISO_8859_1), notices)).isEmpty();
        assertThat(notices.list()).isNotEmpty().last().isInstanceOf(Notice.SyntaxBroken.class);
    }

    @Test
    void emptyFiles() throws IOException {
        for (byte[] bytes : new byte[][] {{}, OsmFixtures.gzip(new byte[0]), "<osm version='0.6'/>".getBytes(UTF_8)}) {
            Notices found = new Notices();
            assertThat(OsmFixtures.read(bytes, found)).isEmpty();
            assertThat(found.list()).last().isInstanceOf(Notice.FileEmpty.class);
        }
    }

    @Test
    void badCoordinatesLoseTheNode() throws IOException {
        OsmExtract extract = OsmFixtures.read(
                        ("<osm version='0.6'><node id='1' lat='NaN' lon='7'/><node id='2' lat='149' lon='7'/>"
                                        + "<node id='3' lon='7'/><node id='4' lat='49' lon='7'/></osm>")
                                .getBytes(UTF_8),
                        notices)
                .orElseThrow();
        assertThat(extract.nodes().size()).isEqualTo(1);
        assertThat(notices.list())
                .filteredOn(notice -> !(notice instanceof Notice.ExtractBoundsMissing))
                .extracting(Notice::code)
                .containsExactlyInAnyOrder("number-invalid", "coordinate-out-of-range", "number-invalid");
    }

    @Test
    void bombsEnd() throws IOException {
        byte[] zeros = OsmFixtures.gzip(("<osm version='0.6'>" + " >".repeat(5_000_000)).getBytes(UTF_8));
        assertThat(new OsmReader("network", Set.of(), 1 << 20, notices).read(new ByteArrayInputStream(zeros)))
                .isEmpty();
        assertThat(notices.list()).singleElement().isInstanceOf(Notice.FileTooLarge.class);

        byte[] attribute = OsmFixtures.gzip(("<osm version='" + "6".repeat(5_000_000)).getBytes(UTF_8));
        assertThat(OsmFixtures.read(attribute, notices)).isEmpty();
        assertThat(notices.list()).last().isInstanceOf(Notice.SyntaxBroken.class);
    }

    @Test
    void hostilePbfBlocks() throws IOException {
        PrimitiveBlock unevenLists = PrimitiveBlock.newBuilder()
                .setStringtable(StringTable.newBuilder().addS(ByteString.EMPTY))
                .addPrimitivegroup(PrimitiveGroup.newBuilder()
                        .setDense(DenseNodes.newBuilder().addId(1)))
                .build();
        assertThat(OsmFixtures.read(OsmFixtures.pbf(unevenLists), notices)).isEmpty();
        ByteArrayOutputStream noHeader = new ByteArrayOutputStream();
        OsmFixtures.writeBlock(noHeader, "OSMData", unevenLists.toByteArray());
        assertThat(OsmFixtures.read(noHeader.toByteArray(), notices)).isEmpty();
        assertThat(notices.list()).hasSize(2).allMatch(Notice.SyntaxBroken.class::isInstance);
    }

    @Test
    void cutOrScrambledFilesNeverThrow() throws IOException {
        Random random = new Random(2032);
        for (byte[] whole : new byte[][] {
            OsmFixtures.pbf(), OsmFixtures.XML.getBytes(UTF_8), OsmFixtures.gzip(OsmFixtures.XML.getBytes(UTF_8))
        }) {
            for (int length = 0; length < whole.length; length++) {
                OsmFixtures.read(Arrays.copyOf(whole, length), new Notices());
            }
            for (int i = 0; i < 2000; i++) {
                byte[] scrambled = whole.clone();
                for (int k = 0; k <= i % 4; k++) {
                    scrambled[random.nextInt(scrambled.length)] = (byte) random.nextInt(256);
                }
                OsmFixtures.read(scrambled, new Notices());
            }
        }
    }

    @Test
    void onlyTheStreamItselfThrows() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> new OsmReader("network", notices).read(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }
}
