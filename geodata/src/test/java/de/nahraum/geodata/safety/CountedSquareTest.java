package de.nahraum.geodata.safety;

import static de.nahraum.geodata.safety.Reports.DAY;
import static de.nahraum.geodata.safety.Reports.group;
import static de.nahraum.geodata.safety.Reports.line;
import static de.nahraum.geodata.safety.Reports.point;
import static de.nahraum.geodata.safety.Reports.unsafe;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.CellGrid.Square;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the house sees of squares: counted by hand, and in the very squares that would be published. */
class CountedSquareTest {
    private static List<CountedSquare> count(SafetyReport... reports) {
        return CountedSquare.of(List.of(reports), ReportTopic.UNSAFE, DAY, CellGrid.OF_CITY);
    }

    /** Group 1 says twice in one square that it is dark, and once in the next what else; group 2 says once that it is dark and that somebody harassed them. */
    @Test
    void groupsReasonsAndTimesAreCountedOnceASquare() {
        List<CountedSquare> squares = count(
                unsafe(1, point(10, 10), 1, DAY, Reason.LIGHTING),
                unsafe(2, point(90, 90), 1, DAY, Reason.LIGHTING, Reason.TRAFFIC),
                unsafe(3, point(50, 50), 2, DAY, Reason.LIGHTING, Reason.HARASSED),
                unsafe(4, point(350, 50), 1, DAY, Reason.ISOLATION));

        assertThat(squares)
                .containsExactly(
                        new CountedSquare(
                                new Square(0, 0),
                                Set.of(group(1), group(2)),
                                Map.of(Reason.LIGHTING, 2, Reason.TRAFFIC, 1, Reason.HARASSED, 1),
                                Map.of(FearTime.NIGHT, 2)),
                        new CountedSquare(
                                new Square(3, 0),
                                Set.of(group(1)),
                                Map.of(Reason.ISOLATION, 1),
                                Map.of(FearTime.NIGHT, 1)));
    }

    @Test
    void whatIsNoPlaceOfAnotherTopicOrLaterDoesNotCount() {
        SafetyReport liked = new SafetyReport(9, ReportTopic.LIKE, point(10, 10), null, Set.of(), null, group(9), DAY);

        assertThat(count(
                        unsafe(1, point(10, 10), 1, DAY, Reason.DISCRIMINATION),
                        unsafe(2, point(10, 10), 2, DAY.plusDays(1), Reason.LIGHTING),
                        liked))
                .isEmpty();
        assertThat(CountedSquare.of(List.of(liked), ReportTopic.LIKE, DAY, CellGrid.OF_CITY))
                .containsExactly(new CountedSquare(new Square(0, 0), Set.of(group(9)), Map.of(), Map.of()));
    }

    /** A line over three squares counts in the one with most of it, for the house as for the public. */
    @Test
    void aReportCountsWhereItWouldBePublished() {
        SafetyReport[] reports = new SafetyReport[PublicCells.GROUPS];
        for (int i = 0; i < reports.length; i++) {
            reports[i] = unsafe(i, line(80, 50, 230, 50), i, DAY.minusDays(10 + i), Reason.LIGHTING);
        }
        List<Square> published = PublicCells.next(
                        YearMonth.from(DAY),
                        ReportTopic.UNSAFE,
                        CellGrid.OF_CITY,
                        List.of(reports),
                        id -> true,
                        CellPublication.none(ReportTopic.UNSAFE))
                .cells()
                .stream()
                .map(PublicCell::square)
                .toList();

        assertThat(published).containsExactly(new Square(1, 0));
        assertThat(count(reports)).extracting(CountedSquare::square).isEqualTo(published);
    }

    @Test
    void nothingReportedIsNoSquare() {
        assertThat(count()).isEmpty();
    }
}
