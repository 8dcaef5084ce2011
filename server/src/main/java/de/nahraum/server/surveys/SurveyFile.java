package de.nahraum.server.surveys;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.format.csv.CsvOptions;
import de.nahraum.geodata.format.csv.CsvTableReader;
import de.nahraum.geodata.format.csv.Row;
import de.nahraum.geodata.format.csv.Table;
import de.nahraum.geodata.format.xlsx.Sheet;
import de.nahraum.geodata.format.xlsx.SheetRow;
import de.nahraum.geodata.format.xlsx.WorkbookReader;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Opens what somebody brought, a workbook or delimited text, whatever its name says. */
final class SurveyFile {
    static final int MOST_COLUMNS = 500;

    /** Every workbook is a zip. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** A comma in a number is ours to read, cell by cell: nothing is to be detected. */
    private static final CsvOptions OPTIONS = new CsvOptions(null, null, '.', 0, List.of());

    private SurveyFile() {}

    /** Opens it; empty, with findings, if it holds no table. */
    static Optional<SurveyTable> open(String file, byte[] bytes, Notices notices) {
        try {
            Optional<SurveyTable> table = isZip(bytes)
                    ? new WorkbookReader(file, notices)
                            .read(ByteSource.of(bytes))
                            .flatMap(SurveyFile::firstTable)
                    : new CsvTableReader(file, OPTIONS, notices)
                            .read(ByteSource.of(bytes))
                            .map(SurveyFile::text);
            return table.filter(each -> each.columns().size() <= MOST_COLUMNS && !isStopped(notices));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something was found that leaves rows unread; single rows that are too short or long do not. */
    static boolean isStopped(Notices notices) {
        return notices.list().stream()
                .anyMatch(notice -> notice.severity() == Severity.ERROR && brokenRows(notice) == 0);
    }

    /** How many rows could not be read because they have too few or too many cells. */
    static int brokenRows(Notices notices) {
        return notices.list().stream().mapToInt(SurveyFile::brokenRows).sum();
    }

    private static int brokenRows(Notice notice) {
        return switch (notice) {
            case Notice.RowTooShort _ -> 1;
            case Notice.RowTooLong _ -> 1;
            case Notice.FurtherOfKind further when further.kind().startsWith("row-too-") -> (int) further.count();
            default -> 0;
        };
    }

    /** Tells of those rows which they are; of very many the first ones. */
    static void tellBrokenRows(Notices notices, SurveyFindings findings) {
        for (Notice notice : notices.list()) {
            Integer row = notice.where().row();
            for (int i = 0; i < brokenRows(notice); i++) {
                findings.add(new SurveyFinding(SurveyFinding.Kind.ROW_BROKEN, row == null ? 0 : row, "", ""));
            }
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length >= ZIP.length && IntStream.range(0, ZIP.length).allMatch(i -> bytes[i] == ZIP[i]);
    }

    private static SurveyTable text(Table table) {
        List<String> columns = ColumnNames.unique(table.header());
        return new SurveyTable() {
            @Override
            public List<String> columns() {
                return columns;
            }

            @Override
            public void forEachRow(Notices notices, Consumer<Row> taker) throws IOException {
                table.forEachRow(notices, taker);
            }
        };
    }

    /** KoBoToolbox puts groups that repeat into sheets of their own; the form itself comes first. */
    private static Optional<SurveyTable> firstTable(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .findFirst()
                .map(sheet -> sheet(sheet.rows()));
    }

    private static SurveyTable sheet(List<SheetRow> rows) {
        int width = rows.getFirst().cells().lastKey() + 1;
        List<String> columns = ColumnNames.unique(texts(rows.getFirst(), width).fields());
        return new SurveyTable() {
            @Override
            public List<String> columns() {
                return columns;
            }

            @Override
            public void forEachRow(Notices notices, Consumer<Row> taker) {
                rows.stream().skip(1).map(row -> texts(row, width)).forEach(taker);
            }
        };
    }

    private static Row texts(SheetRow row, int width) {
        List<String> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            cells.add(CellTexts.of(row.cell(column)));
        }
        return new Row(row.number(), cells);
    }
}
