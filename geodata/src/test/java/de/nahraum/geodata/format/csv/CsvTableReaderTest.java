package de.nahraum.geodata.format.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReaderTest {
    private final Notices notices = new Notices();

    @Test
    void everyEncodingOfTheSameTable() throws IOException {
        String text = "Straße;Größe\r\nAm Weiher;1,5\r\n";
        for (byte[] bytes : List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                ("\uFEFF" + text).getBytes(UTF_16BE),
                text.getBytes(Charset.forName("windows-1252")))) {
            Notices found = new Notices();
            Table table = open(bytes, CsvOptions.DETECT, found).orElseThrow();
            assertThat(table.header()).containsExactly("Straße", "Größe");
            assertThat(table.listRows(found)).containsExactly(new Row(2, List.of("Am Weiher", "1,5")));
            assertThat(table.decimal()).isEqualTo(',');
            assertThat(found.list())
                    .extracting(Notice::code)
                    .containsExactly("encoding-detected", "delimiter-detected", "decimal-detected");
        }
    }

    @Test
    void statedEncodingThatFailsIsAnError() throws IOException {
        byte[] latin = "a;b\n1;2\nGröße;3\n".getBytes(Charset.forName("windows-1252"));
        CsvOptions utf8 = new CsvOptions(UTF_8, null, null, 0, List.of());
        assertThat(open(latin, utf8, notices)).isEmpty();
        assertThat(notices.list())
                .singleElement()
                .isInstanceOfSatisfying(
                        Notice.EncodingInvalid.class,
                        invalid -> assertThat(invalid.where().row()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void delimiters(String delimiter) throws IOException {
        String text = "Name;x;y\n\"Meier; Söhne, \"\"KG\"\"\nHof|\t\";1;2\nB;3;4\n".replace(";", delimiter);
        Table table = open(text.getBytes(UTF_8), CsvOptions.DETECT, notices).orElseThrow();
        assertThat(table.header()).containsExactly("Name", "x", "y");
        // A record over two lines: the next one starts on line 4.
        assertThat(table.listRows(notices)).extracting(Row::line).containsExactly(2, 4);
    }

    @Test
    void decimalCommasDoNotMakeAComma() throws IOException {
        Table table = open("Name;Wert\nA;1,5\nB;2,5\n".getBytes(UTF_8), CsvOptions.DETECT, notices)
                .orElseThrow();
        assertThat(table.header()).containsExactly("Name", "Wert");
        assertThat(table.number("1.234")).hasValue(1234);
    }

    @Test
    void skippedAndIgnoredLinesKeepTheNumbering() throws IOException {
        String text = "Stand: \"2023\nQuelle\na;b\n1;2\n\"broken\n3;4\n\n5;6\n";
        CsvOptions options = new CsvOptions(null, null, null, 2, List.of(new LineRange(5, 5), new LineRange(90, 99)));
        Table table = open(text.getBytes(UTF_8), options, notices).orElseThrow();
        assertThat(table.listRows(notices)).extracting(Row::line).containsExactly(4, 6, 8);
        assertThat(notices.hasErrors()).isFalse();
        assertThat(notices.list()).anyMatch(notice -> notice instanceof Notice.RowsLeftOut left && left.rows() == 1);
    }

    @Test
    void headersAreCleaned() throws IOException {
        Table table = open(
                        "\uFEFF Bevölkerungs\u00ADdichte ;\"65-Jährige\n und  Ältere\";x;x;;\n1;2;3;4;;\n"
                                .getBytes(UTF_8),
                        CsvOptions.DETECT,
                        notices)
                .orElseThrow();
        assertThat(table.header()).containsExactly("Bevölkerungsdichte", "65-Jährige und Ältere", "x", "x");
        assertThat(table.listRows(notices)).hasSize(1);
        assertThat(table.findColumn("65-Jährige und  Ältere", notices)).hasValue(1);
        assertThat(notices.hasErrors()).isFalse();
        assertThat(table.findColumn("x", notices)).isEmpty();
        assertThat(table.findColumn("y", notices)).isEmpty();
        assertThat(notices.list()).extracting(Notice::code).endsWith("column-repeated", "column-missing");
    }

    @Test
    void rowsOfOtherLengthAreFindings() throws IOException {
        Table table = open("a;b\n1\n1;2\n1;2;3\n1;2;;\n".getBytes(UTF_8), CsvOptions.DETECT, notices)
                .orElseThrow();
        assertThat(table.listRows(notices)).extracting(Row::line).containsExactly(3, 5);
        assertThat(notices.list()).extracting(Notice::code).endsWith("row-too-short", "row-too-long");
    }

    @Test
    void mixedDecimalsAreNotDecided() throws IOException {
        Table table = open("a;b\n1,5;2.5\n1.234;7\n".getBytes(UTF_8), CsvOptions.DETECT, notices)
                .orElseThrow();
        assertThat(table.decimal()).isNull();
        assertThat(table.number("1.234")).isEmpty();
    }

    @Test
    void emptyFiles() throws IOException {
        for (String text : List.of("", "\uFEFF", "\n\n \n", ";;\n")) {
            Notices found = new Notices();
            assertThat(open(text.getBytes(UTF_8), CsvOptions.DETECT, found)).isEmpty();
            assertThat(found.list()).last().isInstanceOf(Notice.FileEmpty.class);
        }
    }

    @Test
    void brokenTextIsAFinding() throws IOException {
        for (String text : List.of("a;b\n1;\"open\n3;4\n", "a;b\n\0;2\n", "a;b\n" + "x".repeat(3_000_000) + ";1\n")) {
            Notices found = new Notices();
            Optional<Table> table = open(text.getBytes(UTF_8), CsvOptions.DETECT, found);
            table.orElseThrow().listRows(found);
            assertThat(found.list()).last().isInstanceOf(Notice.SyntaxBroken.class);
        }
    }

    @Test
    void anyBytesAreReadWithoutException() throws IOException {
        Random random = new Random(2032);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] =
                        (byte) (random.nextBoolean() ? ";,\n\r\"\t|".charAt(random.nextInt(7)) : random.nextInt(256));
            }
            Optional<Table> table = open(bytes, CsvOptions.DETECT, new Notices());
            if (table.isPresent()) {
                table.get().listRows(new Notices());
            }
        }
    }

    private static Optional<Table> open(byte[] bytes, CsvOptions options, Notices notices) throws IOException {
        return new CsvTableReader("table.csv", options, notices).read(ByteSource.of(bytes));
    }
}
