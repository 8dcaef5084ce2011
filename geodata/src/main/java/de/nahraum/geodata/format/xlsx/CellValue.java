package de.nahraum.geodata.format.xlsx;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a spreadsheet. An empty cell is no value at all. */
public sealed interface CellValue {
    /** Text, never empty. */
    record Text(String text) implements CellValue {}

    /** A number no date format is put on. */
    record Numeric(BigDecimal number) implements CellValue {}

    /** A number shown as a date, a time of day (on 1899-12-30 or 1904-01-01) or both; to the second. */
    record Moment(LocalDateTime moment) implements CellValue {}

    record YesNo(boolean yes) implements CellValue {}

    /**
     * A formula, which is never worked out here.
     *
     * @param result what the program that wrote the file made of it; null if it did not say
     */
    record Formula(@Nullable CellValue result) implements CellValue {}

    /** A spreadsheet's own error, as in {@code #REF!}. */
    record Broken(String error) implements CellValue {}
}
