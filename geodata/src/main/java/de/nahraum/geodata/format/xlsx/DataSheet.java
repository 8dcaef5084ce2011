package de.nahraum.geodata.format.xlsx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of texts and numbers.
 *
 * @param name as Excel takes it: at most 31 characters, none of {@code \ / ? * [ ] :}
 * @param widths of the columns, in characters
 * @param headRows how many rows at the top are headings; they stay in sight
 */
public record DataSheet(String name, List<Integer> widths, int headRows, List<List<DataCell>> rows) {
    public DataSheet {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A cell.
     *
     * @param number what to compute with; null for a text
     * @param format of a number, as in ECMA-376, part 1, 18.8.30
     */
    public record DataCell(String text, @Nullable Double number, String format) {
        public static DataCell text(String text) {
            return new DataCell(text, null, "@");
        }

        public static DataCell number(double number, String format) {
            return new DataCell("", number, format);
        }
    }
}
