package de.nahraum.geodata.format.csv;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A delimited file whose header is read and whose rows come one by one: every {@link #forEachRow} reads the bytes again, so that a
 * table of any length costs one row of memory.
 */
public final class Table {
    private final ByteSource bytes;
    private final String file;
    private final CsvDialect dialect;
    private final Row header;
    private final @Nullable Character decimal;

    Table(ByteSource bytes, String file, CsvDialect dialect, Row header, @Nullable Character decimal) {
        this.bytes = bytes;
        this.file = file;
        this.dialect = dialect;
        this.header = header;
        this.decimal = decimal;
    }

    /** Label of the file for findings. */
    public String file() {
        return file;
    }

    /** Names of the columns: trimmed, without soft hyphens, blanks inside single. */
    public List<String> header() {
        return header.fields();
    }

    /** Comma or point; null if nothing in the table tells. */
    public @Nullable Character decimal() {
        return decimal;
    }

    /** A row of this table with {@code field} as number; see {@link Numbers}. */
    public java.util.OptionalDouble number(String field) {
        return Numbers.parse(field, decimal);
    }

    /**
     * Index of a column that somebody needs.
     *
     * @param name compared after the same cleaning as the header's names
     * @return empty, with a finding, if the table has no such column or more than one
     */
    public OptionalInt findColumn(String name, Notices notices) {
        String wanted = TextCleaning.headerName(name);
        int index = header().indexOf(wanted);
        if (index < 0) {
            notices.add(new Notice.ColumnMissing(Where.row(file, header.line()), name, header()));
            return OptionalInt.empty();
        }
        if (header().lastIndexOf(wanted) != index) {
            notices.add(new Notice.ColumnRepeated(Where.field(file, header.line(), name, null), name));
            return OptionalInt.empty();
        }
        return OptionalInt.of(index);
    }

    /**
     * Gives every row that has as many fields as the header; empty fields beyond are cut. Rows with too few or too many are findings.
     *
     * @throws IOException only if the bytes themselves cannot be read
     */
    public void forEachRow(Notices notices, Consumer<Row> consumer) throws IOException {
        int columns = header().size();
        CsvRecords.forEach(bytes, file, dialect, notices, row -> {
            if (row.line() <= header.line()) {
                return true;
            }
            int fields = row.fields().size();
            if (fields < columns) {
                notices.add(new Notice.RowTooShort(Where.row(file, row.line()), fields, columns));
            } else if (fields == columns) {
                consumer.accept(row);
            } else if (row.fields().subList(columns, fields).stream().allMatch(String::isEmpty)) {
                consumer.accept(new Row(row.line(), List.copyOf(row.fields().subList(0, columns))));
            } else {
                notices.add(new Notice.RowTooLong(Where.row(file, row.line()), fields, columns));
            }
            return true;
        });
    }

    /** All rows at once, for small tables. */
    public List<Row> listRows(Notices notices) throws IOException {
        List<Row> rows = new ArrayList<>();
        forEachRow(notices, rows::add);
        return rows;
    }
}
