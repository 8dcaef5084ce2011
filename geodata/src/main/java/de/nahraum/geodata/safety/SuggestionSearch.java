package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.MaximumWindow.Maxima;
import de.nahraum.geodata.safety.MaximumWindow.Window;
import de.nahraum.geodata.safety.Suggestion.StandingOut;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where many report that they feel unsafe: clusters of {@link ReportPoints} by {@link Dbscan}, {@value #EPS_METRES} m, with at least {@value #GROUPS} reporter groups
 * from at least {@value #DAYS} days, more where reports are dense ({@link PlaceSizedClusters}), and whether they stand out by {@link MaximumWindow}. All numbers are our proposal.
 *
 * <p>A group's day at a spot is that of its first report there, so days cannot be made more by reporting again.
 *
 * <p>Does it stand out? Every spot of a group is one report, on the cell nearest to its middle point; the middle is chosen without a look at the others, or lines would
 * all choose the heap. As many are thrown over the cells. The candidate is the cluster's own spots. Spots with no cell in reach are in no throw.
 */
public final class SuggestionSearch {
    /** Fewer reports make no patterns. */
    public static final int NEEDED = 100;

    public static final double EPS_METRES = 60;
    public static final int GROUPS = 3;
    public static final int DAYS = 3;
    public static final int DRAWS = 999;

    private final ReportPoints points;
    private final MaximumWindow windows;
    private final int[] cellOfSpot;
    private final int spotsOnCells;
    private final Optional<Maxima> maxima;

    private SuggestionSearch(ReportPoints points, List<Exposure> exposure, long seed) {
        this.points = points;
        windows = MaximumWindow.of(exposure);
        cellOfSpot = points.spots().stream()
                .map(GroupSpot::middle)
                .mapToInt(middle -> windows.findCell(middle.x, middle.y).orElse(-1))
                .toArray();
        spotsOnCells = (int) Arrays.stream(cellOfSpot).filter(cell -> cell >= 0).count();
        maxima = windows.cells() == 0 ? Optional.empty() : Optional.of(windows.draw(spotsOnCells, DRAWS, seed));
    }

    /**
     * Looks for clusters. Near-linear in the points; see {@link MaximumWindow} for the draws.
     *
     * @param reports of any topic; counted are those of {@link ReportTopic#UNSAFE} about a place, received by the day
     * @param day weights are those of this day
     * @param exposure how many could report from where; empty: nothing is said about standing out
     * @param seed of the draws
     */
    public static Suggestions find(List<SafetyReport> reports, LocalDate day, List<Exposure> exposure, long seed) {
        ReportPoints points = ReportPoints.of(reports, ReportTopic.UNSAFE, day);
        int count = points.reports().size();
        return count < NEEDED
                ? new Suggestions.TooFew(count, NEEDED)
                : new SuggestionSearch(points, exposure, seed).find(day);
    }

    private Suggestions.Found find(LocalDate day) {
        List<PlaceSizedClusters.Sized> enough = PlaceSizedClusters.of(points);
        List<int[]> cells = enough.stream().map(each -> cells(each.cluster())).toList();
        List<Optional<Window>> strongest = windows.findStrongest(cells, spotsOnCells);
        List<Suggestion> suggestions = IntStream.range(0, enough.size())
                .mapToObj(i -> enough.get(i)
                        .cluster()
                        .suggestion(enough.get(i).hull(), standingOut(cells.get(i).length, strongest.get(i))))
                .toList();
        return new Suggestions.Found(
                suggestions,
                day,
                points.reports().size(),
                cellOfSpot.length - spotsOnCells,
                maxima.map(Maxima::draws).orElse(0));
    }

    /** The cells of a cluster's spots, as far as they have one. */
    private int[] cells(ClusterOfReports cluster) {
        return cluster.spots()
                .map(spot -> cellOfSpot[spot])
                .filter(cell -> cell >= 0)
                .toArray();
    }

    private Optional<StandingOut> standingOut(int spots, Optional<Window> window) {
        return spots == 0
                ? Optional.empty()
                : maxima.map(all -> new StandingOut(
                        window, all.p(window.map(Window::statistic).orElse(0.0))));
    }
}
