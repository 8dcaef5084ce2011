package de.nahraum.server.surveys;

import de.nahraum.geodata.format.xlsx.CellValue;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Cells of a workbook as delimited text would have them. */
final class CellTexts {
    private CellTexts() {}

    /** Empty for an empty cell; of a formula what it gave when the file was written. */
    static String of(@Nullable CellValue value) {
        return switch (value) {
            case null -> "";
            case CellValue.Text text -> text.text().strip();
            case CellValue.Numeric number ->
                number.number().signum() == 0
                        ? "0"
                        : number.number().stripTrailingZeros().toPlainString();
            case CellValue.Moment moment -> of(moment.moment());
            case CellValue.YesNo yesNo -> String.valueOf(yesNo.yes());
            case CellValue.Formula formula -> of(formula.result());
            // It stays to be seen and told: no value of ours looks like that.
            case CellValue.Broken broken -> broken.error();
        };
    }

    private static String of(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
