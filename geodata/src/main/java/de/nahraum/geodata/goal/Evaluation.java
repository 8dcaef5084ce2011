package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Rates;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stands in a city, and how that came about.
 *
 * @param result where the city stands
 * @param districts those the goal speaks of, in official order; none where it is about the city as a whole
 * @param basis how the result came about
 * @param open what is missing, and what is not known
 * @param way what is known of the way to the target year
 */
public record Evaluation(Goal goal, Result result, List<OfDistrict> districts, Basis basis, Open open, Way way) {
    /** What a figure counts. */
    public enum FigureUnit {
        DISTRICTS,
        FRACTION,
        QUOTIENT,
        COUNT
    }

    /**
     * Where the city stands today.
     *
     * @param reason why it cannot be assessed, or why nothing is known of the way to the target year, as a code; null if neither
     * @param figure the one figure of the card: districts in which it holds, or a city-wide share
     * @param unit what the figure counts
     * @param gapPeople people for whom it does not hold; missing where the goal is not about reach
     */
    public record Result(
            GoalStatus status, @Nullable String reason, Figure figure, FigureUnit unit, Figure gapPeople) {}

    /**
     * How a result came about.
     *
     * @param parameters all that were used, defaults too
     * @param sensitivity the same with another parameter
     * @param sources files the figures came from
     */
    public record Basis(
            Map<String, Object> parameters,
            Sentence explanation,
            List<Sensitivity> sensitivity,
            List<String> sources) {}

    /**
     * What is missing for the goal to hold, and what the measure does not know.
     *
     * @param distance null where none can be told: nothing is known, or it would be a number of people to move
     * @param unknowns as the measure says them; {@link Evaluation#unknowns()} are all
     */
    public record Open(@Nullable Distance distance, List<UnknownPart> unknowns) {
        static final Open NOTHING = new Open(null, List.of());
    }

    /**
     * What is known of the way to the target year.
     *
     * @param outlook null where the measure has none
     * @param path null where the measure has none
     * @param planSources files the plans in it came from
     */
    public record Way(
            @Nullable GoalOutlook outlook, @Nullable GoalPath path, List<String> planSources) {
        /** Nothing is known of it. */
        static final Way UNKNOWN = new Way(null, null, List.of());

        static Way ofTrend(GoalOutlook outlook, @Nullable GoalPath path) {
            return new Way(outlook, path, List.of());
        }
    }

    /**
     * A district's part.
     *
     * @param holds today; null if unknown
     * @param figure what was compared with the target
     * @param range of the figure where small numbers move it
     * @param note what else is to be said; null if nothing
     * @param unknownShare share of its people of whom nothing is known, 0 … 1
     * @param prospect today and on the way to the target year
     */
    public record OfDistrict(
            District district,
            @Nullable Boolean holds,
            Figure figure,
            Rates.@Nullable Range range,
            @Nullable Sentence note,
            Figure gapPeople,
            double unknownShare,
            Prospect prospect) {

        /** A district of which today alone is known: all of its people, or none if it is unknown whether it holds. */
        static OfDistrict today(District district, @Nullable Boolean holds, Figure figure) {
            double unknownShare = holds == null ? 1 : 0;
            return new OfDistrict(
                    district, holds, figure, null, null, Figure.noData(), unknownShare, Prospect.today(holds));
        }

        OfDistrict withRange(Rates.@Nullable Range other) {
            return new OfDistrict(district, holds, figure, other, note, gapPeople, unknownShare, prospect);
        }

        OfDistrict withNote(@Nullable Sentence other) {
            return new OfDistrict(district, holds, figure, range, other, gapPeople, unknownShare, prospect);
        }

        OfDistrict withGap(Figure people) {
            return new OfDistrict(district, holds, figure, range, note, people, unknownShare, prospect);
        }

        OfDistrict withUnknownShare(double other) {
            return new OfDistrict(district, holds, figure, range, note, gapPeople, other, prospect);
        }

        OfDistrict with(Prospect other) {
            return new OfDistrict(district, holds, figure, range, note, gapPeople, unknownShare, other);
        }
    }

