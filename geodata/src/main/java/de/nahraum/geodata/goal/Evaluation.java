package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Rates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stands in a city, and how that came about.
 *
 * @param reason why it cannot be assessed, or why nothing is known of the way to the target year, as a code; null if neither
 * @param figure the one figure of the card: districts in which it holds, or a city-wide share
 * @param figureUnit what the figure counts
 * @param gapPeople people for whom it does not hold; missing where the goal is not about reach
 * @param districts those the goal speaks of, in official order
 * @param sensitivity the same with another parameter
 * @param parameters all that were used, defaults too
 * @param sources files the figures came from
 * @param outlook what is known of the way to the target year; null where the measure has none
 */
public record Evaluation(
        Goal goal,
        GoalStatus status,
        @Nullable String reason,
        Figure figure,
        FigureUnit figureUnit,
        Figure gapPeople,
        List<OfDistrict> districts,
        List<Sensitivity> sensitivity,
        Map<String, Object> parameters,
        Sentence explanation,
        List<String> sources,
        @Nullable GoalOutlook outlook) {

    /** An evaluation of today, without a way to the target year. */
    public Evaluation(
            Goal goal,
            GoalStatus status,
            @Nullable String reason,
            Figure figure,
            FigureUnit figureUnit,
            Figure gapPeople,
            List<OfDistrict> districts,
            List<Sensitivity> sensitivity,
            Map<String, Object> parameters,
            Sentence explanation,
            List<String> sources) {
        this(
                goal,
                status,
                reason,
                figure,
                figureUnit,
                gapPeople,
                districts,
                sensitivity,
                parameters,
                explanation,
                sources,
                null);
    }

    /** What a figure counts. */
    public enum FigureUnit {
        DISTRICTS,
        FRACTION,
        QUOTIENT,
        COUNT
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

        /** A district of which only today is known. */
        public OfDistrict(
                District district,
                @Nullable Boolean holds,
                Figure figure,
                Rates.@Nullable Range range,
                @Nullable Sentence note,
                Figure gapPeople,
                double unknownShare) {
            this(district, holds, figure, range, note, gapPeople, unknownShare, Prospect.today(holds));
        }

        OfDistrict with(Prospect other) {
            return new OfDistrict(district, holds, figure, range, note, gapPeople, unknownShare, other);
        }
    }

    /** How many districts hold if one parameter were another. */
    public record Sensitivity(String parameter, double value, int holds, int missed, int unknown) {}

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
        return (int)
                districts.stream().filter(d -> Boolean.TRUE.equals(d.holds())).count();
    }

    public int missing() {
        return (int)
                districts.stream().filter(d -> Boolean.FALSE.equals(d.holds())).count();
    }

    public int unknown() {
        return (int) districts.stream().filter(d -> d.holds() == null).count();
    }
}
