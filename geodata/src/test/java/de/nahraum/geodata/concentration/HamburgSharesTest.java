package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import de.nahraum.geodata.format.csv.CsvOptions;
import de.nahraum.geodata.format.csv.CsvTableReader;
import de.nahraum.geodata.format.csv.Row;
import de.nahraum.geodata.format.csv.Table;
import de.nahraum.geodata.notice.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shares Hamburg published for its quarters, Bezirke and the whole city in 2014 come out again, every one of them. */
@NeedsSharedData
class HamburgSharesTest {
    /** Published with one decimal: half of its last digit. */
    private static final double ROUNDING = 0.0005;

    private record Published(String name, double recipients, double people, double share) {}

    private static List<Published> rows() throws IOException {
        Notices notices = new Notices();
        Path path = SharedData.path("data/hamburg/Daten_fuer_die_Stadtteilprofile_2014.csv")
                .orElseThrow();
        Table table = new CsvTableReader("table.csv", CsvOptions.DETECT, notices)
                .read(() -> Files.newInputStream(path))
                .orElseThrow();
        int people = table.findColumn("Bevölkerung", notices).orElseThrow();
        int recipients = table.findColumn("Leistungs-empfänger/-innen nach SGB II (Dez 2013)", notices)
                .orElseThrow();
        // The published share stands beside its count.
        int share = recipients + 1;
        List<Published> rows = new ArrayList<>();
        for (Row row : table.listRows(notices)) {
            rows.add(new Published(
                    row.field(0),
                    table.number(row.field(recipients)).orElseThrow(),
                    table.number(row.field(people)).orElseThrow(),
                    table.number(row.field(share)).orElseThrow() / 100));
        }
        return rows;
    }

    @Test
    void everyPublishedShareComesOutAgain() throws IOException {
        List<Published> rows = rows();
        assertThat(rows).hasSize(107);
        OverRepresentation figures = OverRepresentation.of(
                rows.stream()
                        .map(row -> new AreaCounts(row.name(), row.recipients(), row.people(), null))
                        .toList(),
                1,
                0);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(figures.areas().get(i).share())
                    .as(rows.get(i).name())
                    .isCloseTo(rows.get(i).share(), within(ROUNDING + 1e-9));
        }
    }

    @Test
    void theWholeCityIsTenPerCent() throws IOException {
        Published city = rows().getLast();
        assertThat(city.recipients()).isEqualTo(178_824);
        assertThat(city.people()).isEqualTo(1_788_994);
        assertThat(city.recipients() / city.people()).isCloseTo(0.100, within(ROUNDING));
    }
}
