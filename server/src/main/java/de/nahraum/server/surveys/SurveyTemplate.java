package de.nahraum.server.surveys;

import de.nahraum.geodata.format.csv.CsvWriter;
import de.nahraum.geodata.format.xlsx.SheetContent;
import de.nahraum.geodata.format.xlsx.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The table to fill in for who has none yet. Its columns are recognised by their names. */
public final class SurveyTemplate {
    /** Names of the columns: part of the format, like those of the city folder, in German as in every language. */
    static final List<String> COLUMNS = List.of(
            "befragte",
            "datum",
            "thema",
            "breite",
            "laenge",
            "wann",
            "gruende",
            "ortsart",
            "worte",
            "sprache",
            "altersgruppe",
            "geschlecht",
            "haeufigkeit",
            "reaktion",
            "einwilligung");

    private static final int WIDTH = 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Codes that may stand in a column; several reasons in one cell need a comma and so no list to choose from. */
    private static final List<SurveyField> CHOICES = List.of(
            SurveyField.TOPIC,
            SurveyField.TIME,
            SurveyField.PLACE_TYPE,
            SurveyField.AGE_GROUP,
            SurveyField.GENDER,
            SurveyField.FREQUENCY,
            SurveyField.REACTION,
            SurveyField.CONSENT);

    private SurveyTemplate() {}

    /** As a German spreadsheet opens it. */
    public static byte[] csv() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            try (CsvWriter table = new CsvWriter(text, ';')) {
                table.writeRow(COLUMNS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With the codes to choose from. */
    public static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WorkbookWriter.write(
                    bytes,
                    List.of(new SheetContent(
                            "Umfrage",
                            COLUMNS.stream().map(SurveyTemplate::column).toList(),
                            List.of(COLUMNS))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SheetContent.Column column(String name) {
        return Stream.of(SurveyField.values())
                .filter(field -> CHOICES.contains(field) && SurveyWords.likeness(field, name) == 2)
                .findFirst()
                .map(field -> new SheetContent.Column(WIDTH, field.codes(), false))
                .orElse(SheetContent.Column.text(WIDTH));
    }
}
