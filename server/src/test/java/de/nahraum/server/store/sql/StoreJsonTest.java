package de.nahraum.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.ReportTopic;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A city stored by an older version loads, and what it does not say is the default. */
class StoreJsonTest {
    @Test
    void settingsStoredBeforeHousingAndSocialIndexHaveTheDefaults() throws Exception {
        String json = StoreJson.write(GridTown.settings());
        ObjectNode older = (ObjectNode) new ObjectMapper().readTree(json);
        assertThat(older.remove("socialIndex")).isNotNull();
        assertThat(older.remove("housing")).isNotNull();
        CitySettings settings = StoreJson.read(older.toString(), CitySettings.class);
        assertThat(settings.socialIndex()).isEqualTo(SocialIndexSettings.DEFAULT);
        assertThat(settings.housing()).isEqualTo(HousingSettings.NONE);
        assertThat(StoreJson.read(json, CitySettings.class)).isEqualTo(GridTown.settings());
    }

    @Test
    void indicatorsStoredBeforeTheyHadAUnitHaveTheUsualOne() {
        Indicator indicator = StoreJson.read("""
                {"id": "dogs", "numerator": "dogs", "denominator": null, "theme": "SOCIAL", "direction": "NONE",
                 "minimumDenominator": 0, "householdVariable": null}
                """, Indicator.class);
        assertThat(indicator.unit()).isEqualTo(Indicator.Unit.PERSONS);
        assertThat(indicator.label()).isEmpty();
    }

    @Test
    void campaignsStoredBeforeTheyNamedDistrictsAskInTheWholeTown() {
        Campaign campaign = StoreJson.read("""
                {"id": "a", "title": {"de": "A"}, "topics": ["UNSAFE"], "from": "2026-01-01", "until": null, "asked": "",
                 "askedPeople": null}
                """, Campaign.class);
        assertThat(campaign.districts()).isEmpty();
        assertThat(campaign.hasBegunIn("nord", ReportTopic.UNSAFE, LocalDate.of(2026, 1, 1)))
                .isTrue();
    }
}
