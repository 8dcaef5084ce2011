package de.nahraum.server.surveys;

import de.nahraum.geodata.format.csv.Row;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.server.store.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a file looks like before anything of it is taken.
 *
 * @param rows all of them, those that cannot be read too
 * @param columns in the file's order
 * @param first the first rows; cells of columns that tell who somebody is are left out
 * @param mapping guessed, to be corrected by a person
 * @param findings about the file as a whole
 */
public record SurveyPreview(
        SurveySource source,
        int rows,
        List<ColumnProfile> columns,
        List<List<String>> first,
        SurveyMapping mapping,
        List<Finding> findings) {
    static final int MOST_ROWS = 200_000;
    private static final int FIRST_ROWS = 5;
    private static final int LONGEST_CELL = 80;

    /** What came of looking at a file. */
    public sealed interface Seen {}

    /** It can be read. */
    public record Read(SurveyPreview preview) implements Seen {}

    /** It cannot, or not to its end. */
    public record Unreadable(List<Finding> findings) implements Seen {}

    /** Looks at all of a file. */
    static Seen of(String file, byte[] bytes, MappingGuess guess) {
        Notices notices = new Notices();
        return SurveyFile.open(file, bytes, notices)
                .map(table -> of(file, table, notices, guess))
                .orElseGet(() -> new Unreadable(findings(notices)));
    }

    private static Seen of(String file, SurveyTable table, Notices notices, MappingGuess guess) {
        List<ColumnProfile> columns =
                table.columns().stream().map(ColumnProfile::new).toList();
        List<Row> first = new ArrayList<>();
        int[] rows = {0};
        try {
            table.forEachRow(notices, row -> {
                if (rows[0]++ < FIRST_ROWS) {
                    first.add(row);
                }
                IntStream.range(0, columns.size()).forEach(i -> columns.get(i).add(row.field(i)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int all = rows[0] + SurveyFile.brokenRows(notices);
        if (all > MOST_ROWS) {
            notices.add(new Notice.TooManyRows(Where.file(file), MOST_ROWS));
        }
        if (all == 0) {
            notices.add(new Notice.FileEmpty(Where.file(file)));
        }
        if (SurveyFile.isStopped(notices)) {
            return new Unreadable(findings(notices));
        }
        return new Read(new SurveyPreview(
                SurveySource.of(table.columns()),
                all,
                columns,
                first.stream().map(row -> shown(row, columns)).toList(),
                guess.guess(columns),
                findings(notices)));
    }

    private static List<String> shown(Row row, List<ColumnProfile> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).isPersonal() ? "" : cut(row.field(i)))
                .toList();
    }

    private static String cut(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
    }

    private static List<Finding> findings(Notices notices) {
        return notices.list().stream().map(Finding::of).toList();
    }
}
