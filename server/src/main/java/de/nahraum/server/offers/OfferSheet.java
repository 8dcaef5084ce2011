package de.nahraum.server.offers;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.format.csv.CsvWriter;
import de.nahraum.geodata.format.xlsx.CellText;
import de.nahraum.geodata.format.xlsx.SheetContent;
import de.nahraum.geodata.format.xlsx.SheetContent.Column;
import de.nahraum.geodata.format.xlsx.WorkbookWriter;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The offers of a version as a table to edit: a workbook, or the CSV a city folder has. */
public final class OfferSheet {
    /** The sheet that says which version it was exported from. */
    static final String ORIGIN = "Nahraum";

    static final String VERSION = "version";
    static final String CITY = "city";
    static final String IMPORTED = "imported";

    /** What the sheet of offers is called, in every language. */
    static final Set<String> NAMES = Arrays.stream(Language.values())
            .map(language -> Texts.in(language).get("offers.sheet"))
            .collect(Collectors.toUnmodifiableSet());

    /** Beside the place's id, to know it by; in small letters. */
    static final Set<String> HELP_COLUMNS = Set.of("placename", "district");

    private static final List<String> HELP_HEADER = List.of("placeName", "district");
    private static final int HELP_WIDTH = 26;

    private final CityVersion version;
    private final City city;

    /** @param city as the version is, for the names of places and districts */
    public OfferSheet(CityVersion version, City city) {
        this.version = version;
        this.city = city;
    }

    /** The workbook: offers of every status, a sheet that explains the columns, and where it comes from. */
    public byte[] workbook(Texts texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WorkbookWriter.write(out, List.of(offers(texts), notes(texts), origin(texts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The CSV, in UTF-8 with a mark that spreadsheets know it by; its columns are those of the folder's kind {@code offers}. */
    public byte[] csv() {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = new CsvWriter(text, ';')) {
            csv.writeRow(OfferField.columns());
            for (Offer offer : city.offers()) {
                csv.writeRow(Arrays.stream(OfferField.values())
                        .map(field -> field.of(offer))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private SheetContent offers(Texts texts) {
        List<Column> columns = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (OfferField field : OfferField.values()) {
            columns.add(new Column(field.width(), choices(field), false));
            header.add(field.column());
            if (field == OfferField.PLACE) {
                HELP_HEADER.forEach(name -> columns.add(new Column(HELP_WIDTH, List.of(), true)));
                header.addAll(HELP_HEADER);
            }
        }
        List<List<String>> rows = new ArrayList<>(List.of(header));
        city.offers().forEach(offer -> rows.add(row(offer)));
        return new SheetContent(texts.get("offers.sheet"), columns, rows);
    }

    private static List<String> choices(OfferField field) {
        return field == OfferField.STATUS
                ? Status.ids()
                : field.kind() == OfferField.Kind.YES_NO ? List.of(OfferField.YES, OfferField.NO) : List.of();
    }

    private List<String> row(Offer offer) {
        List<String> row = new ArrayList<>();
        for (OfferField field : OfferField.values()) {
            row.add(field.of(offer));
            if (field == OfferField.PLACE) {
                row.add(city.findPlace(offer.place()).map(Place::name).orElse(""));
                row.add(city.findPlace(offer.place())
                        .flatMap(city::findDistrictOf)
                        .map(District::name)
                        .orElse(""));
            }
        }
        return row;
    }

    private static SheetContent notes(Texts texts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.get("offers.notes.column"), texts.get("offers.notes.meaning"), texts.get("offers.notes.text")));
        for (OfferField field : OfferField.values()) {
            rows.add(List.of(
                    field.column(),
                    texts.get("offer.field." + field.column()),
                    texts.get("offer.help." + field.column())));
        }
        HELP_HEADER.forEach(name -> rows.add(List.of(name, "", texts.get("offers.notes.help-column"))));
        for (String note : List.of("rows", "new", "end", "back")) {
            rows.add(List.of("", "", texts.get("offers.notes." + note)));
        }
        return SheetContent.plain(texts.get("offers.notes.sheet"), List.of(16, 26, 90), rows);
    }

    private SheetContent origin(Texts texts) {
        return SheetContent.plain(
                ORIGIN,
                List.of(14, 40),
                List.of(
                        List.of(texts.get("offers.origin"), ""),
                        List.of(VERSION, String.valueOf(version.number())),
                        List.of(CITY, cityForm(version.cityName())),
                        List.of(IMPORTED, version.importedAt().toString())));
    }

    /** A city's name as it comes back. */
    static String cityForm(String name) {
        return CellText.storable(name).strip();
    }
}
