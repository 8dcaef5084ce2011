package de.nahraum.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.SocialIndexSettings;
import org.junit.jupiter.api.Test;

/** A city stored by an older version loads, and what it does not say is the default. */
class StoreJsonTest {
    @Test
    void settingsStoredBeforeThereWasASocialIndexHaveTheDefault() throws Exception {
        String json = StoreJson.write(GridTown.settings());
        ObjectNode older = (ObjectNode) new ObjectMapper().readTree(json);
        assertThat(older.remove("socialIndex")).isNotNull();
        CitySettings settings = StoreJson.read(older.toString(), CitySettings.class);
        assertThat(settings.socialIndex()).isEqualTo(SocialIndexSettings.DEFAULT);
        assertThat(StoreJson.read(json, CitySettings.class)).isEqualTo(GridTown.settings());
    }
}
