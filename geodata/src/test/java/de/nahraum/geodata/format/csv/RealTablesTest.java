package de.nahraum.geodata.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@NeedsSharedData
class RealTablesTest {
    private final Notices notices = new Notices();

    @Test
    void kaiserslautern() throws IOException {
        Table table = open("data/kaiserslautern/gdv_final_city_index.csv");
        assertThat(table.decimal()).isEqualTo(',');
        assertThat(notices.list().getFirst())
                .isInstanceOfSatisfying(
                        Notice.EncodingDetected.class,
                        detected -> assertThat(detected.byteOrderMark()).isTrue());
        int city = table.findColumn("Stadt", notices).orElseThrow();
        int district = table.findColumn("Stadtbezirk", notices).orElseThrow();
        int people = table.findColumn("gesamt_Einwohner", notices).orElseThrow();
        double sum = table.listRows(notices).stream()
                .filter(row -> row.field(city).equals("Kaiserslautern")
                        && !row.field(district).equals("Gesamt"))
                .mapToDouble(row -> table.number(row.field(people)).orElseThrow())
                .sum();
        assertThat(sum).isEqualTo(101_597);
        assertThat(table.number("0.0")).isEmpty();
        assertThat(notices.hasErrors()).isFalse();
    }

    @Test
    void hamburg() throws IOException {
        Table table = open("data/hamburg/Daten_fuer_die_Stadtteilprofile_2014.csv");
        List<Row> rows = table.listRows(notices);
        assertThat(table.header()).hasSize(69).doesNotHaveDuplicates();
        assertThat(rows).hasSize(107);
        assertThat(rows.stream().flatMap(row -> row.fields().stream()).filter("."::equals))
                .hasSize(84);
        int balance = table.findColumn("Wanderungssaldo", notices).orElseThrow();
        assertThat(table.number(rows.getFirst().field(balance))).hasValue(-23);
        long unread = rows.stream()
                .flatMap(row -> row.fields().stream().skip(1))
                .filter(field -> table.number(field).isEmpty())
                .count();
        // The suppressed ones and two dashes.
        assertThat(unread).isEqualTo(86);
        assertThat(notices.hasErrors()).isFalse();
    }

    @Test
    void census() throws IOException {
        Table table = open("data/kaiserslautern/zensus2011_100m_kaiserslautern_core.csv");
        List<Row> rows = table.listRows(notices);
        assertThat(rows).hasSize(1_277);
        assertThat(rows.stream()
                        .mapToDouble(row -> table.number(row.field(3)).orElseThrow())
                        .sum())
                .isEqualTo(75_084);
    }

    private Table open(String file) throws IOException {
        Path path = SharedData.path(file).orElseThrow();
        return new CsvTableReader("table.csv", CsvOptions.DETECT, notices)
                .read(() -> Files.newInputStream(path))
                .orElseThrow();
    }
}
