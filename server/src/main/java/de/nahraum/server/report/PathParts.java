package de.nahraum.server.report;

import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.GoalPath;
import de.nahraum.geodata.goal.PathReading;
import de.nahraum.geodata.goal.PathReading.Counts;
import de.nahraum.server.paper.Drawing;
import de.nahraum.server.paper.TrendDrawing;
import de.nahraum.server.paper.TrendDrawing.Ahead;
import de.nahraum.server.paper.TrendDrawing.Known;
import de.nahraum.server.paper.TrendDrawing.Manner;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A goal's way year by year: as data for the model, and as a drawing. */
final class PathParts {
    private static final int FEWEST_POINTS = 2;

    private PathParts() {}

    /** Null if nothing is known of the way. */
    static @Nullable Path of(Evaluation evaluation) {
        GoalPath path = evaluation.path();
        if (path == null) {
            return null;
        }
        PathReading reading = PathReading.of(evaluation);
        return new Path(
                reading.counts(),
                reading.manner(),
                path.history().stream()
                        .map(year -> new Known(year.year(), year.value()))
                        .toList(),
                path.ahead().stream()
                        .map(year -> new Ahead(year.year(), year.low(), year.central(), year.high()))
                        .toList(),
                reading.target(),
                evaluation.goal().targetYear());
    }

    /** Nothing if there is but one point. */
    static Optional<Drawing> drawing(GoalChapter goal, ReportTexts texts) {
        Path path = goal.path();
        if (path == null
                || path.history().isEmpty()
                || path.history().size() + path.ahead().size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        String manner = switch (path.manner()) {
            case PLANNED -> "planned";
            case CONTINUED -> "continued";
        };
        return Optional.of(TrendDrawing.of(
                new TrendDrawing.Content(path.history(), path.ahead(), manner(path), path.target(), path.targetYear()),
                new TrendDrawing.Words(
                        texts.say("path.title." + code(path.counts()), "goal", goal.name()),
                        texts.get("path.known"),
                        texts.get("path.ahead." + manner),
                        isBandDrawn(path) ? texts.get("path.between." + manner) : null,
                        texts.get("path.target"),
                        null,
                        value -> path.counts() == Counts.SHARE ? texts.percent(value) : texts.number(value))));
    }

    private static Manner manner(Path path) {
        return switch (path.manner()) {
            case PLANNED -> Manner.PLANNED;
            case CONTINUED -> Manner.CONTINUED;
        };
    }

    private static boolean isBandDrawn(Path path) {
        return path.ahead().stream().anyMatch(year -> year.low() < year.high());
    }

    private static String code(Counts counts) {
        return switch (counts) {
            case DISTRICTS_OVER -> "over";
            case DISTRICTS_HOLDING -> "holding";
            case SHARE -> "share";
        };
    }
}
