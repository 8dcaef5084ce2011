package de.nahraum.server.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.PathReading;
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
 * @param followUp what became of what the report before advised; null if it advised nothing
 * @param unknowns what the report cannot say
 * @param statements about the whole, not about one goal
 * @param services those of the district table, in the order of {@link DistrictRow#coverage}
 * @param districts in official order
 * @param scenario a what-if somebody wanted told; null if there is none
 * @param shapes for the maps; not part of the JSON
 */
public record ReportModel(
        @JsonIgnore Language language,
        Head head,
        Summary summary,
        List<GoalChapter> goals,
        List<Gap> gaps,
        @Nullable FollowUp followUp,
        List<Unknown> unknowns,
        List<Statement> statements,
        List<Service> services,
        List<DistrictRow> districts,
        @Nullable ScenarioChapter scenario,
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
     * @param earlier what became of what the report before advised
     * @param unknowns what is not known of it, and why
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
            List<Earlier> earlier,
            List<NotKnown> unknowns,
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
            PathReading.Counts counts,
            @JsonIgnore PathReading.Manner manner,
            List<TrendDrawing.Known> history,
            List<TrendDrawing.Ahead> ahead,
            double target,
            int targetYear) {}

    /** How far a goal is: what is missing, in words too. */
    public record Distance(Figure amount, de.nahraum.geodata.goal.Distance.Unit unit, boolean isAtLeast, String text) {}

    /**
     * Something that would help.
     *
     * @param kind what kind of step, as a code
     * @param about ids by which it is known again in the next report, see {@link de.nahraum.geodata.advice.StepKey}
     * @param districts ids of those it is about; none if it is about the city as a whole
     * @param people it would reach, rounded to 10; missing where it is not about reach
     */
    public record Next(String kind, List<String> about, String text, List<String> districts, Figure people) {}

    /**
     * What became of something the report before said would help.
     *
     * @param advice as it was said
     * @param outcome as a code
     * @param text what became of it, in words
     */
    public record Earlier(String advice, Outcome outcome, String text) {
        /** What can have become of it. Nobody knows of the data whether it was this advice that helped. */
        public enum Outcome {
            /** The goal holds now in all it was about, and did not then. */
            HOLDS_NOW,
            /** The same, but it would have held then already if it had been measured as today. */
            MEASURED_OTHERWISE,
            /** The place is open; the goal does not hold there yet. */
            OPENED,
            /** It is not among what would help most any more, or no longer everywhere. */
            NOT_ADVISED_ANY_MORE,
            /** It still is, and the city has resolved or begun something toward it. */
            UNDER_WAY,
            /** It still is. */
            STILL_ADVISED,
            /** The goal cannot be assessed today, or not well enough to advise anything. */
            CANNOT_BE_TOLD
        }
    }

    /**
     * What became of all that the report before advised.
     *
     * @param advised of those about goals this report has as well
     * @param sentence the numbers in words
     * @param told those of which there is something to tell, in the order of the goals; at most three
     */
    public record FollowUp(
            int advised,
            int holdsNow,
            int measuredOtherwise,
            int opened,
            int notAdvisedAnyMore,
            int underWay,
            int stillAdvised,
            int cannotBeTold,
            String sentence,
            List<Earlier> told) {}

    /**
     * Something that is not known of a goal.
     *
     * @param reason as a code
     * @param districts ids of those of which it is not known; none if it is the city as a whole
     */
    public record NotKnown(String reason, List<String> districts, String text) {}

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

    /**
     * What the city does toward a goal.
     *
     * @param isOverdue whether its end is over on the day the report speaks of, and it is not done
     */
    public record Step(
            String title,
            @Nullable String district,
            @Nullable String leadUnit,
            @Nullable Integer costEuro,
            @Nullable String resolution,
            @Nullable LocalDate end,
            Measure.State state,
            @JsonProperty("overdue") boolean isOverdue) {}

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
     * @param holding names of those in which it holds
     * @param steps titles of what is under way
     */
    public record Gap(
            String goal,
            String name,
            Figure people,
            boolean atLeast,
            String text,
            List<String> districts,
            List<String> holding,
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

    /**
     * A what-if. No goal of the report knows of it.
     *
     * @param link by which the atlas shows it
     * @param question in words
     * @param edits what is assumed, in words
     * @param shareBefore of the people whose reach is known, today
     * @param shareAfter the same then
     * @param peopleBefore who reach the service, rounded to 10
     * @param peopleAfter the same then
     * @param districts in official order
     * @param goals those that ask just this
     * @param sentence what would come of it
     */
    public record ScenarioChapter(
            String name,
            String link,
            String service,
            String question,
            List<String> edits,
            Figure shareBefore,
            Figure shareAfter,
            Figure peopleBefore,
            Figure peopleAfter,
            List<ScenarioRow> districts,
            List<ScenarioGoal> goals,
            String sentence) {}

    /**
     * A district in a what-if.
     *
     * @param more people who would reach the service then and do not today, rounded to 10; below zero if there would be fewer
     */
    public record ScenarioRow(String id, int number, String name, Figure before, Figure after, Figure more) {}

    /** A goal in a what-if: in how many districts it holds, and would hold. */
    public record ScenarioGoal(String id, String name, int holdsBefore, int holdsAfter, int of) {}

    /** What only those look up who want to know how it came about. */
    public record Annex(
            List<String> methods, List<Source> sources, List<Hidden> hidden, List<Term> terms, List<String> notes) {}

    /**
     * Figures that are there and not shown here.
     *
     * @param where the goal or the column
     * @param districts names of those whose figure it is, in official order; none if nothing of it is shown
     */
    public record Hidden(String where, List<String> districts) {}

    /** A word of the report, and what it means. */
    public record Term(String term, String meaning) {}

    /** Where data come from. */
    public record Source(
            String content,
            @Nullable String name,
            @Nullable String licence,
            @Nullable String vintage,
            @Nullable String note) {}
}
