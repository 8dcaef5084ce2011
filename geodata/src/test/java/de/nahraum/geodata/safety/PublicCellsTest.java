package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.geodata.safety.CellGrid.Square;
import de.nahraum.geodata.safety.PublicCell.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class PublicCellsTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final CellGrid GRID = new CellGrid(0, 0);
    private static final CellPublication NOTHING = CellPublication.none(ReportTopic.UNSAFE);

    private static SafetyReport at(double x, int group, int day, Reason... reasons) {
        return Reports.unsafe(group, Reports.point(x, 50), group, LocalDate.of(2026, 5, day), reasons);
    }

    private static CellPublication june(SafetyReport... reports) {
        return next(JUNE, NOTHING, reports);
    }

    private static CellPublication next(YearMonth month, CellPublication previous, SafetyReport... reports) {
        return PublicCells.next(month, ReportTopic.UNSAFE, GRID, List.of(reports), id -> true, previous);
    }

    private static SafetyReport[] with(SafetyReport[] reports, SafetyReport... more) {
        return Stream.concat(Arrays.stream(reports), Arrays.stream(more)).toArray(SafetyReport[]::new);
    }

    @Test
    void threeGroupsFromThreeDaysAreTold() {
        assertThat(june(at(10, 1, 1, Reason.LIGHTING), at(20, 2, 2, Reason.LIGHTING), at(30, 3, 3, Reason.LIGHTING))
                        .cells())
                .containsExactly(new PublicCell(new Square(0, 0), Size.FEW, List.of(Reason.LIGHTING)));
        assertThat(june(at(10, 1, 1), at(20, 2, 2)).cells()).isEmpty();
        assertThat(june(at(10, 1, 1), at(20, 2, 2), at(30, 3, 2)).cells()).isEmpty();
        assertThat(june(at(10, 1, 1), at(20, 2, 2), at(130, 3, 3)).cells()).isEmpty();
        assertThat(june().cells()).isEmpty();
    }

    @Test
    void reasonsNeedThreeGroupsAndBehaviourIsNeverTold() {
        assertThat(june(
                                at(10, 1, 1, Reason.LIGHTING, Reason.HARASSED, Reason.TRAFFIC),
                                at(20, 2, 2, Reason.LIGHTING, Reason.HARASSED, Reason.TRAFFIC),
                                at(30, 3, 3, Reason.HARASSED, Reason.TRAFFIC))
                        .cells()
                        .getFirst()
                        .reasons())
                .containsExactly(Reason.TRAFFIC);
    }

    @Test
    void classesAreThreeToFiveSixToTenAndMore() {
        for (int groups = 3; groups < 14; groups++) {
            SafetyReport[] reports = new SafetyReport[groups];
            for (int i = 0; i < groups; i++) {
                reports[i] = at(i, i, 1 + i);
            }
            assertThat(june(reports).cells().getFirst().size())
                    .isEqualTo(groups <= 5 ? Size.FEW : groups <= 10 ? Size.SOME : Size.MANY);
        }
        assertThatThrownBy(() -> Size.of(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyCheckedReportsToTheEndOfTheMonthBeforeCount() {
        List<SafetyReport> reports = new ArrayList<>(List.of(at(10, 1, 1), at(20, 2, 2)));
        reports.add(Reports.unsafe(3, Reports.point(30, 50), 3, LocalDate.of(2026, 5, 31)));
        assertThat(PublicCells.next(JUNE, ReportTopic.UNSAFE, GRID, reports, id -> id != 2, NOTHING)
                        .cells())
                .isEmpty();
        assertThat(PublicCells.next(JUNE, ReportTopic.UNSAFE, GRID, reports, id -> true, NOTHING)
                        .cells())
                .hasSize(1);
        reports.set(2, Reports.unsafe(3, Reports.point(30, 50), 3, LocalDate.of(2026, 6, 1)));
        CellPublication june = PublicCells.next(JUNE, ReportTopic.UNSAFE, GRID, reports, id -> true, NOTHING);
        assertThat(june.cells()).isEmpty();
        assertThat(PublicCells.next(JUNE.plusMonths(1), ReportTopic.UNSAFE, GRID, reports, id -> true, june)
                        .cells())
                .hasSize(1);
    }

    @Test
    void discriminationAndOtherTopicsDoNotCountAndLikedPlacesHaveCellsOfTheirOwn() {
        assertThat(june(at(10, 1, 1), at(20, 2, 2), at(30, 3, 3, Reason.DISCRIMINATION))
                        .cells())
                .isEmpty();
        List<SafetyReport> liked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            liked.add(new SafetyReport(
                    i,
                    ReportTopic.LIKE,
                    Reports.point(10, 10),
                    null,
                    Set.of(),
                    null,
                    Reports.group(i),
                    LocalDate.of(2026, 5, 1 + i)));
        }
        assertThat(PublicCells.next(
                                JUNE, ReportTopic.LIKE, GRID, liked, id -> true, CellPublication.none(ReportTopic.LIKE))
                        .cells())
                .containsExactly(new PublicCell(new Square(0, 0), Size.FEW, List.of()));
        assertThat(PublicCells.next(JUNE, ReportTopic.UNSAFE, GRID, liked, id -> true, NOTHING)
                        .cells())
                .isEmpty();
        assertThatThrownBy(() -> PublicCells.next(JUNE, ReportTopic.LIKE, GRID, liked, id -> true, NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withinAMonthNothingChanges() {
        CellPublication june = june(at(10, 1, 1), at(20, 2, 2), at(30, 3, 3));
        assertThat(next(JUNE, june)).isEqualTo(june);
        assertThat(next(JUNE.minusMonths(3), june)).isEqualTo(june);
        assertThat(next(JUNE.plusMonths(1), june).cells()).isEmpty();
    }

    @Test
    void oneOrTwoNewcomersWaitAndThreeEnterTogether() {
        SafetyReport[] three = {at(10, 1, 1), at(20, 2, 2), at(30, 3, 3)};
        CellPublication june = june(three);
        SafetyReport[] five = with(three, at(40, 4, 4, Reason.LIGHTING), at(50, 5, 5, Reason.LIGHTING));
        CellPublication july = next(JUNE.plusMonths(1), june, five);
        assertThat(july.cells()).isEqualTo(june.cells());
        CellPublication august = next(JUNE.plusMonths(2), july, with(five, at(60, 6, 6, Reason.LIGHTING)));
        assertThat(august.cells())
                .containsExactly(new PublicCell(new Square(0, 0), Size.SOME, List.of(Reason.LIGHTING)));
    }

    /** With a threshold alone "lighting" would appear in July while the class stays: it could only be that of the one newcomer. */
    @Test
    void aReasonNeverAppearsByOneNewcomer() {
        SafetyReport[] three = {at(10, 1, 1, Reason.LIGHTING), at(20, 2, 2, Reason.LIGHTING), at(30, 3, 3)};
        CellPublication june = june(three);
        assertThat(june.cells().getFirst().reasons()).isEmpty();
        CellPublication july = next(JUNE.plusMonths(1), june, with(three, at(40, 4, 4, Reason.LIGHTING)));
        assertThat(july.cells()).isEqualTo(june.cells());
    }

    @Test
    void whatACountedGroupAddsLaterChangesNothing() {
        SafetyReport[] three = {at(10, 1, 1, Reason.LIGHTING), at(20, 2, 2, Reason.LIGHTING), at(30, 3, 3)};
        CellPublication june = june(three);
        SafetyReport again = Reports.unsafe(99, Reports.point(30, 50), 3, LocalDate.of(2026, 5, 3), Reason.LIGHTING);
        assertThat(next(JUNE.plusMonths(1), june, with(three, again)).cells()).isEqualTo(june.cells());
    }

    @Test
    void whoGoesNoLongerCountsAndIsNotReplacedByOne() {
        SafetyReport[] three = {at(10, 1, 1), at(20, 2, 2), at(30, 3, 3)};
        CellPublication june = june(three);
        CellPublication july = next(JUNE.plusMonths(1), june, three[0], three[1], at(40, 4, 4));
        assertThat(july.cells()).isEmpty();
        CellPublication august = next(JUNE.plusMonths(2), july, three[0], three[1], at(40, 4, 4), at(50, 5, 5));
        assertThat(august.cells()).isEmpty();
        CellPublication september =
                next(JUNE.plusMonths(3), august, three[0], three[1], at(40, 4, 4), at(50, 5, 5), at(60, 6, 6));
        assertThat(september.cells()).hasSize(1);
    }

    @Test
    void aReasonGoesWithThoseWhoNamedIt() {
        SafetyReport[] four = {
            at(10, 1, 1, Reason.LIGHTING), at(20, 2, 2, Reason.LIGHTING), at(30, 3, 3, Reason.LIGHTING), at(40, 4, 4)
        };
        CellPublication june = june(four);
        assertThat(june.cells().getFirst().reasons()).containsExactly(Reason.LIGHTING);
        CellPublication july = next(JUNE.plusMonths(1), june, four[0], four[1], four[3]);
        assertThat(july.cells()).containsExactly(new PublicCell(new Square(0, 0), Size.FEW, List.of()));
    }

    /** Ten cells in a row that each lack one group, and somebody's way across all of them. */
    @Test
    void aLineAcrossManyCellsDoesNotShowItsWay() {
        List<SafetyReport> reports = new ArrayList<>();
        for (int cell = 0; cell < 10; cell++) {
            reports.add(at(100 * cell + 50, 10 * cell + 1, 1));
            reports.add(at(100 * cell + 50, 10 * cell + 2, 2));
        }
        Geometry way = Reports.line(0, 50, 1000, 50);
        reports.add(Reports.unsafe(999, way, 999, LocalDate.of(2026, 5, 3)));
        CellPublication june = PublicCells.next(JUNE, ReportTopic.UNSAFE, GRID, reports, id -> true, NOTHING);
        assertThat(june.cells()).hasSize(1);
        // Nor if it is sent as a chain of points.
        reports.removeLast();
        for (int x = 20; x < 1000; x += 40) {
            reports.add(Reports.unsafe(1000 + x, Reports.point(x, 50), 999, LocalDate.of(2026, 5, 3)));
        }
        CellPublication chain = PublicCells.next(JUNE, ReportTopic.UNSAFE, GRID, reports, id -> true, NOTHING);
        assertThat(chain.cells()).hasSize(1);
    }

    @Test
    void aSpotCountsInTheCellWithMostOfItAndOfTwoAlikeInTheWest() {
        CellGrid grid = new CellGrid(30, -20);
        Geometry line = Reports.line(100, 0, 280, 0);
        // Points at 100, 120 … 280: two in 30–130, five in 130–230, three in 230–330.
        List<SafetyReport> reports = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            reports.add(Reports.unsafe(i, line, i, LocalDate.of(2026, 5, 1 + i)));
        }
        Square square = PublicCells.next(JUNE, ReportTopic.UNSAFE, grid, reports, id -> true, NOTHING)
                .cells()
                .getFirst()
                .square();
        assertThat(square).isEqualTo(new Square(1, 0));
        assertThat(grid.cornerOf(square)).isEqualTo(new Coordinate(130, -20));
        assertThat(GRID.squareOf(new Coordinate(-0.5, 100))).isEqualTo(new Square(-1, 1));
        List<SafetyReport> even = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            even.add(Reports.unsafe(i, Reports.line(60, 50, 140, 50), i, LocalDate.of(2026, 5, 1 + i)));
        }
        // 60, 80 | 100, 120, 140: the second has three.
        assertThat(next(JUNE, NOTHING, even.toArray(SafetyReport[]::new))
                        .cells()
                        .getFirst()
                        .square())
                .isEqualTo(new Square(1, 0));
        SafetyReport[] tie = new SafetyReport[3];
        for (int i = 0; i < 3; i++) {
            tie[i] = Reports.unsafe(i, Reports.line(70, 50, 130, 50), i, LocalDate.of(2026, 5, 1 + i));
        }
        // 70, 90 | 110, 130.
        assertThat(next(JUNE, NOTHING, tie).cells().getFirst().square()).isEqualTo(new Square(0, 0));
    }

    @Test
    void whatStaysOfAnExactPlaceCountsInTheSquareTheExactOneCountedIn() {
        SplittableRandom random = new SplittableRandom(18);
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble(5000);
            double y = random.nextDouble(5000);
            Geometry shape = switch (i % 3) {
                case 0 -> Reports.point(x, y);
                case 1 -> Reports.line(x, y, x + random.nextDouble(400), y + random.nextDouble(400));
                default -> Reports.box(x, x + random.nextDouble(300), y, y + random.nextDouble(300));
            };
            Coordinate stays = GRID.coarse(shape);
            assertThat(squareOfThree(Reports.point(stays.x, stays.y)))
                    .as("shape %d", i)
                    .isEqualTo(squareOfThree(shape));
        }
    }

    private static Square squareOfThree(Geometry shape) {
        SafetyReport[] three = new SafetyReport[3];
        for (int i = 0; i < 3; i++) {
            three[i] = Reports.unsafe(i, shape, i, LocalDate.of(2026, 5, 1 + i));
        }
        return june(three).cells().getFirst().square();
    }
}
