package de.nahraum.geodata.concentration;

import de.nahraum.geodata.indicator.Rates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Funnel plot of shares after Spiegelhalter (2005, Stat. Med. 24:1185): round the city's rate R the limits within which chance alone would
 * keep an area's share, as a function of its effective reference population (persons divided by the persons per independent draw).
 *
 * <p>Without over-dispersion the limits are exact quantiles of the binomial distribution, smooth between whole numbers. With it (the paper's
 * additive random effects) they are R ± z·√(R(1−R)/n + τ²): τ² by the method of moments on z-scores winsorised at 10 % on each side. Where τ²
 * comes out as 0 the limits are the exact ones. They stay within 0 … 1.
 *
 * @param rate R, in (0, 1)
 * @param tauSquared variance of the areas' own rates round R, ≥ 0; 0 without over-dispersion
 * @param areas those with a share, in the order of the figures
 */
public record Funnel(double rate, double tauSquared, List<OfArea> areas) {
    private static final double INNER = 0.95;
    private static final double OUTER = 0.998;

    /** Share of areas at each end whose z-scores are drawn in before τ² is estimated. */
    private static final double WINSORISED = 0.1;

    /** Where a share lies; on a limit is inside it. */
    public enum Position {
        BELOW_OUTER,
        BELOW_INNER,
        INSIDE,
        ABOVE_INNER,
        ABOVE_OUTER
    }

    /**
     * Limits at one size.
     *
     * @param inner 95 %
     * @param outer 99.8 %
     */
    public record Limits(Rates.Range inner, Rates.Range outer) {
        Position of(double share) {
            if (share > outer.high()) {
                return Position.ABOVE_OUTER;
            }
            if (share < outer.low()) {
                return Position.BELOW_OUTER;
            }
            if (share > inner.high()) {
                return Position.ABOVE_INNER;
            }
            return share < inner.low() ? Position.BELOW_INNER : Position.INSIDE;
        }
    }

    /**
     * An area in the funnel.
     *
     * @param effectiveReference independent draws, &gt; 0
     */
    public record OfArea(String id, double effectiveReference, double share, Limits limits, Position position) {}

    /**
     * Places the areas, O(areas log areas).
     *
     * @param overDispersed whether the areas' own rates may differ beyond chance
     * @return empty if nobody or everybody is of the group: there is nothing chance could move
     */
    public static Optional<Funnel> of(OverRepresentation figures, boolean overDispersed) {
        double rate = figures.rate().orElse(0);
        if (!(rate > 0 && rate < 1)) {
            return Optional.empty();
        }
        List<OverRepresentation.OfArea> withShare =
                figures.areas().stream().filter(area -> area.share() != null).toList();
        double[] draws = withShare.stream().mapToDouble(Funnel::draws).toArray();
        double[] shares = withShare.stream().mapToDouble(Funnel::share).toArray();
        double tauSquared = overDispersed ? tauSquared(draws, shares, rate) : 0;
        List<OfArea> areas = new ArrayList<>();
        for (int i = 0; i < draws.length; i++) {
            Limits limits = limits(draws[i], rate, tauSquared);
            areas.add(new OfArea(withShare.get(i).counts().id(), draws[i], shares[i], limits, limits.of(shares[i])));
        }
        return Optional.of(new Funnel(rate, tauSquared, List.copyOf(areas)));
    }

    /**
     * The limits at any size, to draw the funnel by.
     *
     * @param effectiveReference independent draws, &gt; 0
     * @throws IllegalArgumentException for none
     */
    public Limits limits(double effectiveReference) {
        if (!(effectiveReference > 0 && Double.isFinite(effectiveReference))) {
            throw new IllegalArgumentException("No size: " + effectiveReference);
        }
        return limits(effectiveReference, rate, tauSquared);
    }

    private static Limits limits(double draws, double rate, double tauSquared) {
        return new Limits(range(draws, rate, tauSquared, INNER), range(draws, rate, tauSquared, OUTER));
    }

    private static Rates.Range range(double draws, double rate, double tauSquared, double level) {
        double tail = (1 - level) / 2;
        if (tauSquared > 0) {
            double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - tail);
            double distance = z * Math.sqrt(rate * (1 - rate) / draws + tauSquared);
            return new Rates.Range(Math.max(0, rate - distance), Math.min(1, rate + distance));
        }
        return new Rates.Range(
                BinomialTail.quantile(tail, draws, rate) / draws, BinomialTail.quantile(1 - tail, draws, rate) / draws);
    }

    /** τ² = max(0, (Σz² − (I − 1)) / (Σw − Σw²/Σw)), w = n / (R(1−R)). */
    private static double tauSquared(double[] draws, double[] shares, double rate) {
        int areas = draws.length;
        if (areas < 2) {
            return 0;
        }
        double[] weights =
                Arrays.stream(draws).map(n -> n / (rate * (1 - rate))).toArray();
        double[] z = new double[areas];
        for (int i = 0; i < areas; i++) {
            z[i] = (shares[i] - rate) * Math.sqrt(weights[i]);
        }
        double low = quantile(z, WINSORISED);
        double high = quantile(z, 1 - WINSORISED);
        double squares = Arrays.stream(z)
                .map(value -> Math.clamp(value, low, high))
                .map(v -> v * v)
                .sum();
        double sum = Arrays.stream(weights).sum();
        double squaredWeights = Arrays.stream(weights).map(w -> w * w).sum();
        return Math.max(0, (squares - (areas - 1)) / (sum - squaredWeights / sum));
    }

    /** Interpolated between the ordered values (type 7 of Hyndman &amp; Fan 1996). */
    private static double quantile(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private static double draws(OverRepresentation.OfArea area) {
        Double reference = area.counts().reference();
        return reference == null ? 0 : reference / area.effect();
    }

    private static double share(OverRepresentation.OfArea area) {
        Double share = area.share();
        return share == null ? 0 : share;
    }
}
