package de.nahraum.server.offers;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.format.xlsx.CellValue;
import de.nahraum.geodata.format.xlsx.HandmadeWorkbook;
import de.nahraum.geodata.format.xlsx.Sheet;
import de.nahraum.geodata.format.xlsx.SheetRow;
import de.nahraum.geodata.format.xlsx.WorkbookReader;
import de.nahraum.geodata.notice.Notices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** An exported workbook in the hands of somebody with a spreadsheet: cells are typed over, rows moved, and it is saved as Excel saves it, from scratch. */
public final class EditedWorkbook {
    /** The sheets as they are, cell by cell: the XML of a cell without its address. */
    private final Map<String, List<Map<Integer, String>>> sheets = new LinkedHashMap<>();

    private final Map<String, Integer> columns = new HashMap<>();
    private final HandmadeWorkbook saved = new HandmadeWorkbook();
    private String offers = "";
    private String afterRows = "";

    private EditedWorkbook() {}

    public static EditedWorkbook open(Path file) {
        try {
            EditedWorkbook workbook = new EditedWorkbook();
            byte[] bytes = Files.readAllBytes(file);
            for (Sheet sheet : new WorkbookReader("t", new Notices())
                    .read(ByteSource.of(bytes))
                    .orElseThrow()) {
                workbook.take(sheet);
            }
            return workbook;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Sheet sheet) {
        List<Map<Integer, String>> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            while (rows.size() < row.number() - 1) {
                rows.add(new TreeMap<>());
            }
            Map<Integer, String> cells = new TreeMap<>();
            row.cells().forEach((column, value) -> cells.put(column, shared(((CellValue.Text) value).text())));
            rows.add(cells);
        }
        sheets.put(sheet.name(), rows);
        SheetRow first = sheet.rows().getFirst();
        if (new CellValue.Text("id").equals(first.cell(0))) {
            offers = sheet.name();
            first.cells().forEach((column, value) -> columns.put(((CellValue.Text) value).text(), column));
        }
    }

    /** A cell with a text among the shared ones. */
    private String shared(String text) {
        return "t=\"s\"><v>" + saved.shared(text) + "</v>";
    }

    private List<Map<Integer, String>> rows() {
        return Objects.requireNonNull(sheets.get(offers));
    }

    private int column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    /** Number of the row of an offer, from 1, as the spreadsheet shows it. */
    public int rowOf(String id) {
        int column = column("id");
        String cell = shared(id);
        int known = Integer.parseInt(cell.replaceAll("\\D+", ""));
        // The same text was shared before, under another index.
        for (int row = 1; row < rows().size(); row++) {
            String there = rows().get(row).get(column);
            if (there != null
                    && saved.sharedAt(Integer.parseInt(there.replaceAll("\\D+", "")))
                            .equals(saved.sharedAt(known))) {
                return row + 1;
            }
        }
        throw new AssertionError("No row of " + id);
    }

    public EditedWorkbook type(String id, String column, String text) {
        return xml(rowOf(id), column, text.isEmpty() ? "s=\"4\">" : shared(text));
    }

    /** A cell as XML: attributes, closing bracket, content. */
    public EditedWorkbook xml(int row, String column, String cell) {
        while (rows().size() < row) {
            rows().add(new TreeMap<>());
        }
        rows().get(row - 1).put(column(column), cell);
        return this;
    }

    public EditedWorkbook xml(String id, String column, String cell) {
        return xml(rowOf(id), column, cell);
    }

    /** A new row at the end; column and text in turn. */
    public EditedWorkbook add(String... cells) {
        Map<Integer, String> row = new TreeMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(column(cells[i]), shared(cells[i + 1]));
        }
        rows().add(row);
        return this;
    }

    public EditedWorkbook remove(String id) {
        rows().remove(rowOf(id) - 1);
        return this;
    }

    /** The offers in the opposite order. */
    public EditedWorkbook reverse() {
        List<Map<Integer, String>> all =
                new ArrayList<>(rows().subList(1, rows().size()).reversed());
        all.addFirst(rows().getFirst());
        sheets.put(offers, all);
        return this;
    }

    /** Rows put above the header, as a title. */
    public EditedWorkbook addTitle(String title) {
        rows().addFirst(new TreeMap<>(Map.of(0, shared(title))));
        return this;
    }

    public EditedWorkbook rename(String column, String name) {
        rows().getFirst().put(column(column), shared(name));
        return this;
    }

    public EditedWorkbook dropColumn(String column) {
        rows().forEach(row -> row.remove(column(column)));
        return this;
    }

    public EditedWorkbook addColumn(String name, String text) {
        int last = columns.size() + 3;
        rows().forEach(row -> row.put(last, shared(text)));
        rows().getFirst().put(last, shared(name));
        return this;
    }

    public EditedWorkbook renameSheet(String name) {
        List<Map<Integer, String>> rows = sheets.remove(offers);
        offers = name;
        sheets.put(name, rows);
        return this;
    }

    public EditedWorkbook dropSheet(String name) {
        sheets.remove(name);
        return this;
    }

    /** What follows the rows in the sheet of offers: filters, merged cells. */
    public EditedWorkbook afterRows(String xml) {
        afterRows = xml;
        return this;
    }

    /** A cell of the sheet that says where it comes from. */
    public EditedWorkbook origin(int row, String text) {
        Objects.requireNonNull(sheets.get("Nahraum")).get(row - 1).put(1, shared(text));
        return this;
    }

    /** The sheets last to first. */
    public EditedWorkbook reverseSheets() {
        Map<String, List<Map<Integer, String>>> reversed = new LinkedHashMap<>();
        new ArrayList<>(sheets.keySet()).reversed().forEach(name -> reversed.put(name, sheets.get(name)));
        sheets.clear();
        sheets.putAll(reversed);
        return this;
    }

    public void save(Path file) {
        sheets.forEach((name, rows) -> saved.sheet(name, sheetXml(rows) + (name.equals(offers) ? afterRows : "")));
        try {
            Files.write(file, saved.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheetXml(List<Map<Integer, String>> rows) {
        StringBuilder xml = new StringBuilder("<sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            int number = row + 1;
            xml.append("<row r=\"").append(number).append("\">");
            rows.get(row)
                    .forEach((column, cell) -> xml.append("<c r=\"")
                            .append(Sheet.columnName(column))
                            .append(number)
                            .append("\" ")
                            .append(cell)
                            .append("</c>"));
            xml.append("</row>");
        }
        // A hundred rows that were formatted and hold nothing.
        for (int i = 1; i <= 100; i++) {
            xml.append("<row r=\"%d\"><c r=\"A%d\" s=\"4\"/></row>".formatted(rows.size() + i, rows.size() + i));
        }
        return xml.append("</sheetData>").toString();
    }
}
