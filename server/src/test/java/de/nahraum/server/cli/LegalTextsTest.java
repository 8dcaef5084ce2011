package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.server.LegalTextsMissing;
import de.nahraum.server.Nahraum;
import de.nahraum.server.Settings;
import de.nahraum.server.Stores;
import de.nahraum.server.control.Task;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.testing.DemoCityFolder;
import de.nahraum.server.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without imprint, privacy notice and accessibility statement nothing is shown to the public: neither released nor served. */
class LegalTextsTest {
    @TempDir
    Path temp;

    private Path cityWith(String legal) throws IOException {
        Path city = DemoCityFolder.write(temp.resolve("city"));
        Path yaml = city.resolve("city.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("legal: .*", legal));
        return city;
    }

    private static int work(CityStore store, Task task, List<String> said) {
        return new TaskWorker(store, new LiveCity(store)).work(task, said::add);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legal: {retentionMonths: 36}",
                "legal: {imprint: impressum.md, privacy: \"\", accessibility: barrierefreiheit.md}",
                "legal: {imprint: {en: Who}, privacy: datenschutz.md, accessibility: barrierefreiheit.md}"
            })
    void aVersionWithoutThemIsNotReleased(String legal) throws IOException {
        Path city = cityWith(legal);
        try (CityStore store = Stores.open(temp.resolve("data"), Optional.empty())) {
            List<String> said = new ArrayList<>();
            assertThat(work(store, new Task.Import(Language.EN, city.toString(), null, false), said))
                    .isEqualTo(TaskWorker.DONE);
            assertThat(work(store, new Task.Release(Language.EN, 1, "Test"), said))
                    .isEqualTo(TaskWorker.REFUSED);
            assertThat(said.getLast())
                    .contains("must not be seen outside the house")
                    .contains("legal");
            assertThat(store.findLatestReleased()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF",
                "\u00A0\u200B\n",
                "<!-- Hier kommt noch ein Text, den jemand schreiben muss. -->\n",
                "# Datenschutzerklärung der Stadt Kaiserslautern\n\n---\n",
                "Datenschutzerklärung der Stadt\n---\n\n***\n",
                "![](ein/langer/pfad/zu/einem/bild.png)\n\n<div class=\"vorlaeufiger-text\"></div>"
            })
    void aTextThatSaysNothingIsNone(String text) throws IOException {
        Path city = cityWith("legal: {imprint: impressum.md, privacy: leer.md, accessibility: barrierefreiheit.md}");
        Files.writeString(city.resolve("leer.md"), text);
        try (CityStore store = Stores.open(temp.resolve("data"), Optional.empty())) {
            List<String> said = new ArrayList<>();
            assertThat(work(store, new Task.Import(Language.DE, city.toString(), null, false), said))
                    .isEqualTo(TaskWorker.DONE);
            assertThat(said)
                    .anyMatch(
                            line -> line.startsWith("  leer.md: legal.privacy (de): Der Text fehlt oder sagt nichts."));
            assertThat(work(store, new Task.Release(Language.DE, 1, "Test"), said))
                    .isEqualTo(TaskWorker.REFUSED);
            assertThat(said.getLast())
                    .contains("Datenschutzerklärung (privacy)")
                    .doesNotContain("Impressum", "Barrierefreiheit");
        }
    }

    @Test
    void aServerForThePublicDoesNotStartWithoutThemAndOneForTheHouseDoes() throws IOException {
        Path city = cityWith("legal: {}");
        Path data = temp.resolve("data");
        try (CityStore store = Stores.open(data, Optional.empty())) {
            work(store, new Task.Import(Language.EN, city.toString(), null, false), new ArrayList<>());
            // As an older version of this program has left it.
            assertThat(store.release(1, "Test")).isTrue();
        }
        CityStore forThePublic = Stores.open(data, Optional.empty());
        Settings outside = new Settings(Settings.LOOPBACK, 0, data, null, null, null, false, null, null);
        assertThatThrownBy(() -> Nahraum.start(outside, forThePublic))
                .isInstanceOfSatisfying(
                        LegalTextsMissing.class,
                        refused -> assertThat(refused.missing()).containsExactly(LegalTexts.Kind.values()));
        forThePublic.close();
        Settings inside = new Settings(Settings.LOOPBACK, 0, data, null, null, null, true, null, null);
        try (Nahraum nahraum = Nahraum.start(inside, Stores.open(data, Optional.empty()))) {
            assertThat(nahraum.isInternal()).isTrue();
        }
    }

    @Test
    void aFileThatIsNamedAndNotThereStopsTheImport() throws IOException {
        Path city = cityWith("legal: {imprint: nirgends.md, privacy: ../x.md, accessibility: barrierefreiheit.md}");
        try (CityStore store = Stores.open(temp.resolve("data"), Optional.empty())) {
            List<String> said = new ArrayList<>();
            assertThat(work(store, new Task.Import(Language.EN, city.toString(), null, false), said))
                    .isEqualTo(TaskWorker.REFUSED);
            assertThat(String.join("\n", said)).contains("nirgends.md").contains("../x.md");
        }
    }
}
