package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.CellGrid.Square;
import de.nahraum.geodata.safety.CellPublication.Counted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongPredicate;

/**
 * Which cells of {@value CellGrid#SIZE_METRES} m the public learns of, once a month: those with at least {@value #GROUPS} reporter groups from at least {@value #DAYS} days
 * whose reports staff have checked.
 *
 * <p>What is told is more than a threshold lets one see at first: two publications, one after the other, tell what came between. So:
 *
 * <ol>
 *   <li><b>Once a month.</b> For a month that was published, the publication is the one there is. Whoever asks often, or reports and asks at once, sees nothing more.
 *   <li><b>Newcomers enter a cell by three.</b> Groups a cell does not count yet wait until there are {@value #GROUPS} of them from {@value #DAYS} days; then all that wait enter
 *       together. While they wait nothing of them has any influence: the publication is the same with and without them. So a cell that appears, grows
 *       by a class or lists another reason says so of at least three groups together, also to somebody who knows all that was counted before. With
 *       a threshold alone a reason that is new in a cell whose class stays could be that of one.
 *   <li><b>What a group says is counted as it entered.</b> What the same group adds later changes nothing: that would be a change by one.
 *   <li><b>A spot counts in one cell</b>, the one with most of its points (the west, then the south one of several). A line across ten cells that each lack one group would make all
 *       ten appear at once, and draw somebody's way home. As it is, no two cells count the same spot, so cells that appear together have nothing to do with each other. A group that
 *       reports two spots may count in two cells; nothing that is told links them.
 *   <li><b>Who goes, goes at once.</b> A report that was withdrawn, deleted or is no longer held to be right no longer counts in the next publication, alone if need be: what somebody takes
 *       back must not stay. It tells that one or more of at least three are no longer counted, never which. Cells that fell below three are told again only when three others enter.
 *   <li><b>Behaviour is never told</b>, and what is said about people who report is nowhere near: only what is built.
 * </ol>
 *
 * <p>What this does not do, as no threshold does: whoever knows that two of three groups are their own knows that there is a third, and who sent one and takes it back
 * may see that there were exactly two more; not who, when in the month, or what they said beyond the reasons told. The check by staff stands between inventing such reports and
 * the map. In which month the last of three was checked is seen.
 */
public final class PublicCells {
    public static final int GROUPS = 3;
    public static final int DAYS = 3;

    private PublicCells() {}

    /**
     * The publication of a month. The same input gives the same one, in whatever order the reports are.
     *
     * @param month in which it is published; counted are reports to the end of the month before
     * @param grid the same one every month
     * @param reports all there are; other topics and those about no place are left out
     * @param isChecked whether staff have checked a report, by its number, and hold it to be right
     * @param previous the one published last, of the same topic; it is returned if it is of this month or a later one
     * @throws IllegalArgumentException for another topic's
     */
    public static CellPublication next(
            YearMonth month,
            ReportTopic topic,
            CellGrid grid,
            List<SafetyReport> reports,
            LongPredicate isChecked,
            CellPublication previous) {
        if (previous.topic() != topic) {
            throw new IllegalArgumentException("Not the publication of " + topic + ": " + previous.topic());
        }
        if (!month.isAfter(previous.month())) {
            return previous;
        }
        List<SafetyReport> checked =
                reports.stream().filter(report -> isChecked.test(report.id())).toList();
        ReportPoints points = ReportPoints.of(checked, topic, month.atDay(1).minusDays(1));
        Map<Square, Map<UUID, Counted>> counted = new TreeMap<>();
        current(points, grid).forEach((square, groups) -> {
            Map<UUID, Counted> entered = enter(groups, previous.counted().getOrDefault(square, Map.of()));
            if (!entered.isEmpty()) {
                counted.put(square, entered);
            }
        });
        return new CellPublication(month, topic, counted);
    }

    /** Whether so many groups may be told. */
    static boolean areEnough(Collection<Counted> groups) {
        return groups.size() >= GROUPS
                && groups.stream().map(Counted::firstDay).distinct().count() >= DAYS;
    }

    /** The groups a square counts now: those it counted as far as they are still there, and those that wait if they are enough. */
    private static Map<UUID, Counted> enter(Map<UUID, Counted> present, Map<UUID, Counted> before) {
        Map<UUID, Counted> counted = new TreeMap<>();
        Map<UUID, Counted> waiting = new TreeMap<>();
        present.forEach((group, now) -> {
            Counted then = before.get(group);
            if (then == null) {
                waiting.put(group, now);
            } else {
                Set<Reason> still = EnumSet.noneOf(Reason.class);
                still.addAll(then.reasons());
                still.retainAll(now.reasons());
                counted.put(group, new Counted(then.firstDay(), still));
            }
        });
        if (areEnough(waiting.values())) {
            counted.putAll(waiting);
        }
        return counted;
    }

    /** All groups with a spot in a square, those that wait too. */
    private static Map<Square, Map<UUID, Counted>> current(ReportPoints points, CellGrid grid) {
        Map<Square, Map<UUID, Counted>> current = new TreeMap<>();
        SpotSquares.of(points, grid).forEach((square, spots) -> {
            Map<UUID, Counted> groups = new TreeMap<>();
            spots.forEach(spot -> groups.merge(spot.group(), counted(spot), PublicCells::both));
            current.put(square, groups);
        });
        return current;
    }

    private static Counted counted(GroupSpot spot) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        spot.reports().stream()
                .flatMap(report -> report.reasons().stream())
                .filter(reason -> reason.kind() == Reason.Kind.BUILT)
                .forEach(reasons::add);
        return new Counted(spot.firstDay(), reasons);
    }

    private static Counted both(Counted one, Counted other) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(one.reasons());
        reasons.addAll(other.reasons());
        LocalDate first = one.firstDay().isBefore(other.firstDay()) ? one.firstDay() : other.firstDay();
        return new Counted(first, reasons);
    }
}
