package de.nahraum.geodata.concentration;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observations;
import de.nahraum.geodata.indicator.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Over-representation of a group among a reference population, district by district: share, and quotient of the share and the city's own
 * (location quotient; Haig 1928), each with a range.
 *
 * <p>The city's rate R = Σr / Σn is over the districts with both numbers and held fixed. Ranges are Clopper–Pearson at 95 % of an effective
 * sample: benefits come in households, so persons are no independent draws. Where the households behind the recipients are delivered, their
 * number is the effective number of successes at the same share; else r and n are divided by the design effect. Official counts are full
 * counts: the range tells how far chance alone moves small numbers, it is no sampling error.
 */
public final class Concentration {
    /** Persons per benefit household, used where households are not delivered. A proposal, no law. */
    public static final double DEFAULT_DESIGN_EFFECT = 1.9;

    /** From this quotient on a district counts as strongly over-represented. A proposal until the council resolves one. */
    public static final double DEFAULT_THRESHOLD = 1.5;

    /** The rounding of one division must not decide about a district that stands exactly on the line. */
    private static final double ROUNDING = 1e-9;

    /** Share of cases a range covers. */
    public static final double LEVEL = 0.95;

    /**
     * A district's figures.
     *
     * @param count recipients; null if not delivered
     * @param reference reference population; null if not delivered
     * @param share count / reference, 0 … 1; null if not delivered or the reference is under the minimum
     * @param quotient share / city rate, ≥ 0; null as share
     */
    public record OfDistrict(
            District district,
            @Nullable Double count,
            @Nullable Double reference,
            @Nullable Double share,
            Rates.@Nullable Range shareRange,
            @Nullable Double quotient,
            Rates.@Nullable Range quotientRange) {

        /**
         * Rule (a), ratio: quotient at or over the threshold, and lower bound over 1.
         *
         * @return null if there is no quotient
         */
        public @Nullable Boolean isStronglyOverRepresented(double threshold) {
            return quotient == null || quotientRange == null
                    ? null
                    : quotient >= threshold - ROUNDING && quotientRange.low() > 1;
        }
    }

    private final Indicator indicator;
    private final int year;
    private final double cityCount;
    private final double cityReference;
    private final List<OfDistrict> districts;

    private Concentration(
            Indicator indicator, int year, double cityCount, double cityReference, List<OfDistrict> districts) {
        this.indicator = indicator;
        this.year = year;
        this.cityCount = cityCount;
        this.cityReference = cityReference;
        this.districts = districts;
    }

    /**
     * Computes shares and quotients.
     *
     * @param indicator a rate
     * @param designEffect ≥ 1, see {@link #DEFAULT_DESIGN_EFFECT}
     * @param minimumReference below this reference population no share is given
     * @throws IllegalArgumentException if the indicator is no rate
     */
    public static Concentration of(
            City city, Indicator indicator, int year, double designEffect, double minimumReference) {
        String denominator = indicator.denominator();
        if (denominator == null) {
            throw new IllegalArgumentException(indicator.id() + " is no rate");
        }
        Observations observations = city.observations();
        double sumCount = 0;
        double sumReference = 0;
        for (District district : city.districts()) {
            OptionalDouble count = observations.find(indicator.numerator(), district.id(), year);
            OptionalDouble reference = observations.find(denominator, district.id(), year);
            if (count.isPresent() && reference.isPresent()) {
                sumCount += count.getAsDouble();
                sumReference += reference.getAsDouble();
            }
        }
        double cityRate = sumReference > 0 ? sumCount / sumReference : Double.NaN;
        List<OfDistrict> districts = new ArrayList<>();
        for (District district : city.districts()) {
            OptionalDouble count = observations.find(indicator.numerator(), district.id(), year);
            OptionalDouble reference = observations.find(denominator, district.id(), year);
            OptionalDouble households = indicator.householdVariable() == null
                    ? OptionalDouble.empty()
                    : observations.find(indicator.householdVariable(), district.id(), year);
            districts.add(ofDistrict(district, count, reference, households, cityRate, designEffect, minimumReference));
        }
        return new Concentration(indicator, year, sumCount, sumReference, List.copyOf(districts));
    }

    private static OfDistrict ofDistrict(
            District district,
            OptionalDouble count,
            OptionalDouble reference,
            OptionalDouble households,
            double cityRate,
            double designEffect,
            double minimumReference) {
        Double r = count.isPresent() ? count.getAsDouble() : null;
        Double n = reference.isPresent() ? reference.getAsDouble() : null;
        if (r == null || n == null || n < minimumReference || n <= 0 || r < 0 || r > n) {
            return new OfDistrict(district, r, n, null, null, null, null);
        }
        double share = r / n;
        double effect = households.isPresent() && households.getAsDouble() > 0
                ? Math.max(1, r / households.getAsDouble())
                : designEffect;
        Rates.Range range = Rates.clopperPearson(r / effect, n / effect, LEVEL);
        boolean comparable = cityRate > 0;
        return new OfDistrict(
                district,
                r,
                n,
                share,
                range,
                comparable ? share / cityRate : null,
                comparable ? range.dividedBy(cityRate) : null);
    }

    public Indicator indicator() {
        return indicator;
    }

    public int year() {
        return year;
    }

    /** Σr over the districts with both numbers. */
    public double cityCount() {
        return cityCount;
    }

    /** Σn over the districts with both numbers. */
    public double cityReference() {
        return cityReference;
    }

    /** R, or NaN if nothing was delivered. */
    public double cityRate() {
        return cityReference > 0 ? cityCount / cityReference : Double.NaN;
    }

    /** In official order. */
    public List<OfDistrict> districts() {
        return districts;
    }

    /**
     * Calculated distance Σ max(0, r − τ·n·R): recipients above the line at constant population. No step against anyone follows from it, only
     * affordable dwellings missing elsewhere.
     *
     * @param counted which districts to sum over
     */
    public double distance(double threshold, Predicate<District> counted) {
        double sum = 0;
        for (OfDistrict d : districts) {
            if (d.count() != null && d.reference() != null && d.share() != null && counted.test(d.district())) {
                sum += Math.max(0, d.count() - threshold * d.reference() * cityRate());
            }
        }
        return sum;
    }
}
