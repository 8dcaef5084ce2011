package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Whether reports stand out anywhere from where people are: the spatial scan statistic with Poisson likelihood (Kulldorff 1997, Comm. Stat. Theory Meth. 26:1481).
 *
 * <p>Without pattern every report falls on a cell with a chance in proportion to its exposure. A <em>window</em> is all cells whose centres are within a radius of the
 * centre of one of them, for every such radius up to {@value #RADIUS_METRES} m, as long as it holds at most {@value #MOST_OF_EXPOSURE} of all exposure; cells at the same
 * distance enter together. Its statistic is {@link #logLikelihoodRatio}. What is seen is set against the <em>maximum</em> over all windows of each draw, so
 * that it does not matter how many windows were looked at: p = (draws with at least as much + 1) / (draws + 1).
 *
 * <p>For a candidate that was not found by scanning give only its own reports to {@link #findStrongest}: a window then counts no others, its statistic is at most what scanning
 * would give it, and p is at least what it should be. The shape of a candidate must not be given a likelihood of its own: chosen after the data, it would
 * always stand out.
 *
 * <p>Of all windows with the same number of reports the one with the least exposure has the greatest ratio. So of each draw only the least exposure for each number is
 * kept, and the logarithms are taken once per number, not per window; exact all the same. Windows without a report, and those to which the last ring brings none, are not
 * looked at.
 */
public final class MaximumWindow {
    public static final double RADIUS_METRES = 300;
    public static final double MOST_OF_EXPOSURE = 0.5;

    /** Ratios this near each other, in parts of the greater, are equal. */
    private static final double ROUNDING = 1e-12;

    private final double[] x;
    private final double[] y;
    private final Neighbourhoods neighbours;
    private final CellDraw cells;

    private MaximumWindow(double[] x, double[] y, double[] weight) {
        this.x = x;
        this.y = y;
        cells = new CellDraw(weight);
        neighbours = new Neighbourhoods(x, y, RADIUS_METRES, cells::share, MOST_OF_EXPOSURE);
    }

    /**
     * Lays out the windows. O(pairs of cells within {@value #RADIUS_METRES} m), in time and memory.
     *
     * @param exposure cells; those of weight 0 are left out: nobody there could report
     */
    public static MaximumWindow of(List<Exposure> exposure) {
        List<Exposure> cells =
                exposure.stream().filter(cell -> cell.weight() > 0).toList();
        return new MaximumWindow(
                cells.stream().mapToDouble(Exposure::x).toArray(),
                cells.stream().mapToDouble(Exposure::y).toArray(),
                cells.stream().mapToDouble(Exposure::weight).toArray());
    }

    /**
     * A window.
     *
     * @param x of its centre, metres
     * @param y of its centre, metres
     * @param radius metres, 0 … {@value #RADIUS_METRES}; 0: one cell
     * @param reports in it, of those that were given
     * @param expected of all reports in proportion to exposure
     * @param statistic log likelihood ratio, ≥ 0
     */
    public record Window(double x, double y, double radius, int reports, double expected, double statistic) {}

    /** The greatest statistics of the draws. */
    public static final class Maxima {
        private final double[] ascending;

        private Maxima(double[] maxima) {
            ascending = maxima;
            Arrays.sort(ascending);
        }

        public int draws() {
            return ascending.length;
        }

        /** The chance of a statistic like this somewhere in town without any pattern, 1/(draws + 1) … 1. */
        public double p(double statistic) {
            int less = 0;
            while (less < ascending.length && ascending[less] < statistic * (1 - ROUNDING)) {
                less++;
            }
            return (ascending.length - less + 1.0) / (ascending.length + 1.0);
        }
    }

    /**
     * ln of the Poisson likelihood ratio of a window against none: c ln(c/E) + (C − c) ln((C − c)/(C − E)), and 0 unless there are more than expected.
     *
     * @param reports c, in the window, 0 … all
     * @param expected E, in the window, 0 &lt; E ≤ all
     * @param all C, ≥ 0
     */
    public static double logLikelihoodRatio(double reports, double expected, double all) {
        if (reports <= expected) {
            return 0;
        }
        double rest = all - reports;
        double outside = rest > 0 ? rest * StrictMath.log(rest / (all - expected)) : 0;
        return Math.max(0, reports * StrictMath.log(reports / expected) + outside);
    }

    /** Cells with exposure. */
    public int cells() {
        return x.length;
    }

    /** The cell nearest to a position; empty beyond {@value #RADIUS_METRES} m of all of them: there exposure says nothing. Of several the first. */
    public OptionalInt findCell(double atX, double atY) {
        return neighbours.nearest(atX, atY);
    }

    /**
     * The window with the greatest statistic; of several one with the most reports. Empty if there are no reports, or no window has more than expected.
     *
     * @param cellOfReport the cell of each report that is counted
     * @param all reports in town, those among them
     */
    public Optional<Window> findStrongest(int[] cellOfReport, int all) {
        return findStrongest(List.of(cellOfReport), all).getFirst();
    }

    /** The same for several candidates. */
    List<Optional<Window>> findStrongest(List<int[]> candidates, int all) {
        int most = candidates.stream().mapToInt(cells -> cells.length).max().orElse(0);
        if (most > all) {
            throw new IllegalArgumentException(most + " reports of " + all);
        }
        Scan scan = new Scan(neighbours, most, all);
        return candidates.stream().map(cells -> strongest(scan, cells, all)).toList();
    }

    private Optional<Window> strongest(Scan scan, int[] cellOfReport, int all) {
        scan.look(cellOfReport);
        int reports = scan.strongest();
        if (reports == 0) {
            return Optional.empty();
        }
        int ring = scan.window(reports);
        int centre = neighbours.centreOf(ring);
        double expected = scan.expected(reports);
        return Optional.of(new Window(
                x[centre],
                y[centre],
                neighbours.radius(ring),
                reports,
                expected,
                logLikelihoodRatio(reports, expected, all)));
    }

    /**
     * Throws reports over the cells, many times, and keeps the greatest statistic of each draw. O(draws · (reports + neighbours of the cells they fall on)).
     *
     * @param reports per draw, ≥ 0
     * @param draws at least 1, for instance 999
     * @throws IllegalArgumentException for no draws, or reports without any cell
     */
    public Maxima draw(int reports, int draws, long seed) {
        if (draws < 1 || reports < 0 || reports > 0 && cells() == 0) {
            throw new IllegalArgumentException(reports + " reports over " + cells() + " cells, " + draws + " times");
        }
        SplittableRandom random = new SplittableRandom(seed);
        Scan scan = new Scan(neighbours, reports, reports);
        double[] maxima = new double[draws];
        int[] cellOfReport = new int[reports];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < reports; i++) {
                cellOfReport[i] = cells.next(random);
            }
            scan.look(cellOfReport);
            int strongest = scan.strongest();
            maxima[draw] = strongest == 0 ? 0 : logLikelihoodRatio(strongest, scan.expected(strongest), reports);
        }
        return new Maxima(maxima);
    }
}
