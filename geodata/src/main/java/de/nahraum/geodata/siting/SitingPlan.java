package de.nahraum.geodata.siting;

import java.util.List;

/**
 * Sites, what they achieve, and how good any choice could be at most.
 *
 * <p>The sites stand in order of gain: the first gains most of those chosen, each next one most of the rest, the smaller number first where they are
 * equal. A site that would gain nothing is left out, so there may be fewer than asked for.
 *
 * @param objective what the plan achieves, in the unit of the problem, finite, not negative
 * @param bound no choice achieves more (p-median and set covering: costs less) than this; equals the objective when proven best
 * @param stop why the search ended
 * @param beyondReach demand points with people that no existing place and no candidate reaches, ascending; no plan changes anything there
 */
public record SitingPlan(List<Site> sites, double objective, double bound, SitingStop stop, List<Integer> beyondReach) {
    public SitingPlan {
        sites = List.copyOf(sites);
        beyondReach = List.copyOf(beyondReach);
    }

    /** Distance of objective and bound as a fraction of the larger of the two, 0 … 1; 0 when proven best. */
    public double gap() {
        double larger = Math.max(objective, bound);
        return larger <= 0 ? 0 : Math.abs(objective - bound) / larger;
    }

    /** Whether nothing better exists: up to one part in 10^10 for rounding, exactly if weights are whole numbers and people are counted. */
    public boolean isProvenBest() {
        return stop == SitingStop.PROVEN_BEST;
    }

    /** Numbers of the chosen candidates in order of gain. */
    public List<Integer> candidates() {
        return sites.stream().map(Site::candidate).toList();
    }
}
