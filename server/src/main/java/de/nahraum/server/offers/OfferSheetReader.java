package de.nahraum.server.offers;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.format.xlsx.CellValue;
import de.nahraum.geodata.format.xlsx.Sheet;
import de.nahraum.geodata.format.xlsx.SheetRow;
import de.nahraum.geodata.format.xlsx.WorkbookReader;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table of offers in a workbook, wherever people moved it: in any sheet, below a title, its columns in any order, sorted, filtered or hidden, with
 * columns of their own beside.
 */
final class OfferSheetReader {
    /** A header is looked for this far down. */
    private static final int ROWS_ABOVE_HEADER = 20;

    private static final List<OfferField> NEEDED = List.of(OfferField.ID, OfferField.PLACE, OfferField.NAME);

    private final String file;
    private final Notices notices;

    OfferSheetReader(String file, Notices notices) {
        this.file = file;
        this.notices = notices;
    }

    private record Header(Sheet sheet, SheetRow row, Map<OfferField, Integer> columns) {}

    /**
     * Reads a workbook.
     *
     * @return empty, with a finding, if it holds no table of offers or does not say where it comes from
     * @throws IOException only if the bytes themselves cannot be read
     */
    Optional<EditedSheet> read(ByteSource bytes) throws IOException {
        Optional<List<Sheet>> sheets = new WorkbookReader(file, notices).read(bytes);
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        Optional<Header> header = findTable(sheets.get());
        Optional<EditedSheet.Origin> origin = findOrigin(sheets.get());
        if (header.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        tellColumns(header.get());
        tellMergedAcross(header.get());
        return Optional.of(new EditedSheet(file, origin.get(), header.get().columns(), rows(header.get())));
    }

    private Optional<Header> findTable(List<Sheet> sheets) {
        List<Header> headers =
                sheets.stream().map(this::findHeader).flatMap(Optional::stream).toList();
        List<Header> named = headers.stream()
                .filter(header -> OfferSheet.NAMES.contains(header.sheet().name()))
                .toList();
        List<Header> candidates = named.size() == 1 ? named : headers;
        if (candidates.size() != 1) {
            notices.add(new Notice.SheetMissing(
                    Where.file(file),
                    NEEDED.stream().map(OfferField::column).toList(),
                    sheets.stream().map(Sheet::name).toList()));
            return Optional.empty();
        }
        return Optional.of(candidates.getFirst());
    }

    private Optional<Header> findHeader(Sheet sheet) {
        for (SheetRow row : sheet.rows()) {
            if (row.number() > ROWS_ABOVE_HEADER) {
                break;
            }
            Map<OfferField, Integer> columns = new EnumMap<>(OfferField.class);
            row.cells()
                    .forEach((column, value) ->
                            OfferField.find(text(value)).ifPresent(field -> columns.putIfAbsent(field, column)));
            if (columns.keySet().containsAll(NEEDED)) {
                return Optional.of(new Header(sheet, row, columns));
            }
        }
        return Optional.empty();
    }

    private static String text(@Nullable CellValue value) {
        return switch (value) {
            case CellValue.Text text -> text.text().strip();
            case CellValue.Numeric number -> number.number().toPlainString();
            case null, default -> "";
        };
    }

    private void tellColumns(Header header) {
        Set<Integer> known = Set.copyOf(header.columns().values());
        header.row().cells().forEach((column, value) -> {
            String name = text(value);
            if (known.contains(column)
                    || name.isEmpty()
                    || OfferSheet.HELP_COLUMNS.contains(name.toLowerCase(Locale.ROOT))) {
                return;
            }
            Where where = Where.field(file, header.row().number(), name, null);
            notices.add(
                    OfferField.find(name).isPresent()
                            ? new Notice.ColumnRepeated(where, name)
                            : new Notice.ColumnIgnored(where));
        });
        for (OfferField field : OfferField.values()) {
            if (!header.columns().containsKey(field)) {
                notices.add(new Notice.ColumnKept(Where.row(file, header.row().number()), field.column()));
            }
        }
    }

    /** Below the header: a title above it may be as wide as it likes. */
    private void tellMergedAcross(Header header) {
        header.sheet().across().stream()
                .filter(merged -> merged.lastRow() > header.row().number())
                .filter(merged -> header.columns().values().stream()
                        .anyMatch(column -> merged.firstColumn() <= column && column <= merged.lastColumn()))
                .forEach(merged ->
                        notices.add(new Notice.MergedAcross(Where.row(file, merged.firstRow()), merged.range())));
    }

    private static List<EditedSheet.Row> rows(Header header) {
        List<EditedSheet.Row> rows = new ArrayList<>();
        for (SheetRow row : header.sheet().rows()) {
            Map<OfferField, CellValue> cells = new EnumMap<>(OfferField.class);
            header.columns().forEach((field, column) -> {
                CellValue value = row.cell(column);
                if (value != null
                        && !(value instanceof CellValue.Text text && text.text().isBlank())) {
                    cells.put(field, value);
                }
            });
            if (row.number() > header.row().number() && !cells.isEmpty()) {
                rows.add(new EditedSheet.Row(row.number(), cells));
            }
        }
        return List.copyOf(rows);
    }

    private Optional<EditedSheet.Origin> findOrigin(List<Sheet> sheets) {
        Map<String, String> values = new HashMap<>();
        for (Sheet sheet : sheets) {
            if (sheet.name().equalsIgnoreCase(OfferSheet.ORIGIN)) {
                sheet.rows().forEach(row -> values.put(text(row.cell(0)), text(row.cell(1))));
            }
        }
        String version = values.getOrDefault(OfferSheet.VERSION, "");
        String city = values.getOrDefault(OfferSheet.CITY, "");
        if (!version.matches("[1-9]\\d{0,17}") || city.isEmpty()) {
            notices.add(new Notice.ExportUnknown(Where.file(file)));
            return Optional.empty();
        }
        return Optional.of(
                new EditedSheet.Origin(Long.parseLong(version), city, values.getOrDefault(OfferSheet.IMPORTED, "")));
    }
}
