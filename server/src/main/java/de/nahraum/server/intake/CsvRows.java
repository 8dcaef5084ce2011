package de.nahraum.server.intake;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.format.csv.CsvTableReader;
import de.nahraum.geodata.format.csv.CsvWriter;
import de.nahraum.geodata.format.csv.Row;
import de.nahraum.geodata.format.csv.Table;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited file as {@code city.yaml} wants them: columns found, other cities' rows left out. */
final class CsvRows {
    /** A file with one of these columns is about single people and is refused whole. */
    private static final Set<String> PERSON_COLUMNS = Set.of(
            "vorname",
            "nachname",
            "familienname",
            "geburtsname",
            "geburtsdatum",
            "geburtstag",
            "steuer-id",
            "steuerid",
            "sozialversicherungsnummer",
            "bg-nummer",
            "firstname",
            "first name",
            "lastname",
            "last name",
            "surname",
            "date of birth",
            "birthdate");

    private final FolderFiles files;
    private final Notices notices;

    CsvRows(FolderFiles files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    /**
     * Gives every row that is meant.
     *
     * @param required fields that need a column or a constant; one missing is a finding and nothing is read
     */
    void forEach(FileEntry entry, Collection<String> required, Consumer<FieldRow> consumer) {
        Optional<ByteSource> bytes = files.find(entry.path());
        if (bytes.isEmpty()) {
            return;
        }
        try {
            Optional<Table> table = new CsvTableReader(entry.path(), entry.csv(), notices).read(bytes.get());
            if (table.isPresent() && !isAboutPersons(entry, table.get())) {
                read(entry, table.get(), required, consumer);
            }
        } catch (IOException e) {
            notices.add(new Notice.FileUnreadable(Where.file(entry.path()), String.valueOf(e.getMessage())));
        }
    }

    private boolean isAboutPersons(FileEntry entry, Table table) {
        Optional<String> column = table.header().stream()
                .filter(name -> PERSON_COLUMNS.contains(name.toLowerCase(Locale.GERMAN)))
                .findFirst();
        column.ifPresent(
                name -> notices.add(new Notice.PersonLevelRefused(Where.field(entry.path(), null, name, null))));
        return column.isPresent();
    }

    private void read(FileEntry entry, Table table, Collection<String> required, Consumer<FieldRow> consumer)
            throws IOException {
        boolean complete = true;
        for (String field : required) {
            if (!entry.constants().containsKey(field)) {
                complete &= table.findColumn(entry.column(field), notices).isPresent();
            }
        }
        for (String column : List.copyOf(entry.columns().values())) {
            // A column that city.yaml names must be there, needed or not.
            complete &= table.findColumn(column, notices).isPresent();
        }
        for (String column : entry.where().keySet()) {
            complete &= table.findColumn(column, notices).isPresent();
        }
        if (!complete) {
            return;
        }
        Columns columns = new Columns(table);
        int[] leftOut = {0};
        table.forEachRow(notices, row -> {
            boolean wanted = entry.where().entrySet().stream()
                    .allMatch(condition -> condition.getValue().equals(columns.text(row, condition.getKey())));
            if (wanted) {
                consumer.accept(new FieldRow(entry, row.line(), columns.of(row), notices));
            } else {
                leftOut[0]++;
            }
        });
        if (leftOut[0] > 0) {
            notices.add(new Notice.RowsLeftOut(
                    Where.file(entry.path()), leftOut[0], entry.where().toString()));
        }
    }

    /** Columns by name, looked up once. */
    private static final class Columns {
        private final Table table;
        private final Map<String, Integer> indexes = new HashMap<>();

        Columns(Table table) {
            this.table = table;
        }

        @Nullable
        String text(Row row, String column) {
            int index = indexes.computeIfAbsent(column, name -> {
                // Whether it must be there was asked before.
                OptionalInt found = table.findColumn(name, new Notices());
                return found.orElse(-1);
            });
            // A file we wrote ourselves has apostrophes in front of what a spreadsheet would take for a formula, "+49"
            // for one.
            return index < 0 ? null : CsvWriter.withoutGuard(row.field(index));
        }

        FieldRow.Cells of(Row row) {
            return new FieldRow.Cells() {
                @Override
                public @Nullable String text(String column) {
                    return Columns.this.text(row, column);
                }

                @Override
                public OptionalDouble number(String text) {
                    return table.number(text);
                }
            };
        }
    }
}
