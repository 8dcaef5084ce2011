package de.nahraum.geodata.siting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * The best choice of at most k candidates of a {@link GainModel}, proven. Starts from {@link Interchange}; then the open part of the choices with the highest
 * bound is always looked at next: {@link Relaxation} bounds it and settles candidates, what is settled shrinks the model, and the rest is divided by one
 * candidate, in or out. Ends when no open part can hold anything better.
 *
 * <p>Exponential in the worst case. The order of work depends on the input alone, so the same input gives the same sites.
 */
final class BranchAndBound {
    /** Part of the choices: those of a model in which one candidate is decided; −1: none. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, compared by identity
    private record Part(
            GainModel model, int sites, double[] prices, double bound, int candidate, boolean in, long number) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    /** Entries of open models above which the newest part comes first, so that memory stays bounded. */
    private static final long MOST_ENTRIES = 20_000_000;

    /** Entries up to which dominated candidates are looked for. */
    private static final int FEW_ENTRIES = 300_000;

    /** A model that lost more than this is bounded again before it is divided. */
    private static final double MUCH_SMALLER = 0.7;

    private static final int ROOT_STAGES = 10;
    private static final int ROOT_ROUNDS = 60;
    private static final int ROUNDS = 40;

    private final Progress progress;
    private final TreeSet<Part> byBound =
            new TreeSet<>(Comparator.comparingDouble(Part::bound).reversed().thenComparingLong(Part::number));
    private final TreeSet<Part> byAge = new TreeSet<>(Comparator.comparingLong(Part::number));
    private long entries;
    private long parts;

    BranchAndBound(Progress progress) {
        this.progress = progress;
    }

    /** @param sites at least one */
    void run(GainModel model, int sites) {
        boolean[] all = new boolean[model.candidates()];
        Arrays.fill(all, true);
        progress.work(model.entries());
        GainModel merged = model.restrict(all, new int[0], new double[model.highestPrices().length])
                .model();
        new Interchange(merged, progress).run(sites);
        double[] prices = merged.highestPrices().clone();
        for (int i = 0; i < prices.length; i++) {
            prices[i] /= 2;
        }
        add(new GainModel.Smaller(merged, prices), sites, Double.POSITIVE_INFINITY, -1, false);
        while (!byBound.isEmpty()) {
            double worst = byBound.first().bound();
            if (worst <= progress.cut()) {
                return;
            }
            progress.prove(worst);
            Part next = entries > MOST_ENTRIES ? byAge.last() : byBound.first();
            remove(next);
            open(next);
        }
    }

    private void open(Part part) {
        boolean root = part.candidate() < 0;
        GainModel.Smaller current = decided(part);
        int sites = root || !part.in() ? part.sites() : part.sites() - 1;
        double bound = part.bound();
        while (true) {
            GainModel model = current.model();
            if (sites <= 1 || model.candidates() <= sites) {
                finish(model, sites);
                return;
            }
            Relaxation relaxation = new Relaxation(model, sites, current.prices(), progress);
            boolean goOn = true;
            for (int stage = 0; goOn && stage < (root ? ROOT_STAGES : 1); stage++) {
                goOn = relaxation.run(root ? ROOT_ROUNDS : ROUNDS, root);
                if (relaxation.bound() > progress.cut() && (root || parts < 100 || parts % 16 == 1)) {
                    new Interchange(model, progress).improve(relaxation.likely());
                }
            }
            bound = Math.min(bound, relaxation.bound());
            if (bound <= progress.cut()) {
                return;
            }
            int[] forced = relaxation.forced();
            boolean[] keep = relaxation.kept();
            for (int each : forced) {
                keep[each] = false;
            }
            int branch = mostUndecided(relaxation.average(), keep);
            current = restrict(model, keep, forced, relaxation.prices());
            sites -= forced.length;
            if (branch < 0 || current.model().candidates() < MUCH_SMALLER * model.candidates()) {
                continue;
            }
            int place = Arrays.binarySearch(current.model().names, model.names[branch]);
            if (place < 0) {
                continue; // another candidate covers all it covers
            }
            add(current, sites, bound, place, true);
            add(current, sites, bound, place, false);
            return;
        }
    }

    private GainModel.Smaller decided(Part part) {
        GainModel model = part.model();
        if (part.candidate() < 0) {
            return new GainModel.Smaller(model, part.prices());
        }
        boolean[] keep = new boolean[model.candidates()];
        Arrays.fill(keep, true);
        keep[part.candidate()] = false;
        return restrict(model, keep, part.in() ? new int[] {part.candidate()} : new int[0], part.prices());
    }

    private GainModel.Smaller restrict(GainModel model, boolean[] keep, int[] fixed, double[] prices) {
        progress.work(2L * model.entries());
        GainModel.Smaller smaller = model.restrict(keep, fixed, prices);
        if (smaller.model().entries() > FEW_ENTRIES) {
            return smaller;
        }
        boolean[] useful = smaller.model().useful(progress);
        for (boolean each : useful) {
            if (!each) {
                return smaller.model().restrict(useful, new int[0], smaller.prices());
            }
        }
        return smaller;
    }

    /** The choices left are one candidate, or all. */
    private void finish(GainModel model, int sites) {
        if (sites >= model.candidates()) {
            int[] all = new int[model.candidates()];
            Arrays.setAll(all, j -> j);
            progress.found(model.named(all), model.value(all));
            return;
        }
        progress.found(model.named(new int[0]), model.value(new int[0]));
        if (sites == 1) {
            double[] prices = model.nothing().prices();
            int best = 0;
            double most = -1;
            for (int j = 0; j < model.candidates(); j++) {
                double gain = model.rowValue(j, prices);
                progress.work(model.rows().length(j));
                if (gain > most) {
                    most = gain;
                    best = j;
                }
            }
            progress.found(model.named(new int[] {best}), model.value(new int[] {best}));
        }
    }

    /** The kept candidate that was among the best about half of the time; −1 without any. */
    private static int mostUndecided(double[] average, boolean[] keep) {
        int undecided = -1;
        for (int j = 0; j < keep.length; j++) {
            if (keep[j] && (undecided < 0 || Math.abs(average[j] - 0.5) < Math.abs(average[undecided] - 0.5))) {
                undecided = j;
            }
        }
        return undecided;
    }

    private void add(GainModel.Smaller smaller, int sites, double bound, int candidate, boolean in) {
        Part part = new Part(smaller.model(), sites, smaller.prices(), bound, candidate, in, parts++);
        entries += smaller.model().entries();
        byBound.add(part);
        byAge.add(part);
    }

    private void remove(Part part) {
        entries -= part.model().entries();
        byBound.remove(part);
        byAge.remove(part);
    }
}
