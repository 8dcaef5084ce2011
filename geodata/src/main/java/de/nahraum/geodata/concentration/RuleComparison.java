package de.nahraum.geodata.concentration;

import de.nahraum.geodata.concentration.OverRepresentation.OfArea;
import de.nahraum.geodata.indicator.FalseDiscovery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three rules for "strongly over-represented", side by side: which areas each of them names, and which change between them. None is right by
 * nature; which one counts is for the council to decide.
 *
 * @param line share from which on rule (b) holds; null if no area has a share or all shares are equal
 * @param areas in the order of the figures
 */
public record RuleComparison(@Nullable Double line, List<OfRules> areas) {
    /** Rule (b): standard deviations over the mean. A proposal, no law. */
    public static final double DEFAULT_DEVIATIONS = 1.5;

    /** Rule (c): share of false discoveries put up with. A proposal, no law. */
    public static final double DEFAULT_LEVEL = 0.05;

    /**
     * What the rules say of an area; null without a share, or for (a) and (c) where nobody of the group lives in the city.
     *
     * @param ratio rule (a): quotient at or over the threshold, and lower bound over 1
     * @param deviation rule (b): share at or over the unweighted mean plus so many population standard deviations of the areas' shares
     * @param significance rule (c): exact binomial upper tail against the city's rate, Benjamini–Hochberg
     * @param tail P(X ≥ r | n, R) of the effective sample, 0 … 1
     * @param adjustedTail the same adjusted for the number of areas
     */
    public record OfRules(
            String id,
            @Nullable Boolean ratio,
            @Nullable Boolean deviation,
            @Nullable Boolean significance,
            @Nullable Double tail,
            @Nullable Double adjustedTail) {

        /** Whether the rules disagree about this area. */
        public boolean changes() {
            return ratio != null && (!ratio.equals(deviation) || !ratio.equals(significance));
        }
    }

    /**
     * Applies the rules. Rule (c) takes the effective sample, as the range does: r and n divided by the persons per independent draw.
     *
     * @param threshold of rule (a), &gt; 0
     * @param deviations of rule (b), ≥ 0
     * @param level of rule (c), in (0, 1)
     */
    public static RuleComparison of(OverRepresentation figures, double threshold, double deviations, double level) {
        Double line = line(figures.areas(), deviations);
        double[] tails = tails(figures);
        double[] adjusted = FalseDiscovery.adjusted(tails);
        boolean[] significant = FalseDiscovery.findings(tails, level);
        List<OfRules> areas = new ArrayList<>();
        int next = 0;
        for (OfArea area : figures.areas()) {
            Boolean deviates = area.share() == null
                    ? null
                    : (Boolean) (line != null && area.share() >= line - OverRepresentation.ROUNDING);
            String id = area.counts().id();
            if (area.quotient() == null) {
                areas.add(new OfRules(id, null, deviates, null, null, null));
            } else {
                areas.add(new OfRules(
                        id, area.isOver(threshold), deviates, significant[next], tails[next], adjusted[next]));
                next++;
            }
        }
        return new RuleComparison(line, List.copyOf(areas));
    }

    /** The same with the rules' defaults. */
    public static RuleComparison of(OverRepresentation figures, double threshold) {
        return of(figures, threshold, DEFAULT_DEVIATIONS, DEFAULT_LEVEL);
    }

    private static double[] tails(OverRepresentation figures) {
        double rate = figures.rate().orElse(0);
        return figures.areas().stream()
                .filter(area -> area.quotient() != null)
                .mapToDouble(area -> tail(area, rate))
                .toArray();
    }

    private static double tail(OfArea area, double rate) {
        double count = area.counts().count() == null ? 0 : area.counts().count();
        double reference = area.counts().reference() == null ? 0 : area.counts().reference();
        return BinomialTail.orMore(count / area.effect(), reference / area.effect(), rate);
    }

    /** Where all shares are equal nobody stands out: there is no line, or the mean itself would be over it. */
    private static @Nullable Double line(List<OfArea> areas, double deviations) {
        List<Double> shares = new ArrayList<>();
        for (OfArea area : areas) {
            if (area.share() != null) {
                shares.add(area.share());
            }
        }
        Standardisation scale = Standardisation.of(shares);
        return scale.isConstant() ? null : (Double) (scale.mean() + deviations * scale.deviation());
    }
}
