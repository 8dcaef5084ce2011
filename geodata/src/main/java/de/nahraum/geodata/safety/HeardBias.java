package de.nahraum.geodata.safety;

import de.nahraum.geodata.indicator.Rates;
import de.nahraum.geodata.indicator.Rates.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is heard: how many report in each part of the town, or of each age, beside how many live there. For staff, to see whom to ask; a part that reports little is not
 * a safe one.
 *
 * <p>Reports per 1,000 residents have the exact limits of a Poisson count (Garwood 1936). A part is under-heard if even the upper limit of its share of the reports (exact binomial, Clopper &amp;
 * Pearson 1934) lies below its share of the residents, over-heard the other way round. Of twenty parts that are heard alike about one is said not to be. Alike is only said where it is known: if the
 * range of its share excludes that it is heard half or twice as much as expected; else there are too few reports to say. Reports are counted as reporter groups.
 *
 * <p>The order is that of the input, the official numbers; nothing is ranked.
 */
public final class HeardBias {
    /** Probability the ranges cover; a convention. */
    public static final double LEVEL = 0.95;

    private static final double THOUSAND = 1000;

    /** A part heard so many times less or more than expected is no rarity, and would matter to whoever decides whom to ask; a convention. */
    private static final double PLAUSIBLE = 2;

    private HeardBias() {}

    /**
     * A part of the town or of the people.
     *
     * @param id of the district, or the age group
     * @param reports groups, ≥ 0
     * @param residents ≥ 0
     */
    public record Part(String id, int reports, int residents) {
        public Part {
            if (reports < 0 || residents < 0) {
                throw new IllegalArgumentException("No counts: " + reports + ", " + residents);
            }
        }
    }

    /** Whether a part is heard as its residents are many. */
    public enum Hearing {
        UNDER,
        ALIKE,
        /** Heard alike, half as much or twice as much: with so few reports nobody can tell. */
        TOO_FEW,
        OVER,
        /** There is nothing to compare: no residents, or no reports at all. */
        UNKNOWN
    }

    /**
     * How a part is heard.
     *
     * @param perThousand reports per 1,000 residents; empty without residents
     * @param shareOfReports 0 … 1, with its range; empty without any report in town
     * @param shareOfResidents 0 … 1; empty without any resident in town
     */
    public record Heard(
            Part part,
            Optional<Estimate> perThousand,
            Optional<Estimate> shareOfReports,
            Optional<Double> shareOfResidents,
            Hearing hearing) {}

    /** A figure with its range at {@link #LEVEL}. */
    public record Estimate(double value, Range range) {}

    /**
     * How each part is heard, in the order given.
     *
     * @param parts of one division of the town, or of its people, complete: their sums are the whole
     */
    public static List<Heard> of(List<Part> parts) {
        int reports = parts.stream().mapToInt(Part::reports).sum();
        int residents = parts.stream().mapToInt(Part::residents).sum();
        List<Heard> heard = new ArrayList<>();
        for (Part part : parts) {
            Optional<Estimate> share = reports == 0
                    ? Optional.empty()
                    : Optional.of(new Estimate(
                            (double) part.reports() / reports, Rates.clopperPearson(part.reports(), reports, LEVEL)));
            Optional<Double> ofResidents =
                    residents == 0 ? Optional.empty() : Optional.of((double) part.residents() / residents);
            heard.add(new Heard(part, perThousand(part), share, ofResidents, hearing(part, share, ofResidents)));
        }
        return List.copyOf(heard);
    }

    private static Optional<Estimate> perThousand(Part part) {
        if (part.residents() == 0) {
            return Optional.empty();
        }
        double thousands = part.residents() / THOUSAND;
        return Optional.of(new Estimate(
                part.reports() / thousands, Rates.garwood(part.reports(), LEVEL).dividedBy(thousands)));
    }

    private static Hearing hearing(Part part, Optional<Estimate> ofReports, Optional<Double> ofResidents) {
        if (part.residents() == 0 || ofReports.isEmpty() || ofResidents.isEmpty()) {
            return Hearing.UNKNOWN;
        }
        Range range = ofReports.get().range();
        double expected = ofResidents.get();
        if (range.high() < expected) {
            return Hearing.UNDER;
        }
        if (range.low() > expected) {
            return Hearing.OVER;
        }
        boolean isKnown = range.low() > expected / PLAUSIBLE && range.high() < expected * PLAUSIBLE;
        return isKnown ? Hearing.ALIKE : Hearing.TOO_FEW;
    }
}
