package de.nahraum.geodata.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The location set covering problem (Toregas, Swain, ReVelle & Bergman 1971, Operations Research 19:1363): the fewest sites so that everybody has a place within
 * the limit whom an existing place or some candidate can have there. Whom nothing reaches is in {@link SitingPlan#beyondReach} and no error.
 *
 * <p>Reductions, Lagrangian bounds, and branch and bound by one candidate at a time, built or not; always where the bound is lowest, and there where most is
 * decided. Exact; NP-hard, so it may take long.
 */
public final class SetCovering {
    private record Part(CoverProblem problem, int bound, long number) {}

    private final Progress progress;
    private final TreeSet<Part> open = new TreeSet<>(Comparator.comparingInt(Part::bound)
            .thenComparingInt(part -> part.problem().names().length)
            .thenComparingLong(Part::number));
    private long parts;

    private SetCovering(Progress progress) {
        this.progress = progress;
    }

    /**
     * Objective and bound are numbers of sites; the bound is from below. A site's gain is the people it brings within the limit beyond those before it.
     * Stopped before any cover was found, the plan is one site per demand point at worst: it always covers.
     *
     * @param limitMetres way up to which someone is covered, inclusive; a tolerance is added by the caller
     * @throws IllegalArgumentException if the limit is negative or not finite
     */
    public static SitingPlan solve(SitingDemand demand, double limitMetres, SitingWatch watch) {
        SitingDemand.requireQuestion(limitMetres, 0);
        Rows rows = demand.within(limitMetres, demand.open(limitMetres));
        int[] names = MaximalCovering.numbers(rows.rows());
        boolean[] beyond = new boolean[rows.columns()];
        Arrays.fill(beyond, true);
        for (int point : rows.column()) {
            beyond[point] = false;
        }
        boolean[] all = new boolean[rows.rows()];
        Arrays.fill(all, true);
        CoverProblem problem =
                new CoverProblem(names, new int[0], rows).restrict(all, new boolean[rows.rows()], beyond);
        GainLedger gains =
                new GainLedger(MaximalCovering.model(rows, demand.weights()), -1, demand.beyondReach(limitMetres));
        Progress.Ledger ledger = new Progress.Ledger() {
            @Override
            public List<Site> inOrderOfGain(int[] chosen) {
                return gains.inOrderOfGain(chosen);
            }

            @Override
            public SitingPlan plan(List<Site> sites, double bound, SitingStop stop) {
                double least = stop == SitingStop.PROVEN_BEST ? sites.size() : Math.min(sites.size(), -bound);
                return new SitingPlan(sites, sites.size(), Math.max(0, least), stop, gains.beyondReach());
            }
        };
        int[] greedy = greedy(problem);
        Progress progress = Progress.from(watch, ledger, greedy, -greedy.length, 0, true);
        return progress.run(() -> new SetCovering(progress).search(problem));
    }

    /** Some cover, quickly: the one that covers most of what is left comes next. Not to be interrupted: without it there would be no answer at all. */
    private static int[] greedy(CoverProblem problem) {
        Rows rows = problem.rows();
        boolean[] covered = new boolean[rows.columns()];
        int[] atMost = new int[rows.rows()];
        Arrays.setAll(atMost, rows::length);
        List<Integer> chosen = new ArrayList<>();
        for (int left = covered.length; left > 0; ) {
            int best = -1;
            int most = 0;
            for (int j = 0; j < atMost.length; j++) {
                if (atMost[j] > most) {
                    int count = 0;
                    for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                        count += covered[rows.column()[a]] ? 0 : 1;
                    }
                    atMost[j] = count;
                    if (count > most) {
                        most = count;
                        best = j;
                    }
                }
            }
            chosen.add(problem.names()[best]);
            left -= most;
            for (int a = rows.first()[best]; a < rows.first()[best + 1]; a++) {
                covered[rows.column()[a]] = true;
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private void search(CoverProblem whole) {
        open.add(new Part(whole, 0, parts++));
        while (!open.isEmpty()) {
            Part next = open.removeFirst();
            progress.prove(-next.bound());
            if (next.bound() >= -progress.value()) {
                return;
            }
            divide(next);
        }
    }

    private void divide(Part part) {
        CoverProblem problem = part.problem().reduced(progress);
        int bound = part.bound();
        while (true) {
            if (problem.isSolved()) {
                progress.found(problem.taken(), -problem.taken().length);
                return;
            }
            if (problem.isImpossible() || problem.taken().length + 1 >= -progress.value()) {
                return;
            }
            CoverRelaxation relaxation = new CoverRelaxation(problem, progress);
            relaxation.run(part.number() == 0 ? 600 : 120);
            bound = Math.max(bound, (int) Math.ceil(relaxation.bound() - 1e-6));
            if (bound >= -progress.value()) {
                return;
            }
            if (part.number() == 0) {
                progress.prove(-bound);
            }
            CoverProblem settled = settled(problem, relaxation);
            if (settled.names().length == problem.names().length) {
                int candidate = mostOffered(relaxation.offered());
                add(problem, bound, candidate, true);
                add(problem, bound, candidate, false);
                return;
            }
            problem = settled.reduced(progress);
        }
    }

    /** Leaves out what no better cover has, and takes what each has (reduced costs). */
    private CoverProblem settled(CoverProblem problem, CoverRelaxation relaxation) {
        boolean[] keep = new boolean[problem.names().length];
        boolean[] chosen = new boolean[keep.length];
        for (int j = 0; j < keep.length; j++) {
            double cost = 1 - relaxation.offered()[j];
            keep[j] = relaxation.bound() + Math.max(0, cost) < relaxation.aim();
            chosen[j] = relaxation.bound() + Math.max(0, -cost) >= relaxation.aim();
        }
        return problem.restrict(keep, chosen, new boolean[problem.rows().columns()]);
    }

    private static int mostOffered(double[] offered) {
        int most = 0;
        for (int j = 1; j < offered.length; j++) {
            if (offered[j] > offered[most]) {
                most = j;
            }
        }
        return most;
    }

    private void add(CoverProblem problem, int bound, int candidate, boolean in) {
        boolean[] keep = new boolean[problem.names().length];
        boolean[] chosen = new boolean[keep.length];
        Arrays.fill(keep, true);
        keep[candidate] = false;
        chosen[candidate] = in;
        open.add(new Part(
                problem.restrict(keep, chosen, new boolean[problem.rows().columns()]), bound, parts++));
    }
}
