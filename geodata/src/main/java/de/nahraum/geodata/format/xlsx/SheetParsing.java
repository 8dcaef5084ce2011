package de.nahraum.geodata.format.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one sheet. Cells merged downwards all have the value that is seen in them; one merged across columns has it in the first column
 * only, and is told of.
 */
final class SheetParsing {
    static final int MAXIMUM_ROWS = 10_000;
    static final int MAXIMUM_COLUMNS = 100;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_ACROSS = 100;

    private final List<String> sharedTexts;
    private final NumberFormats formats;
    private final MergedCells merged;
    private final SortedMap<Integer, SortedMap<Integer, CellValue>> rows = new TreeMap<>();
    private final List<MergedAcross> across = new ArrayList<>();
    private boolean cut;

    SheetParsing(List<String> sharedTexts, NumberFormats formats, MergedCells merged) {
        this.sharedTexts = sharedTexts;
        this.formats = formats;
        this.merged = merged;
    }

    /** Whether there were more filled rows than {@value #MAXIMUM_ROWS}; the further ones were not read. */
    boolean isCut() {
        return cut;
    }

    /** The first merges across columns, {@value #MOST_ACROSS} at most. */
    List<MergedAcross> listAcross() {
        return List.copyOf(across);
    }

    List<SheetRow> read(XmlPart part) throws XMLStreamException, XlsxParts.TooMuch {
        int row = 0;
        int column = -1;
        while (!cut && part.next()) {
            if (part.starts("row")) {
                row = part.number("r").orElse(row + 1);
                column = -1;
            } else if (part.starts("c")) {
                CellReference at = CellReference.parse(part.attribute("r")).orElse(new CellReference(row, column + 1));
                column = at.column();
                CellValue value = readCell(part);
                if (value != null) {
                    put(row, column, value);
                }
            } else if (part.starts("mergeCell")) {
                fill(part.attribute("ref"));
            }
        }
        return rows.entrySet().stream()
                .map(entry -> new SheetRow(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void put(int row, int column, CellValue value) {
        if (column < MAXIMUM_COLUMNS) {
            rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, value);
            cut = rows.size() > MAXIMUM_ROWS;
        }
    }

    /** Reads up to the end of the cell; null if nothing stands in it. */
    private @Nullable CellValue readCell(XmlPart part) throws XMLStreamException {
        String type = part.attribute("t");
        int style = part.number("s").orElse(0);
        boolean formula = false;
        boolean inValue = false;
        StringBuilder raw = new StringBuilder();
        String inline = "";
        while (part.next() && !part.ends("c")) {
            if (part.starts("is")) {
                inline = RichText.read(part, "is");
            } else if (part.starts("f")) {
                formula = true;
            } else if (part.starts("v")) {
                inValue = true;
            } else if (part.ends("v")) {
                inValue = false;
            } else if (part.isText() && inValue) {
                raw.append(part.text());
            }
        }
        CellValue value = type.equals("inlineStr") ? text(inline) : value(type, style, raw.toString());
        return formula ? new CellValue.Formula(value) : value;
    }

    private @Nullable CellValue value(String type, int style, String raw) {
        String stripped = raw.strip();
        if (stripped.isEmpty() && !type.equals("str")) {
            return null;
        }
        return switch (type) {
            case "s" -> sharedText(stripped);
            case "str" -> text(CellText.plain(raw));
            case "b" -> new CellValue.YesNo(stripped.equals("1") || stripped.equalsIgnoreCase("true"));
            case "e" -> new CellValue.Broken(stripped);
            case "d" ->
                findMoment(stripped).<CellValue>map(CellValue.Moment::new).orElseGet(() -> new CellValue.Text(raw));
            default -> number(stripped, style);
        };
    }

    private @Nullable CellValue sharedText(String index) {
        boolean known = index.matches("\\d{1,9}") && Integer.parseInt(index) < sharedTexts.size();
        return known ? text(sharedTexts.get(Integer.parseInt(index))) : new CellValue.Broken("#" + index);
    }

    private static @Nullable CellValue text(String text) {
        return text.isEmpty() ? null : new CellValue.Text(text);
    }

    private static Optional<LocalDateTime> findMoment(String iso) {
        try {
            return Optional.of(
                    iso.length() > 10
                            ? LocalDateTime.parse(iso.replaceAll("Z$", ""))
                            : LocalDate.parse(iso).atStartOfDay());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private CellValue number(String raw, int style) {
        try {
            BigDecimal number = raw.length() > LONGEST_NUMBER ? null : new BigDecimal(raw);
            // Spreadsheets compute with doubles: whatever is beyond was never in one, and would be endless written out.
            if (number != null
                    && Math.abs((long) number.precision() - number.scale()) <= LONGEST_NUMBER
                    && number.scale() <= LONGEST_NUMBER) {
                return formats.findMoment(number, style)
                        .<CellValue>map(CellValue.Moment::new)
                        .orElseGet(() -> formats.numeric(number));
            }
        } catch (NumberFormatException e) {
            // Told by the value itself.
        }
        return new CellValue.Broken(raw);
    }

    private void fill(String range) throws XlsxParts.TooMuch {
        String[] corners = range.split(":", -1);
        Optional<CellReference> first = CellReference.parse(corners[0]);
        Optional<CellReference> last = CellReference.parse(corners[corners.length - 1]);
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        if (last.get().column() > first.get().column() && across.size() < MOST_ACROSS) {
            across.add(new MergedAcross(
                    range,
                    first.get().row(),
                    last.get().row(),
                    first.get().column(),
                    last.get().column()));
        }
        SortedMap<Integer, CellValue> top = rows.get(first.get().row());
        CellValue value = top == null ? null : top.get(first.get().column());
        if (value == null) {
            return;
        }
        int lastRow = Math.max(first.get().row(), last.get().row());
        int lastColumn = Math.min(last.get().column(), MAXIMUM_COLUMNS - 1);
        // Rows that hold nothing else stay empty: a frame around the rest of the sheet is no data.
        for (SortedMap<Integer, CellValue> row :
                rows.subMap(first.get().row(), lastRow + 1).values()) {
            // A row costs a step even if no column of it is read.
            merged.count(Math.max(1, lastColumn - first.get().column() + 1));
            row.putIfAbsent(first.get().column(), value);
        }
    }
}
