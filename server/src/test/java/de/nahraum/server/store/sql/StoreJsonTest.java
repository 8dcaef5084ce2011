package de.nahraum.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.RentKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a version of before wrote can still be read. */
class StoreJsonTest {
    @Test
    void settingsStoredBeforeThereWasHousingSayNothingOfIt() throws Exception {
        CitySettings settings = new CitySettings(
                "Prüfstadt",
                false,
                "Europe/Berlin",
                25832,
                List.of("de"),
                2022,
                2032,
                0.8,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                new HousingSettings(
                        RentKind.NET_COLD,
                        List.of(400.0),
                        80,
                        Map.of(IncomeClass.UP_TO_60, 1150.0),
                        0.5,
                        IncomeClass.UP_TO_80));
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(StoreJson.write(settings));
        assertThat(StoreJson.read(json.toString(), CitySettings.class)).isEqualTo(settings);
        json.remove("housing");
        assertThat(StoreJson.read(json.toString(), CitySettings.class).housing())
                .isEqualTo(HousingSettings.NONE);
    }
}
