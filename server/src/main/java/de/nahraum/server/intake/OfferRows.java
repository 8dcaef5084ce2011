package de.nahraum.server.intake;

import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.format.csv.CsvOptions;
import de.nahraum.geodata.notice.Notices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Offers from a table that is no file of a folder: with the fields, checks and findings of one that is. */
public final class OfferRows {
    private OfferRows() {}

    /**
     * A row.
     *
     * @param number as findings name it
     * @param texts by field of ours; none or an empty one is no value
     * @param source file of the folder the offer belongs to
     */
    public record Row(int number, Map<String, String> texts, String source) {}

    /**
     * Reads rows.
     *
     * @param file label for findings
     * @param columns field of ours to the column as findings name it
     * @param places all places offers may be at
     * @param today no offer can have been confirmed after it
     * @return those without error
     */
    public static List<Offer> read(
            String file,
            Map<String, String> columns,
            List<Row> rows,
            List<Place> places,
            LocalDate today,
            Notices notices) {
        FileEntry entry = entry(file, columns);
        Map<String, String> fields =
                columns.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Set<String> placeIds = places.stream().map(Place::id).collect(Collectors.toSet());
        OfferDoubts doubts = OfferDoubts.ofTable(today);
        List<Offer> offers = new ArrayList<>();
        for (Row row : rows) {
            FieldRow.Cells cells = new FieldRow.Cells() {
                @Override
                public @Nullable String text(String column) {
                    return row.texts().get(fields.getOrDefault(column, column));
                }

                @Override
                public OptionalDouble number(String text) {
                    return OptionalDouble.empty();
                }
            };
            Offer offer =
                    OffersIntake.offer(new FieldRow(entry, row.number(), cells, notices), placeIds, doubts, notices);
            if (offer != null) {
                offers.add(offer.withSource(row.source()));
            }
        }
        return List.copyOf(offers);
    }

    private static FileEntry entry(String file, Map<String, String> columns) {
        return new FileEntry(
                FileKind.OFFERS,
                file,
                null,
                CsvOptions.DETECT,
                columns,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                null,
                null,
                // Here a sign is a sign: whoever means nothing leaves the cell empty.
                Map.of(FileEntry.ANY_COLUMN, Set.of("")),
                new DataSource(
                        file,
                        FileKind.OFFERS.id(),
                        null,
                        null,
                        null,
                        null,
                        Visibility.INTERNAL,
                        DataSource.Disclosure.PERSONAL));
    }
}
