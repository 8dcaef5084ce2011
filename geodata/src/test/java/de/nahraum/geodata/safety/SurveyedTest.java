package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurveyedTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);

    private static ReportSettings asking(Campaign... campaigns) {
        return new ReportSettings(null, null, List.of(), Map.of(), List.of(campaigns), 36, 12, 24, 24);
    }

    private static Campaign campaign(ReportTopic topic, String... districts) {
        return new Campaign(
                "a", Map.of("de", "A"), Set.of(topic), Set.of(districts), BEGIN, BEGIN.plusDays(9), "alle", null);
    }

    @Test
    void aDistrictIsSurveyedOnceACampaignHasBegunThereAndStaysSo() {
        ReportSettings inOne = asking(campaign(ReportTopic.UNSAFE, "nord"));

        assertThat(inOne.isSurveyed("nord", ReportTopic.UNSAFE, BEGIN.minusDays(1)))
                .isFalse();
        assertThat(inOne.isSurveyed("nord", ReportTopic.UNSAFE, BEGIN)).isTrue();
        assertThat(inOne.isSurveyed("nord", ReportTopic.UNSAFE, BEGIN.plusYears(3)))
                .isTrue();
        assertThat(inOne.isSurveyed("sued", ReportTopic.UNSAFE, BEGIN)).isFalse();
    }

    @Test
    void aCampaignThatNamesNoDistrictAsksInTheWholeTown() {
        assertThat(asking(campaign(ReportTopic.UNSAFE)).isSurveyed("sued", ReportTopic.UNSAFE, BEGIN))
                .isTrue();
        assertThat(asking(campaign(ReportTopic.LIKE)).isSurveyed("sued", ReportTopic.UNSAFE, BEGIN))
                .isFalse();
        assertThat(ReportSettings.NONE.isSurveyed("sued", ReportTopic.UNSAFE, BEGIN))
                .isFalse();
    }
}
