package de.nahraum.geodata.concentration;

import de.nahraum.geodata.indicator.Rates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Over-representation of a group among a reference population, area by area: share, and quotient of the share and the city's own (location
 * quotient; Haig 1928), each with a range.
 *
 * <p>The city's rate R = Σr / Σn is over the areas with both numbers where they fit together, and held fixed; areas under the minimum count
 * for it and get no share. Ranges are Clopper–Pearson at 95 % of an effective sample: benefits come in households, so persons are no
 * independent draws. Where households are delivered, their number is the effective number of successes at the same share; else r and n are
 * divided by the design effect. Official counts are full counts: the range tells how far chance alone moves small numbers, it is no sampling
 * error.
 *
 * @param count Σr
 * @param reference Σn
 * @param areas in the order given
 */
public record OverRepresentation(double count, double reference, List<OfArea> areas) {
    /** The rounding of one division must not decide about an area that stands exactly on the line. */
    static final double ROUNDING = 1e-9;

    /** Share of cases a range covers. */
    static final double LEVEL = 0.95;

    /**
     * An area's figures.
     *
     * @param reason why there is no share; null if there is one
     * @param share count / reference, 0 … 1; null with a reason
     * @param quotient share / city rate, ≥ 0; null without a share or where the city's rate is 0
     * @param restQuotient share / rate of the city without this area, ≥ 0; null without a share or where nobody of the group lives elsewhere
     * @param effect persons per independent draw, ≥ 1
     */
    public record OfArea(
            AreaCounts counts,
            AreaCounts.@Nullable Reason reason,
            @Nullable Double share,
            Rates.@Nullable Range shareRange,
            @Nullable Double quotient,
            Rates.@Nullable Range quotientRange,
            @Nullable Double restQuotient,
            double effect) {

        /**
         * Rule (a), ratio: quotient at or over the threshold, and lower bound over 1.
         *
         * @return null if there is no quotient
         */
        public @Nullable Boolean isOver(double threshold) {
            return quotient == null || quotientRange == null
                    ? null
                    : quotient >= threshold - ROUNDING && quotientRange.low() > 1;
        }

        /** The threshold up to which rule (a) holds: the quotient; empty if it holds at none, or there is no quotient. */
        public OptionalDouble criticalThreshold() {
            return quotient != null && quotientRange != null && quotientRange.low() > 1
                    ? OptionalDouble.of(quotient)
                    : OptionalDouble.empty();
        }
    }

    /**
     * Which areas are over one threshold.
     *
     * @param over ids, in the order of the areas
     * @param unknown ids of the areas without a quotient
     */
    public record AtThreshold(double threshold, List<String> over, List<String> unknown) {}

    /**
     * Computes shares and quotients, O(areas).
     *
     * @param areas may be empty; one area alone has the quotient 1 and no quotient against the rest
     * @param designEffect persons per independent draw where households are missing, ≥ 1
     * @param minimumReference below this reference population no share is given, ≥ 0
     * @throws IllegalArgumentException for a design effect under 1 or a negative minimum
     */
    public static OverRepresentation of(List<AreaCounts> areas, double designEffect, double minimumReference) {
        return of(
                areas,
                sum(areas, AreaCounts::count),
                sum(areas, AreaCounts::reference),
                designEffect,
                minimumReference);
    }

    /**
     * Computes shares and quotients against a city whose sums are known otherwise, because not all of its areas may be seen.
     *
     * @param count Σr over all areas, seen or not
     * @param reference Σn over all areas; 0 if the sums are not known, and then there are no quotients
     */
    static OverRepresentation of(
            List<AreaCounts> areas, double count, double reference, double designEffect, double minimumReference) {
        if (!(designEffect >= 1 && Double.isFinite(designEffect)) || !(minimumReference >= 0)) {
            throw new IllegalArgumentException("Design effect " + designEffect + ", minimum " + minimumReference);
        }
        List<OfArea> figures = new ArrayList<>();
        for (AreaCounts area : areas) {
            figures.add(ofArea(area, count, reference, designEffect, minimumReference));
        }
        return new OverRepresentation(count, reference, List.copyOf(figures));
    }

    /**
     * The quotients alone, for many years in a row: the ranges are the costly part.
     *
     * @param minimumReference as in {@link #of}
     * @return by id; without the areas that have none
     */
    public static Map<String, Double> quotients(List<AreaCounts> areas, double minimumReference) {
        return quotients(areas, sum(areas, AreaCounts::count), sum(areas, AreaCounts::reference), minimumReference);
    }

    /** The same against a city whose sums are known otherwise. */
    static Map<String, Double> quotients(
            List<AreaCounts> areas, double count, double reference, double minimumReference) {
        double rate = new OverRepresentation(count, reference, List.of()).rate().orElse(0);
        Map<String, Double> quotients = new LinkedHashMap<>();
        for (AreaCounts area : areas) {
            boolean hasShare = area.reasonWithoutShare(minimumReference) == null;
            if (rate > 0 && hasShare && area.count() != null && area.reference() != null) {
                quotients.put(area.id(), area.count() / area.reference() / rate);
            }
        }
        return quotients;
    }

    static double sum(List<AreaCounts> areas, Function<AreaCounts, @Nullable Double> number) {
        double sum = 0;
        for (AreaCounts area : areas) {
            Double value = number.apply(area);
            sum += area.countsForCity() && value != null ? value : 0;
        }
        return sum;
    }

    private static OfArea ofArea(
            AreaCounts area, double cityCount, double cityReference, double designEffect, double minimumReference) {
        double effect = area.effect(designEffect);
        AreaCounts.Reason reason = area.reasonWithoutShare(minimumReference);
        Double r = area.count();
        Double n = area.reference();
        if (reason != null || r == null || n == null) {
            return new OfArea(area, reason, null, null, null, null, null, effect);
        }
        double share = r / n;
        Rates.Range range = Rates.clopperPearson(Math.min(r / effect, n / effect), n / effect, LEVEL);
        double cityRate = cityReference > 0 ? cityCount / cityReference : 0;
        boolean comparable = cityRate > 0;
        double restCount = cityCount - r;
        double restReference = cityReference - n;
        return new OfArea(
                area,
                null,
                share,
                range,
                comparable ? share / cityRate : null,
                comparable ? range.dividedBy(cityRate) : null,
                restCount > 0 && restReference > 0 ? share / (restCount / restReference) : null,
                effect);
    }

    /** R; empty if there is no reference population. */
    public OptionalDouble rate() {
        return reference > 0 ? OptionalDouble.of(count / reference) : OptionalDouble.empty();
    }

    /** Which areas are over the line by rule (a), threshold by threshold, in the order given. */
    public List<AtThreshold> sensitivity(double[] thresholds) {
        List<AtThreshold> answers = new ArrayList<>();
        for (double threshold : thresholds) {
            answers.add(new AtThreshold(
                    threshold,
                    areas.stream()
                            .filter(area -> Boolean.TRUE.equals(area.isOver(threshold)))
                            .map(area -> area.counts().id())
                            .toList(),
                    areas.stream()
                            .filter(area -> area.isOver(threshold) == null)
                            .map(area -> area.counts().id())
                            .toList()));
        }
        return List.copyOf(answers);
    }
}
