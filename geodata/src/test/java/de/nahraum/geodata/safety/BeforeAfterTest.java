package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.indicator.Rates.Range;
import de.nahraum.geodata.safety.BeforeAfter.AcrossCampaigns;
import de.nahraum.geodata.safety.BeforeAfter.CampaignReport;
import de.nahraum.geodata.safety.BeforeAfter.Compared;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class BeforeAfterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Geometry SPOT = Reports.point(0, 0);

    private static CampaignReport report(int id, double x, int group, LocalDate day, String campaign) {
        return new CampaignReport(Reports.unsafe(id, Reports.point(x, 0), group, day), campaign);
    }

    private static BeforeAfter.Answer compare(List<CampaignReport> reports) {
        return BeforeAfter.of(reports, SPOT, 100, DAY.minusMonths(6), DAY, DAY.plusMonths(6));
    }

    /** R: the limits of fisher.test, roots of the same weights dhyper gives found to 1e-14 (its own are good to three digits); Fisher's tea, and its Convictions. */
    @ParameterizedTest(name = "near {0} then {1}, rest {2} then {3}")
    @CsvSource({
        "1, 3, 3, 1, 0.211735595447, 626.243530588814",
        "10, 2, 3, 15, 0.00331716395066, 0.36318960235668",
        "5, 0, 3, 7, 0, 0.879163355962",
        "5, 12, 260, 200, 1.00066681182, 11.46663211507",
        "0, 12, 260, 200, 3.54873731252, Infinity",
        "900, 700, 50000, 40000, 0.878739860496, 1.075315723702"
    })
    void theRangeIsThatOfFishersExactTest(int a, int b, int c, int d, double low, double high) {
        Range range = BeforeAfter.compared(a, b, c, d).range();
        assertThat(range.low()).isCloseTo(low, within(1e-10));
        if (Double.isFinite(high)) {
            assertThat(range.high()).isCloseTo(high, within(1e-10 * high));
        } else {
            assertThat(range.high()).isInfinite();
        }
    }

    @Test
    void theRatioWorkedOutByHand() {
        // 12 of 5 near; 200 of 260 elsewhere: 2.4 / (10/13) = 3.12.
        assertThat(BeforeAfter.compared(5, 12, 260, 200).ratio().orElseThrow()).isCloseTo(3.12, within(1e-12));
        assertThat(BeforeAfter.compared(4, 0, 10, 10).ratio()).hasValue(0.0);
        assertThat(BeforeAfter.compared(0, 3, 10, 10).ratio()).isEmpty();
        assertThat(BeforeAfter.compared(3, 3, 0, 10).ratio()).isEmpty();
        assertThat(BeforeAfter.compared(3, 3, 10, 0).ratio()).isEmpty();
    }

    @Test
    void whereThereIsNothingTheRangeIsEverything() {
        for (Compared nothing : List.of(
                BeforeAfter.compared(0, 0, 0, 0), BeforeAfter.compared(0, 0, 9, 9), BeforeAfter.compared(9, 0, 9, 0))) {
            assertThat(nothing.range()).isEqualTo(new Range(0, Double.POSITIVE_INFINITY));
        }
    }

    @Test
    void theRatioLiesInItsRangeAndTurnsRoundWithTimeAndPlace() {
        for (int a = 1; a < 40; a += 6) {
            for (int b = 1; b < 40; b += 7) {
                for (int c = 1; c < 300; c += 70) {
                    for (int d = 1; d < 300; d += 90) {
                        Compared there = BeforeAfter.compared(a, b, c, d);
                        assertThat(there.ratio().orElseThrow())
                                .isBetween(there.range().low(), there.range().high());
                        Compared back = BeforeAfter.compared(b, a, d, c);
                        assertThat(back.range().low() * there.range().high()).isCloseTo(1, within(1e-9));
                        assertThat(BeforeAfter.compared(c, d, a, b).range().low()
                                        * there.range().high())
                                .isCloseTo(1, within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void groupsAreCountedOnceAndNearIfAnyReportIs() {
        List<CampaignReport> reports = List.of(
                report(1, 0, 1, DAY.minusDays(1), "2026"),
                report(2, 50, 1, DAY.minusDays(1), "2026"),
                report(3, 900, 1, DAY.minusDays(1), "2026"),
                report(4, 100, 2, DAY.minusDays(30), "2026"),
                report(5, 100.1, 3, DAY.minusDays(30), "2026"),
                report(6, 0, 4, DAY, "2026"),
                report(7, 500, 5, DAY.plusDays(9), "2026"),
                // Too early, too late.
                report(8, 0, 6, DAY.minusMonths(7), "2025"),
                report(9, 0, 7, DAY.plusMonths(7), "2027"));
        Compared compared = (Compared) compare(reports);
        assertThat(compared.nearBefore()).isEqualTo(2);
        assertThat(compared.restBefore()).isEqualTo(1);
        assertThat(compared.nearAfter()).isEqualTo(1);
        assertThat(compared.restAfter()).isEqualTo(1);
    }

    @Test
    void acrossCampaignsNothingIsCompared() {
        List<CampaignReport> reports = new ArrayList<>(
                List.of(report(1, 0, 1, DAY.minusDays(1), "2026"), report(2, 0, 2, DAY.plusDays(1), "2025")));
        assertThat(compare(reports)).isEqualTo(new AcrossCampaigns(List.of("2025", "2026")));
        reports.removeLast();
        assertThat(compare(reports)).isInstanceOf(Compared.class);
        // Reports of discrimination belong to no place and no comparison.
        reports.add(new CampaignReport(Reports.unsafe(3, SPOT, 3, DAY, Reason.DISCRIMINATION), "2025"));
        assertThat(compare(reports)).isInstanceOf(Compared.class);
    }

    @Test
    void noBeforeAndAfterIsRefused() {
        assertThatThrownBy(() -> BeforeAfter.of(List.of(), SPOT, 100, DAY, DAY, DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BeforeAfter.of(List.of(), SPOT, 100, DAY.minusDays(1), DAY, DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BeforeAfter.of(List.of(), SPOT, -1, DAY.minusDays(1), DAY, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
