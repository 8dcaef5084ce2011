package de.nahraum.geodata.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notices;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {
    @Test
    void whatIsWrittenIsRead() throws IOException {
        List<String> row = List.of("Meier; \"Söhne\"", "zwei\nZeilen", "-1,5", "");
        StringWriter text = new StringWriter();
        try (CsvWriter writer = new CsvWriter(text, ';')) {
            writer.writeRow(List.of("a", "b", "c", "d"));
            writer.writeRow(row);
        }
        assertThat(text.toString()).isEqualTo("a;b;c;d\r\n\"Meier; \"\"Söhne\"\"\";\"zwei\nZeilen\";-1,5;\r\n");
        Notices notices = new Notices();
        Table table = new CsvTableReader("t", CsvOptions.DETECT, notices)
                .read(ByteSource.of(text.toString().getBytes(UTF_8)))
                .orElseThrow();
        assertThat(table.listRows(notices)).containsExactly(new Row(2, row));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =1+1 | '=1+1
            +49 631 1 | '+49 631 1
            @x | '@x
            -cmd | '-cmd
            -2,5 | -2,5
            +3 | +3
            -1-1 | '-1-1
            ＝1 | '＝1
            a=b | a=b
            """, quoteCharacter = '"')
    void formulasAreDefused(String cell, String written) {
        assertThat(CsvWriter.safe(cell)).isEqualTo(written);
        assertThat(CsvWriter.withoutGuard(written)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"'n Abend", "'+3", "'", "''=1", "it's"})
    void anApostropheOfTheAuthorStays(String cell) {
        assertThat(CsvWriter.withoutGuard(cell)).isEqualTo(cell);
    }
}
