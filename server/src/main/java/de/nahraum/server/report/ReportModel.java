package de.nahraum.server.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.paper.TrendDrawing;
import de.nahraum.server.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as data, in one language: made once, written as HTML, PDF and JSON. Figures are those of the goals and of coverage; only people
 * are rounded, to 10.
 *
 * @param gaps the largest, at most three
 * @param unknowns what the report cannot say
 * @param statements about the whole, not about one goal
 * @param services those of the district table, in the order of {@link DistrictRow#coverage}
 * @param districts in official order
 * @param shapes for the maps; not part of the JSON
 */
public record ReportModel(
        @JsonIgnore Language language,
        Head head,
        Summary summary,
        List<GoalChapter> goals,
        List<Gap> gaps,
        List<Unknown> unknowns,
        List<Statement> statements,
        List<Service> services,
        List<DistrictRow> districts,
        Annex annex,
        @JsonIgnore MapShapes shapes) {

    @JsonProperty("language")
    String languageId() {
        return language.id();
    }

    /**
     * What stands above a paper.
     *
     * @param asOf the day it speaks of
     * @param dataDate day the data were imported
     * @param paper kind of paper
     * @param committees way of the paper
     * @param proposal what is to be resolved
     * @param previous the report before; null if there is none
     */
    public record Head(
            String title,
            String city,
            boolean demo,
            Audience audience,
            int targetYear,
            LocalDate asOf,
            LocalDate dataDate,
            long dataVersion,
            @Nullable String paper,
            @Nullable String occasion,
            @Nullable String leadUnit,
            List<String> committees,
            @Nullable String proposal,
            @Nullable String finances,
            @Nullable Previous previous) {}

    /** How many goals stand how, and the sentence that says it. */
    public record Summary(
            int goals, int reached, int onTrack, int uncertain, int offTrack, int notAssessable, String sentence) {}

    /**
     * A goal.
     *
     * @param name short, for tables and headings
     * @param text the goal in the city's words
     * @param resolution the council's decision on the threshold; null if there is none, and the result is provisional
     * @param reason why it cannot be assessed, or nothing is known of the way to the target year, as a code
     * @param standing where it stands, in words
     * @param target what is to be reached, in words
     * @param gapPeople people it does not hold for, rounded to 10
     * @param gapIsAtLeast true if there may be more, in districts nothing is known of
     * @param outlook what is known of the way to the target year, in words; null if the measure has none
     * @param sensitivityText the same with other parameters, as sentences
     * @param sources names of the sources this audience may see
     * @param change since the report before; null if there is none
     * @param next what would help most, in that order
     * @param path its way year by year; null if nothing is known of it
     * @param distance how far it is; people rounded to 10; null if it has none
     */
    public record GoalChapter(
            String id,
            String seed,
            String name,
            String text,
            String measure,
            GoalStatus status,
            boolean provisional,
            @Nullable String resolution,
            @Nullable String reason,
            @Nullable String leadUnit,
            Figure figure,
            Evaluation.FigureUnit figureUnit,
            int holds,
            int of,
            int unknown,
            String standing,
            String target,
            Figure gapPeople,
            boolean gapIsAtLeast,
            String explanation,
            @Nullable String outlook,
            Evaluation.FigureUnit districtFigureUnit,
            List<DistrictPart> districts,
            List<Evaluation.Sensitivity> sensitivity,
            List<String> sensitivityText,
            List<Step> measures,
            List<Statement> statements,
            List<Parameter> parameters,
            List<String> sources,
            @Nullable Change change,
            List<Next> next,
            @Nullable Path path,
            @Nullable Distance distance) {

        /** Whether districts were computed, so that there is a map and a table. */
        @JsonIgnore
        public boolean isEvaluated() {
            return !districts.isEmpty() || figure instanceof Figure.Value;
        }

        /** Whether something was computed, so that there is more to show than the goal itself. */
        @JsonIgnore
        public boolean hasResult() {
            return isEvaluated() || figure instanceof Figure.Value;
        }

        /** Whether the goal is about people's circumstances, so that words must stay neutral. */
        @JsonIgnore
        public boolean isAboutNeed() {
            return measure.equals("concentration");
        }
    }

    /**
     * A goal year by year, in full numbers or fractions.
     *
     * @param target the number to be reached
     */
    public record Path(
            Counts counts,
            List<TrendDrawing.Known> history,
            List<TrendDrawing.Ahead> ahead,
            double target,
            int targetYear) {
        /** What it counts. */
        public enum Counts {
            DISTRICTS_HOLDING,
            DISTRICTS_OVER,
            SHARE
        }
    }

    /** How far a goal is: what is missing, in words too. */
    public record Distance(Figure amount, de.nahraum.geodata.goal.Distance.Unit unit, boolean isAtLeast, String text) {}

    /**
     * Something that would help.
     *
     * @param districts ids of those it is about; none if it is about the city as a whole
     * @param people it would reach, rounded to 10; missing where it is not about reach
     */
    public record Next(String text, List<String> districts, Figure people) {}

    /**
     * What changed in a goal since the report before.
     *
     * @param statusBefore null if the goal is new
     * @param figureBefore null if the goal is new
     * @param shortly for a table
     * @param parts by cause, those that made a difference; they add up to the whole
     * @param dependsOnOrder whether the causes depend on each other, so that another order would give other parts
     */
    public record Change(
            @Nullable GoalStatus statusBefore,
            @Nullable Figure figureBefore,
            String shortly,
            String text,
            List<ChangePart> parts,
            boolean dependsOnOrder) {}

    /**
     * What one cause did.
     *
     * @param gained names of districts in which the goal holds by it
     * @param lost names of districts in which it no longer holds by it
     */
    public record ChangePart(
            GoalChange.Cause cause,
            String name,
            Figure from,
            Figure to,
            List<String> gained,
            List<String> lost,
            String text) {}

    /** The report before: its number, and the day it spoke of. */
    public record Previous(int number, LocalDate asOf, List<String> goneGoals, boolean boundariesChanged) {}

    /** A goal in one district; {@code holds} is null if unknown, {@code low} and {@code high} if small numbers do not move the figure. */
    public record DistrictPart(
            String id,
            int number,
            String name,
            @Nullable Boolean holds,
            Figure figure,
            @Nullable Figure low,
            @Nullable Figure high,
            @Nullable String note,
            Figure gapPeople) {}

    /** What the city does toward a goal. */
    public record Step(
            String title,
            @Nullable String district,
            @Nullable String leadUnit,
            @Nullable Integer costEuro,
            @Nullable String resolution,
            @Nullable LocalDate end,
            Measure.State state) {}

    /** What somebody says to the figures; {@code district} is a name. */
    public record Statement(String by, @Nullable String district, String text) {}

    /** A parameter as the machine and as people read it. */
    public record Parameter(String id, Object value, String label, String text) {}

    /**
     * A service people do not reach.
     *
     * @param people rounded to 10
     * @param atLeast true if there may be more
     * @param districts names of those in which the goal does not hold, in official order
     * @param steps titles of what is under way
     */
    public record Gap(
            String goal,
            String name,
            Figure people,
            boolean atLeast,
            String text,
            List<String> districts,
            List<String> steps) {}

    /** What a report cannot say. */
    public record Unknown(Kind kind, String text) {
        /** Why. */
        public enum Kind {
            GOALS_NOT_ASSESSABLE,
            NO_OUTLOOK,
            DISTRICTS_UNKNOWN,
            LIST_INCOMPLETE,
            THRESHOLD_PROVISIONAL,
            PEOPLE_MISSING,
            MEASURES_MISSING
        }
    }

    /** A service of the district table. */
    public record Service(String id, String name, double minutes) {}

    /** A district; people rounded to 10, coverage as fractions. */
    public record DistrictRow(
            String id,
            int number,
            String name,
            boolean core,
            Figure people,
            List<Figure> coverage,
            Figure neighbourhoodOffices,
            Figure meetingPlaces) {}

    /** What only those look up who want to know how it came about. */
    public record Annex(List<String> methods, List<Source> sources, List<String> notes) {}

    /** Where data come from. */
    public record Source(
            String content,
            @Nullable String name,
            @Nullable String licence,
            @Nullable String vintage,
            @Nullable String note) {}
}
