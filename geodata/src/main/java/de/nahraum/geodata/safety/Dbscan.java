package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Clusters of points where points are dense (DBSCAN; Ester, Kriegel, Sander &amp; Xu 1996, Proc. KDD 226), where dense means: points of enough different
 * <em>groups</em>, not enough points. That is the generalised form with another predicate of density (Sander et al. 1998, Data Min. Knowl. Discov. 2:169).
 *
 * <p>A point is <em>core</em> if within eps of it, inclusive and itself counted, lie points of at least so many groups. Core points within eps of each other are in one
 * cluster. A point that is not core but within eps of a core point is at the <em>border</em> and belongs to the cluster of the nearest one; of several at the same distance to that
 * of the one with the least x, then y. All others are <em>noise</em>.
 *
 * <p>The result is a function of the set of points: their order does not matter. Clusters are numbered in the order of their core point with the least x, then y.
 *
 * <p>Points lie in squares of eps/√2, all of whose points are within eps of each other (Gunawan 2013; Gan &amp; Tao 2015, Proc. SIGMOD 519): a square with enough groups is
 * core as a whole, and two squares are joined by the first two core points found within eps. Near-linear for points as people send them; points of one and the same
 * group heaped just beyond eps of each other would cost more.
 */
public final class Dbscan {
    /** Cluster of a point that is in none. */
    public static final int NOISE = -1;

    private final double[] x;
    private final double[] y;
    private final int[] group;
    private final double square;
    private final int minimum;
    private final Squares squares;
    private final boolean[] core;
    private final int[] cluster;
    private final int clusters;

    private Dbscan(double[] x, double[] y, int[] group, double eps, int minimum) {
        this.x = x;
        this.y = y;
        this.group = group;
        square = eps * eps;
        this.minimum = minimum;
        squares = new Squares(x, y, group, eps);
        core = new boolean[x.length];
        cluster = new int[x.length];
        Arrays.fill(cluster, NOISE);
        for (int s = 0; s < squares.count(); s++) {
            findCore(s);
        }
        clusters = number(joined());
        for (int s = 0; s < squares.count(); s++) {
            findBorder(s);
        }
    }

    /**
     * Clusters points.
     *
     * @param x of each point, metres, finite
     * @param y as many
     * @param group of each point, any number; as many
     * @param eps metres, &gt; 0
     * @param minimum different groups, itself included, that make a point core; ≥ 1. With 1 every point is core, and clusters are what hangs together by
     *     steps of at most eps
     * @throws IllegalArgumentException for numbers that are none of those, or points too far from each other to be numbered (2³⁰ eps)
     */
    public static Dbscan of(double[] x, double[] y, int[] group, double eps, int minimum) {
        if (x.length != y.length || x.length != group.length) {
            throw new IllegalArgumentException(
                    "Not as many x, y and groups: " + x.length + ", " + y.length + ", " + group.length);
        }
        if (!(eps > 0 && eps < Double.POSITIVE_INFINITY) || minimum < 1) {
            throw new IllegalArgumentException("No density: " + minimum + " within " + eps);
        }
        return new Dbscan(x.clone(), y.clone(), group.clone(), eps, minimum);
    }

    /** How many clusters there are. */
    public int clusters() {
        return clusters;
    }

    /** Cluster of a point, 0 … clusters − 1, or {@link #NOISE}. */
    public int clusterOf(int point) {
        return cluster[point];
    }

    /** Whether a point is core. */
    public boolean isCore(int point) {
        return core[point];
    }

    private boolean near(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        return dx * dx + dy * dy <= square;
    }

    private void findCore(int s) {
        int[] seen = new int[minimum];
        int here = 0;
        for (int at = squares.from(s); at < squares.from(s + 1) && here < minimum; at = squares.endOfGroup(s, at)) {
            seen[here++] = group[squares.point(at)];
        }
        int[] around = here < minimum ? squares.around(s) : new int[0];
        for (int at = squares.from(s); at < squares.from(s + 1); at++) {
            int point = squares.point(at);
            core[point] = here == minimum || reaches(point, seen, here, around);
        }
    }

    /** Whether points of enough groups are near: those of its own square, which are the first of {@code seen}, and those around. */
    private boolean reaches(int point, int[] seen, int count, int[] around) {
        int found = count;
        for (int other : around) {
            for (int at = squares.from(other); at < squares.from(other + 1); ) {
                int end = squares.endOfGroup(other, at);
                int candidate = group[squares.point(at)];
                if (!contains(seen, found, candidate) && isAnyNear(point, at, end)) {
                    seen[found++] = candidate;
                    if (found == minimum) {
                        return true;
                    }
                }
                at = end;
            }
        }
        return false;
    }

    private static boolean contains(int[] numbers, int count, int number) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyNear(int point, int from, int end) {
        for (int at = from; at < end; at++) {
            if (near(point, squares.point(at))) {
                return true;
            }
        }
        return false;
    }

    /** Root of every square that has core points; squares with one root are one cluster. */
    private int[] joined() {
        CorePoints corePoints = new CorePoints(squares, x, y, core);
        int[] root = IntStream.range(0, squares.count()).toArray();
        for (int s = 0; s < squares.count(); s++) {
            for (int other : squares.around(s)) {
                if (other > s && find(root, s) != find(root, other) && corePoints.meet(s, other, square)) {
                    root[find(root, s)] = find(root, other);
                }
            }
        }
        return IntStream.range(0, root.length).map(s -> find(root, s)).toArray();
    }

    private static int find(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** Gives the core points their numbers. */
    private int number(int[] root) {
        int[] least = new int[squares.count()];
        Arrays.fill(least, NOISE);
        for (int s = 0; s < squares.count(); s++) {
            for (int at = squares.from(s); at < squares.from(s + 1); at++) {
                int point = squares.point(at);
                if (core[point] && (least[root[s]] == NOISE || compare(point, least[root[s]]) < 0)) {
                    least[root[s]] = point;
                }
            }
        }
        int[] roots = IntStream.range(0, least.length)
                .filter(s -> least[s] != NOISE)
                .boxed()
                .sorted(Comparator.comparing(s -> least[s], this::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] numbers = new int[squares.count()];
        for (int i = 0; i < roots.length; i++) {
            numbers[roots[i]] = i;
        }
        for (int s = 0; s < squares.count(); s++) {
            for (int at = squares.from(s); at < squares.from(s + 1); at++) {
                int point = squares.point(at);
                cluster[point] = core[point] ? numbers[root[s]] : NOISE;
            }
        }
        return roots.length;
    }

    private int compare(int a, int b) {
        return x[a] != x[b] ? Double.compare(x[a], x[b]) : Double.compare(y[a], y[b]);
    }

    private void findBorder(int s) {
        int[] around = {};
        for (int at = squares.from(s); at < squares.from(s + 1); at++) {
            int point = squares.point(at);
            if (!core[point]) {
                around = around.length == 0 ? squares.around(s) : around;
                attach(point, around);
            }
        }
    }

    private void attach(int point, int[] around) {
        int best = NOISE;
        double least = square;
        for (int other : around) {
            for (int at = squares.from(other); at < squares.from(other + 1); at++) {
                int candidate = squares.point(at);
                if (!core[candidate]) {
                    continue;
                }
                double dx = x[point] - x[candidate];
                double dy = y[point] - y[candidate];
                double distance = dx * dx + dy * dy;
                if (distance < least || distance == least && (best == NOISE || compare(candidate, best) < 0)) {
                    best = candidate;
                    least = distance;
                }
            }
        }
        cluster[point] = best == NOISE ? NOISE : cluster[best];
    }
}
