package de.nahraum.geodata.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Accounts of a problem whose value is a {@link GainModel}'s. If {@code cost} is there, the objective is what is left of it.
 *
 * @param question the model of the whole question, its candidates named by their numbers
 * @param cost what the objective is without sites if it is to be made small; {@code −1}: it is to be made large
 */
record GainLedger(GainModel question, double cost, List<Integer> beyondReach) implements Progress.Ledger {
    @Override
    public List<Site> inOrderOfGain(int[] chosen) {
        List<Site> sites = new ArrayList<>();
        int[] left = chosen.clone();
        Arrays.sort(left);
        GainModel.Chosen state = question.nothing();
        for (int turn = 0; turn < chosen.length; turn++) {
            int best = -1;
            double most = 0;
            for (int c = 0; c < left.length; c++) {
                double gain = left[c] < 0 ? 0 : question.rowValue(left[c], state.prices());
                if (gain > most) {
                    most = gain;
                    best = c;
                }
            }
            if (best < 0) {
                break;
            }
            sites.add(new Site(left[best], most));
            state.add(left[best]);
            left[best] = -1;
        }
        return sites;
    }

    @Override
    public SitingPlan plan(List<Site> sites, double bound, SitingStop stop) {
        double gained = sites.stream().mapToDouble(Site::gain).sum();
        double objective = cost < 0 ? gained : Math.max(0, cost - gained);
        if (stop == SitingStop.PROVEN_BEST) {
            return new SitingPlan(sites, objective, objective, stop, beyondReach);
        }
        double proven = cost < 0 ? Math.max(objective, bound) : Math.max(0, Math.min(objective, cost - bound));
        return new SitingPlan(sites, objective, proven, stop, beyondReach);
    }

    /** Solves the question. */
    SitingPlan solve(int sites, double bound, boolean whole, SitingWatch watch) {
        Progress progress = new Progress(watch, this, 0, bound, whole);
        return progress.run(() -> {
            if (sites > 0 && question.candidates() > 0) {
                new BranchAndBound(progress).run(question, sites);
            }
        });
    }
}
