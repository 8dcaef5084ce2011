package de.nahraum.server.archive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.goal.Evaluation.FigureUnit;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.report.ReportModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two filed reports side by side, as both were written for one audience. Figures are those of the papers, whatever would come out today.
 *
 * @param language of names and words
 * @param earlier the one that speaks of the earlier day
 * @param explained whether the goals could be worked out again, so that causes are told apart
 * @param boundariesChanged whether districts are others; false if that is not known
 * @param notes what is to be known of the two as a whole
 * @param goals those of the later one in its order, then those only the earlier one has
 */
public record ReportComparison(
        String language,
        Audience audience,
        Of earlier,
        Of later,
        boolean explained,
        boolean boundariesChanged,
        List<String> notes,
        List<Goal> goals) {

    /**
     * One of the two.
     *
     * @param withdrawnAt null while it holds
     */
    public record Of(
            int number,
            LocalDate asOf,
            long dataVersion,
            @Nullable Instant withdrawnAt) {}

    /**
     * A goal of either.
     *
     * @param earlier null if only the later one has it
     * @param later null if only the earlier one has it
     * @param gained names of districts in which it holds now and did not before
     * @param lost names of districts in which it held before and does not now
     * @param change why, as the later report would say if it followed the earlier one
     * @param note what is to be known where causes depend on each other; null where they do not
     */
    public record Goal(
            String id,
            String name,
            @Nullable At earlier,
            @Nullable At later,
            List<String> gained,
            List<String> lost,
            ReportModel.Change change,
            @Nullable String note) {

        /** Whether it stands otherwise, or what is behind it has changed. */
        @JsonIgnore
        public boolean isChange() {
            return earlier == null
                    || later == null
                    || earlier.status() != later.status()
                    || !earlier.figure().equals(later.figure())
                    || !gained.isEmpty()
                    || !lost.isEmpty()
                    || !change.parts().isEmpty();
        }
    }

    /**
     * How it stood.
     *
     * @param statusText the status in words
     * @param figureText the figure with its unit
     */
    public record At(GoalStatus status, String statusText, Figure figure, FigureUnit figureUnit, String figureText) {}
}
