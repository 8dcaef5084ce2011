package de.nahraum.server.api;

import de.nahraum.geodata.concentration.AreaCounts;
import de.nahraum.geodata.indicator.Figure;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Numbers that may not be there, as the interface writes them. */
final class AnswerFigures {
    private AnswerFigures() {}

    static Figure of(@Nullable Double number) {
        return of(number, Figure.missing(Figure.Reason.UNKNOWN));
    }

    /** The number, or what stands for it. */
    static Figure of(@Nullable Double number, Figure otherwise) {
        return number == null ? otherwise : Figure.of(number);
    }

    static Figure of(OptionalDouble number) {
        return number.isPresent() ? Figure.of(number.getAsDouble()) : Figure.missing(Figure.Reason.UNKNOWN);
    }

    /** What stands in place of a share that is not there. */
    static Figure of(AreaCounts.@Nullable Reason reason) {
        return switch (reason) {
            case HIDDEN -> Figure.HIDDEN;
            case NOT_DELIVERED -> Figure.noData();
            case TOO_FEW -> Figure.missing(Figure.Reason.TOO_FEW);
            case INCONSISTENT -> Figure.missing(Figure.Reason.UNKNOWN);
            case null -> Figure.missing(Figure.Reason.UNKNOWN);
        };
    }
}
