package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * A good choice quickly: greedy, then one site changed for another as long as that helps (Teitz & Bart 1968). Greedy alone is never worse than 1 − 1/e of
 * the best (Nemhauser, Wolsey & Fisher 1978). Among equals the smallest number.
 */
final class Interchange {
    private final GainModel model;
    private final Progress progress;
    private final double[] alone;

    Interchange(GainModel model, Progress progress) {
        this.model = model;
        this.progress = progress;
        alone = new double[model.candidates()];
        double[] prices = model.nothing().prices();
        for (int j = 0; j < alone.length; j++) {
            alone[j] = model.rowValue(j, prices);
            progress.work(model.rows().length(j));
        }
    }

    /** At most {@code sites} candidates, reported to the progress. */
    void run(int sites) {
        int[] chosen = greedy(sites);
        progress.found(model.named(chosen), model.value(chosen));
        improve(chosen);
    }

    /** Changes sites for others as long as that helps; what comes out is reported to the progress. */
    void improve(int[] start) {
        int[] chosen = start.clone();
        int unchanged = 0;
        for (int turn = 0; unchanged < chosen.length; turn = (turn + 1) % chosen.length) {
            unchanged = exchange(chosen, turn) ? 0 : unchanged + 1;
        }
        progress.found(model.named(chosen), model.value(chosen));
    }

    private int[] greedy(int sites) {
        int[] chosen = new int[Math.min(sites, model.candidates())];
        GainModel.Chosen state = model.nothing();
        double[] atMost = alone.clone();
        for (int c = 0; c < chosen.length; c++) {
            int best = best(state, atMost, 0);
            if (best < 0) {
                return Arrays.copyOf(chosen, c);
            }
            state.add(best);
            chosen[c] = best;
        }
        return chosen;
    }

    /** Puts the best candidate in the place of one chosen, if another gains more. */
    private boolean exchange(int[] chosen, int turn) {
        GainModel.Chosen state = model.nothing();
        for (int c = 0; c < chosen.length; c++) {
            if (c != turn) {
                state.add(chosen[c]);
            }
        }
        double now = model.rowValue(chosen[turn], state.prices());
        int best = best(state, alone.clone(), now * (1 + 1e-9));
        if (best < 0) {
            return false;
        }
        chosen[turn] = best;
        return true;
    }

    /**
     * The candidate that gains most, more than {@code least}, or −1. What a candidate gained before is the most it can gain now, so many need not be looked
     * at (Minoux 1978).
     */
    private int best(GainModel.Chosen state, double[] atMost, double least) {
        int best = -1;
        double most = least;
        Rows rows = model.rows();
        for (int j = 0; j < atMost.length; j++) {
            if (atMost[j] > most) {
                progress.work(rows.length(j) + 1L);
                atMost[j] = model.rowValue(j, state.prices());
                if (atMost[j] > most) {
                    most = atMost[j];
                    best = j;
                }
            }
        }
        return best;
    }
}
