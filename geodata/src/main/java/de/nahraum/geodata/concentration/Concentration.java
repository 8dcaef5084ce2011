package de.nahraum.geodata.concentration;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observations;
import de.nahraum.geodata.indicator.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@link OverRepresentation} in the districts of a city: an indicator's numerator among its denominator in one year. The city's rate is over
 * the districts with both numbers of that year.
 */
public final class Concentration {
    /** Persons per benefit household, used where households are not delivered. A proposal, no law. */
    public static final double DEFAULT_DESIGN_EFFECT = 1.9;

    /** From this quotient on a district counts as strongly over-represented. A proposal until the council resolves one. */
    public static final double DEFAULT_THRESHOLD = 1.5;

    /** Share of cases a range covers. */
    public static final double LEVEL = OverRepresentation.LEVEL;

    /** A district's figures. */
    public record OfDistrict(District district, OverRepresentation.OfArea figures) {
        /** Recipients; null if not delivered. */
        public @Nullable Double count() {
            return figures.counts().count();
        }

        /** Reference population; null if not delivered. */
        public @Nullable Double reference() {
            return figures.counts().reference();
        }

        /** Count / reference, 0 … 1; null if there is none, see {@link OverRepresentation.OfArea#reason()}. */
        public @Nullable Double share() {
            return figures.share();
        }

        public Rates.@Nullable Range shareRange() {
            return figures.shareRange();
        }

        /** Share / city rate, ≥ 0; null if there is none. */
        public @Nullable Double quotient() {
            return figures.quotient();
        }

        public Rates.@Nullable Range quotientRange() {
            return figures.quotientRange();
        }

        /** Rule (a), see {@link OverRepresentation.OfArea#isOver}; null if there is no quotient. */
        public @Nullable Boolean isStronglyOverRepresented(double threshold) {
            return figures.isOver(threshold);
        }
    }

    private final Indicator indicator;
    private final int year;
    private final OverRepresentation figures;
    private final List<OfDistrict> districts;

    private Concentration(Indicator indicator, int year, OverRepresentation figures, List<OfDistrict> districts) {
        this.indicator = indicator;
        this.year = year;
        this.figures = figures;
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
        List<AreaCounts> counts = counts(city, indicator, year);
        Sums sums = Sums.of(city.observations(), indicator, counts, year);
        OverRepresentation figures =
                OverRepresentation.of(counts, sums.count(), sums.reference(), designEffect, minimumReference);
        List<OfDistrict> districts = new ArrayList<>();
        for (int d = 0; d < counts.size(); d++) {
            districts.add(
                    new OfDistrict(city.districts().get(d), figures.areas().get(d)));
        }
        return new Concentration(indicator, year, figures, List.copyOf(districts));
    }

    /** Σr and Σn of the city; 0 where they are not known. */
    private record Sums(double count, double reference) {
        /** Where some districts are hidden the sums must come from elsewhere: told as sums, and of the same districts. */
        static Sums of(Observations observations, Indicator indicator, List<AreaCounts> counts, int year) {
            if (counts.stream().noneMatch(AreaCounts::isHidden)) {
                return new Sums(
                        OverRepresentation.sum(counts, AreaCounts::count),
                        OverRepresentation.sum(counts, AreaCounts::reference));
            }
            String numerator = indicator.numerator();
            String denominator = String.valueOf(indicator.denominator());
            boolean areOfTheSame =
                    observations.districts(numerator, year).equals(observations.districts(denominator, year));
            if (areOfTheSame
                    && observations.total(numerator, year) instanceof Figure.Value(double count)
                    && observations.total(denominator, year) instanceof Figure.Value(double reference)) {
                return new Sums(count, reference);
            }
            return new Sums(0, 0);
        }
    }

    /**
     * The quotients alone, by id of the district, without those that have none.
     *
     * @throws IllegalArgumentException if the indicator is no rate
     */
    public static Map<String, Double> quotients(City city, Indicator indicator, int year, double minimumReference) {
        List<AreaCounts> counts = counts(city, indicator, year);
        Sums sums = Sums.of(city.observations(), indicator, counts, year);
        return OverRepresentation.quotients(counts, sums.count(), sums.reference(), minimumReference);
    }

    private static List<AreaCounts> counts(City city, Indicator indicator, int year) {
        String denominator = indicator.denominator();
        if (denominator == null) {
            throw new IllegalArgumentException(indicator.id() + " is no rate");
        }
        Observations observations = city.observations();
        return city.districts().stream()
                .map(district -> new AreaCounts(
                        district.id(),
                        number(observations, indicator.numerator(), district, year),
                        number(observations, denominator, district, year),
                        number(observations, indicator.householdVariable(), district, year),
                        observations.isHidden(indicator.numerator(), district.id(), year)
                                || observations.isHidden(denominator, district.id(), year)))
                .toList();
    }

    private static @Nullable Double number(
            Observations observations, @Nullable String variable, District district, int year) {
        OptionalDouble number =
                variable == null ? OptionalDouble.empty() : observations.find(variable, district.id(), year);
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }

    public Indicator indicator() {
        return indicator;
    }

    public int year() {
        return year;
    }

    /** The same figures without the city: for rules, funnel and sensitivity. */
    public OverRepresentation figures() {
        return figures;
    }

    /** Σr over the districts with both numbers. */
    public double cityCount() {
        return figures.count();
    }

    /** Σn over the districts with both numbers. */
    public double cityReference() {
        return figures.reference();
    }

    /** R; empty if there is no reference population. */
    public OptionalDouble cityRate() {
        return figures.rate();
    }

    /** In official order. */
    public List<OfDistrict> districts() {
        return districts;
    }

    /**
     * Calculated distance Σ max(0, r − τ·n·R) over the districts with a share: recipients above the line at constant population. No step
     * against anyone follows from it, only affordable dwellings missing elsewhere.
     *
     * @param counted which districts to sum over
     * @return persons, ≥ 0; empty where the city's rate is not known
     */
    public OptionalDouble distance(double threshold, Predicate<District> counted) {
        if (cityRate().isEmpty()) {
            return OptionalDouble.empty();
        }
        double rate = cityRate().getAsDouble();
        double sum = 0;
        for (OfDistrict d : districts) {
            if (d.count() != null && d.reference() != null && d.share() != null && counted.test(d.district())) {
                sum += Math.max(0, d.count() - threshold * d.reference() * rate);
            }
        }
        return OptionalDouble.of(sum);
    }
}