    /** What a {@link Sensitivity} counts. */
    public enum Counted {
        DISTRICTS,
        /** Communal accommodation, all of the city. */
        ACCOMMODATION,
        /** The city as a whole: one, or none. */
        CITY
    }

    /**
     * Where a goal would hold if one parameter were another.
     *
     * @param counted what it holds in: districts, unless the goal is about something else
     */
    public record Sensitivity(String parameter, double value, int holds, int missed, int unknown, Counted counted) {
        private static final double OTHER_TARGET = 0.05;
        private static final double STEPS = 1000;

        /** Counts districts. */
        public Sensitivity(String parameter, double value, int holds, int missed, int unknown) {
            this(parameter, value, holds, missed, unknown, Counted.DISTRICTS);
        }

        /** A share of the city under targets five points less and more than the goal's own. */
        static List<Sensitivity> ofTargets(Goal goal, double share) {
            double own = goal.target().value();
            return DoubleStream.of(own - OTHER_TARGET, own, own + OTHER_TARGET)
                    .map(target -> Math.rint(target * STEPS) / STEPS)
                    .filter(target -> target >= 0 && target <= 1)
                    .mapToObj(target -> ofCity(
                            "target", target, new Goal.Target(goal.target().op(), target).isMetBy(share)))
                    .toList();
        }

        /** Whether the city as a whole would reach its target. */
        static Sensitivity ofCity(String parameter, double value, boolean holds) {
            return new Sensitivity(parameter, value, holds ? 1 : 0, holds ? 0 : 1, 0, Counted.CITY);
        }

        /** Counts districts as they would be. */
        static Sensitivity of(String parameter, double value, List<OfDistrict> districts) {
            int holds = Verdict.holding(districts);
            int unknown =
                    (int) districts.stream().filter(d -> d.holds() == null).count();
            return new Sensitivity(parameter, value, holds, districts.size() - holds - unknown, unknown);
        }
    }

    public GoalStatus status() {
        return result.status();
    }

    /** Why it cannot be assessed, or why nothing is known of the way to the target year, as a code; null if neither. */
    public @Nullable String reason() {
        return result.reason();
    }

    /** The one figure of the card. */
    public Figure figure() {
        return result.figure();
    }

    /** What the figure counts. */
    public FigureUnit figureUnit() {
        return result.unit();
    }

    /** People for whom it does not hold; missing where the goal is not about reach. */
    public Figure gapPeople() {
        return result.gapPeople();
    }

    /** The same with another parameter. */
    public List<Sensitivity> sensitivity() {
        return basis.sensitivity();
    }

    /** All that were used, defaults too. */
    public Map<String, Object> parameters() {
        return basis.parameters();
    }

    public Sentence explanation() {
        return basis.explanation();
    }

    /** Files the figures came from. */
    public List<String> sources() {
        return basis.sources();
    }

    /** What is known of the way to the target year; null where the measure has none. */
    public @Nullable GoalOutlook outlook() {
        return way.outlook();
    }

    /** How far it is from holding everywhere; null where that cannot be told. */
    public @Nullable Distance distance() {
        return open.distance();
    }

    /** All that is not known of it, and why. */
    public List<UnknownPart> unknowns() {
        return UnknownPart.all(this);
    }

    /** Year by year; null where the measure has no path. */
    public @Nullable GoalPath path() {
        return way.path();
    }

    /** What the target counts: for a concentration the districts over the line, else the same as the districts' figures. */
    public FigureUnit targetUnit() {
        FigureUnit unit = districtFigureUnit();
        return unit == FigureUnit.QUOTIENT ? FigureUnit.DISTRICTS : unit;
    }

    /** Unit of the districts' figures. */
    public FigureUnit districtFigureUnit() {
        return switch (goal.measure()) {
            case "concentration" -> FigureUnit.QUOTIENT;
            case "presence", "both-topics", "housing-need", "fear-spaces" -> FigureUnit.COUNT;
            default -> FigureUnit.FRACTION;
        };
    }

    public int holding() {
        return Verdict.holding(districts);
    }

    public int missing() {
        return Verdict.missing(districts);
    }

    public int unknown() {
        return (int) districts.stream().filter(d -> d.holds() == null).count();
    }
}
