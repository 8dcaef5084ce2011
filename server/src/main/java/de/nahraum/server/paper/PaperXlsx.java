package de.nahraum.server.paper;

import de.nahraum.geodata.format.xlsx.DataSheet;
import de.nahraum.geodata.format.xlsx.DataSheet.DataCell;
import de.nahraum.geodata.format.xlsx.DataWorkbook;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a paper as a workbook, one sheet each, with numbers to compute with; the first sheet says what it is. */
public final class PaperXlsx {
    private static final int CHARACTERS_PER_LINE = 110;

    private final Paper paper;
    private final Texts texts;
    private final List<Table> tables;

    private PaperXlsx(Paper paper) {
        this.paper = paper;
        this.texts = Texts.in(paper.language());
        this.tables = paper.blocks().stream()
                .filter(Block.TableBlock.class::isInstance)
                .map(block -> ((Block.TableBlock) block).table())
                .toList();
    }

    /** The same paper gives the same bytes. */
    public static byte[] bytes(Paper paper) {
        try {
            return DataWorkbook.bytes(
                    new PaperXlsx(paper).sheets(), paper.head().date());
        } catch (IOException e) {
            throw new UncheckedIOException("The paper cannot be written as a workbook", e);
        }
    }

    private List<DataSheet> sheets() {
        SheetNames names = new SheetNames();
        String first = names.next(texts.get("paper.sheet.about"));
        List<String> ofTables =
                tables.stream().map(table -> names.next(table.name())).toList();
        List<DataSheet> sheets = new ArrayList<>();
        sheets.add(about(first, ofTables));
        for (int i = 0; i < tables.size(); i++) {
            sheets.add(sheet(ofTables.get(i), tables.get(i)));
        }
        return sheets;
    }

    private DataSheet about(String name, List<String> ofTables) {
        Paper.Head head = paper.head();
        List<List<DataCell>> rows = new ArrayList<>();
        rows.add(line(texts.get("paper.sheet.title"), head.title()));
        if (head.demo() != null) {
            rows.add(line(texts.get("paper.sheet.notice"), head.demo()));
        }
        rows.add(line(texts.get("paper.sheet.description"), head.description()));
        rows.add(line(
                texts.get("paper.sheet.day"),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(paper.language().locale())
                        .format(head.date())));
        rows.add(line(texts.get("paper.sheet.state"), head.bottomLine()));
        rows.add(List.of());
        rows.add(line(texts.get("paper.sheet.name"), texts.get("paper.sheet.content")));
        for (int i = 0; i < tables.size(); i++) {
            rows.add(line(ofTables.get(i), tables.get(i).caption()));
        }
        return new DataSheet(name, List.of(34, 90), 0, rows);
    }

    private static List<DataCell> line(String label, String text) {
        return List.of(DataCell.text(label), DataCell.text(text));
    }

    private DataSheet sheet(String name, Table table) {
        List<List<DataCell>> rows = new ArrayList<>();
        rows.add(table.columns().stream()
                .map(column -> DataCell.text(visible(column.label())))
                .toList());
        for (List<Cell> row : table.rows()) {
            rows.add(row.stream().map(this::cell).toList());
        }
        int weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
        List<Integer> widths = table.columns().stream()
                .map(column -> Math.max(12, CHARACTERS_PER_LINE * column.weight() / weights))
                .toList();
        return new DataSheet(name, widths, 1, rows);
    }

    private DataCell cell(Cell cell) {
        return cell.number() == null
                ? DataCell.text(visible(cell.runs().stream().map(Run::text).collect(Collectors.joining())))
                : DataCell.number(cell.number(), format(cell.form()));
    }

    private static String visible(String text) {
        return text.replace("\u00ad", "");
    }

    /** With the paper's language, so that the signs are its own on every machine (ECMA-376, part 1, 18.8.31). */
    private String format(Table.NumberForm form) {
        String language = paper.language() == Language.DE ? "[$-407]" : "[$-809]";
        return language
                + switch (form) {
                    case COUNT -> "#,##0";
                    case FRACTION -> "0.0%";
                    case QUOTIENT -> "0.00";
                    case YEAR -> "0";
                };
    }
}
