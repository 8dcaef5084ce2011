package de.nahraum.geodata.format.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a spreadsheet. An empty cell is no value at all. */
public sealed interface CellValue {
    /** Text, never empty. */
    record Text(String text) implements CellValue {}

    /**
     * A number no date format is put on.
     *
     * @param since1904 whether its workbook counts days since 1904-01-01 rather than since 1899-12-30
     */
    record Numeric(BigDecimal number, boolean since1904) implements CellValue {
        /** A number of a workbook that counts days as nearly all do. */
        public Numeric(BigDecimal number) {
            this(number, false);
        }

        /** The day it stands for if it is one whose format got lost; empty if it is not whole or no calendar has it. */
        public Optional<LocalDate> findDay() {
            return NumberFormats.findDay(number, since1904);
        }
    }

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
