package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each of many sources reaches on its own: one limited search per source. Exact, and the same to the last bit on one thread or many. */
public final class CatchmentSearch {
    private static final int[] NOBODY = {};
    private static final double[] NOWHERE = {};

    private final LinkedPoints points;
    private final double limitMetres;
    private final double[] metresOf;
    private int[] reached = new int[64];
    private int count;

    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Row(int[] targets, double[] metres) {}

    private CatchmentSearch(LinkedPoints points, double limitMetres) {
        this.points = points;
        this.limitMetres = limitMetres;
        this.metresOf = new double[points.size()];
    }

    /**
     * Searches from every source.
     *
     * @param graph sources and points are snapped to
     * @param sources null for one that is not connected: it reaches nothing
     * @param points to be reached
     * @param limitMetres inclusive; may be infinite
     */
    public static Catchments of(
            WalkGraph graph, List<@Nullable Snap> sources, LinkedPoints points, double limitMetres) {
        return of(graph, sources, points, limitMetres, () -> false).orElseThrow();
    }

    /**
     * The same for somebody who may have enough of it.
     *
     * @param stopNow asked before each search, from several threads
     * @return empty if it was stopped
     */
    public static Optional<Catchments> of(
            WalkGraph graph,
            List<@Nullable Snap> sources,
            LinkedPoints points,
            double limitMetres,
            BooleanSupplier stopNow) {
        Row[] rows = new Row[sources.size()];
        int parts = Math.clamp(sources.size(), 1, Runtime.getRuntime().availableProcessors() * 4);
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> graph.search(search -> {
                    CatchmentSearch scratch = new CatchmentSearch(points, limitMetres);
                    int end = (int) ((long) rows.length * (part + 1) / parts);
                    int next = (int) ((long) rows.length * part / parts);
                    while (next < end && !stopNow.getAsBoolean()) {
                        rows[next] = scratch.row(search, sources.get(next));
                        next++;
                    }
                    return next;
                }));
        boolean isWhole = Arrays.stream(rows).allMatch(Objects::nonNull);
        return isWhole ? Optional.of(together(points.size(), rows)) : Optional.empty();
    }

    private Row row(WalkSearch search, @Nullable Snap source) {
        count = 0;
        if (source != null) {
            search.clear().addSource(source).run(limitMetres).forEachWithin(points, limitMetres, this::add);
        }
        int[] targets = Arrays.copyOf(reached, count);
        Arrays.sort(targets);
        return new Row(
                targets,
                Arrays.stream(targets).mapToDouble(target -> metresOf[target]).toArray());
    }

    private void add(int point, double metres) {
        if (count == reached.length) {
            reached = Arrays.copyOf(reached, count * 2);
        }
        reached[count++] = point;
        metresOf[point] = metres;
    }

    /** Empties the rows, so that only few of them are there twice. */
    private static Catchments together(int targets, Row[] rows) {
        int[] first = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            first[i + 1] = Math.addExact(first[i], rows[i].targets.length);
        }
        int[] target = new int[first[rows.length]];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i].targets, 0, target, first[i], rows[i].targets.length);
            rows[i] = new Row(NOBODY, rows[i].metres);
        }
        double[] metres = new double[target.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i].metres, 0, metres, first[i], rows[i].metres.length);
            rows[i] = new Row(NOBODY, NOWHERE);
        }
        return new Catchments(targets, first, target, metres);
    }
}
