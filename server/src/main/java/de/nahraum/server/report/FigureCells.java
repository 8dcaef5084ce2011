package de.nahraum.server.report;

import de.nahraum.geodata.goal.Evaluation.FigureUnit;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.NumberForm;

/** Figures as cells: as people read them, and as numbers to compute with where there are any. */
final class FigureCells {
    private final Figures figures;

    FigureCells(Figures figures) {
        this.figures = figures;
    }

    Cell count(Figure figure) {
        return cell(figures.count(figure), figure, NumberForm.COUNT);
    }

    Cell share(Figure figure) {
        return cell(figures.share(figure), figure, NumberForm.FRACTION);
    }

    Cell with(FigureUnit unit, Figure figure) {
        NumberForm form = switch (unit) {
            case FRACTION -> NumberForm.FRACTION;
            case QUOTIENT -> NumberForm.QUOTIENT;
            case COUNT, DISTRICTS -> NumberForm.COUNT;
        };
        return cell(figures.with(unit, figure), figure, form);
    }

    /** A district's official number. */
    static Cell ordinal(int number) {
        return Cell.of(String.valueOf(number), number, NumberForm.YEAR);
    }

    private static Cell cell(String text, Figure figure, NumberForm form) {
        return figure instanceof Figure.Value(double number) ? Cell.of(text, number, form) : Cell.of(text);
    }
}
