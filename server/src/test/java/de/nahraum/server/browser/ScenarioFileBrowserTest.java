package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of a what-if as a file: whoever opens it without the page reads first that it is a model, what was asked and what was changed. */
@BrowserTest
class ScenarioFileBrowserTest {
    private static final String START = "/atlas?layer=scenario&service=meeting-place&time=evening";
    private static final String EDITS = "&edits=a:new-1:7.769000:49.444000~d:angstraum-1~f:new-space-1:7.77:49.445:50";

    private static RunningCity city;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        city = RunningCity.start(true);
    }

    @AfterAll
    static void stop() {
        city.close();
        chromium.close();
    }

    private static List<String> file(String address) {
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = visit.open(address);
            Download download = page.waitForDownload(
                    () -> page.locator("#table .actions button").click());
            visit.assertNoError();
            return Files.readString(download.path()).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFirstLinesSayWhatItIsWhatWasAskedAndWhatWasChanged() {
        List<String> lines = file(START + EDITS + "&lang=de&minutes=5");
        assertThat(lines.getFirst()).startsWith("\uFEFFRechenmodell, kein Beschluss. Gerechnet wird");
        assertThat(lines.get(1))
                .isEqualTo("Frage: Ort der Begegnung, höchstens 5 Minuten. Zu Fuß, normales Tempo. "
                        + "Ohne die Änderungen zählt: Was in Betrieb ist. Abends.");
        assertThat(lines.get(2)).startsWith("Änderung 1: Neuer Ort 1 (").endsWith("Länge 7,769000, Breite 49,444000");
        assertThat(lines.get(3)).matches("Änderung 2: .+ abgebaut\\. Länge 7,\\d{6}, Breite 49,\\d{6}");
        assertThat(lines.get(4))
                .isEqualTo("Änderung 3: Neuer Angstraum 1, 50 m im Umkreis. Länge 7,770000, Breite 49,445000");
        assertThat(lines.get(5)).isEmpty();
        assertThat(lines.get(6)).startsWith("Nr.;Stadtteil;");
        assertThat(lines.getLast()).startsWith("Quelle:");
    }

    @Test
    void inEnglishAndWithAnotherOneToCompare() {
        List<String> lines = file(START + "&lang=en&versus=a:new-1:7.74:49.444");
        assertThat(lines.getFirst()).startsWith("\uFEFF\"A model, not a decision. ");
        assertThat(lines.subList(1, 5))
                .satisfiesExactly(
                        line -> assertThat(line).contains("Question: ").contains("In the evening."),
                        line -> assertThat(line).isEqualTo("Without changes."),
                        line -> assertThat(line).startsWith("\"Compared with “").isNotEmpty(),
                        line -> assertThat(line)
                                .contains("Change 1: New place 1 (")
                                .contains("Longitude 7.740000"));
    }

    /** Other tables keep their header first. */
    @Test
    void aTableOfWhatIsBeginsWithItsHeader() {
        assertThat(file("/atlas?layer=coverage&service=meeting-place&lang=de").getFirst())
                .startsWith("\uFEFFNr.;Stadtteil;");
    }
}
