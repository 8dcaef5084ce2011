package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.Offer;
import de.nahraum.server.control.Task;
import de.nahraum.server.control.Task.Preferred;
import de.nahraum.server.offers.EditedWorkbook;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that edits by spreadsheet and a folder that is imported again do not lose each other. */
class OffersAndFolderTest {
    @TempDir
    Path temp;

    private OfferDesk desk;

    @BeforeEach
    void sitDown() throws IOException {
        desk = OfferDesk.withDemoCity(temp);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void anOfferTakenOutOfTheFolderMeanwhileIsNotBroughtBackUnasked() {
        EditedWorkbook untouched = desk.export();
        EditedWorkbook touched = desk.export().type("angebot-2", "note", "anders");
        desk.edit("offers.csv", text -> text.replaceFirst("(?m)^angebot-2,.*\n", ""));
        desk.importFolder();

        assertThat(desk.apply(untouched)).isZero();
        assertThat(desk.said()).contains("Die Tabelle ändert nichts");
        assertThat(desk.apply(touched)).isEqualTo(1);
        assertThat(desk.said())
                .contains(
                        "Sie haben das Angebot angebot-2 geändert, aber in Version 2 gibt es dieses Angebot nicht mehr.");
        assertThat(desk.importFile("edited.xlsx", true, Preferred.CURRENT)).isZero();
        assertThat(desk.versions()).isEqualTo(2);
        assertThat(desk.importFile("edited.xlsx", true, Preferred.TABLE)).isZero();
        assertThat(desk.offer("angebot-2").note()).isEqualTo("anders");
    }

    @Test
    void theFolderKeepsWhatWasEditedBySpreadsheet() {
        desk.apply(desk.export()
                .type("angebot-1", "phone", "+49 631 1")
                .add(
                        "place",
                        "treffpunkt-eulenhof",
                        "topic",
                        "language",
                        "name",
                        "Kurs",
                        "provider",
                        "VHS",
                        "status",
                        "open"));
        desk.edit("offers.csv", text -> text.replace("We 14:00-16:00", "We 13:00-15:00"));

        for (int again = 0; again < 3; again++) {
            desk.importFolder();

            assertThat(desk.said()).contains("Hinweise: ");
            assertThat(desk.offer("angebot-1").phone()).as("import " + again).isEqualTo("+49 631 1");
            assertThat(desk.offer("angebot-1").schedule()).isEqualTo("We 13:00-15:00");
            assertThat(desk.offer("language-treffpunkt-eulenhof").provider()).isEqualTo("VHS");
        }
        assertThat(desk.store.listVersions().getFirst().origin()).isEqualTo(CityVersion.Origin.FOLDER);
        assertThat(desk.store.findImport(3).orElseThrow().findings())
                .anyMatch(finding -> finding.code().equals("offer-edits-kept")
                        && Integer.valueOf(2).equals(finding.values().get("offers")));
    }

    @Test
    void folderAndSpreadsheetThatDifferStopTheImportAndTheRemediesWork() throws IOException {
        desk.apply(desk.export().type("angebot-1", "phone", "+49 631 1").type("angebot-2", "note", "bleibt"));
        desk.edit("offers.csv", text -> text.replace("+49 30 23125111", "+49 30 999"));

        assertThat(desk.importFolder(false)).isEqualTo(1);
        assertThat(desk.said())
                .contains(
                        "offers.csv: Angebot angebot-1, phone: im Ordner steht „+49 30 999“, in Version 2 nach Bearbeitung „+49 631 1“.")
                .contains("./nahraum offers export NEU.csv")
                .contains("--offers-from-folder");
        assertThat(desk.versions()).isEqualTo(2);

        Path folderFile = desk.file("city").resolve("offers.csv");
        String folderSays = Files.readString(folderFile);
        assertThat(desk.work(new Task.OffersExport(Language.DE, folderFile.toString(), false)))
                .as("it holds edits nobody has imported")
                .isEqualTo(1);
        assertThat(desk.said()).contains("gibt es schon").contains("--force");
        assertThat(folderFile).hasContent(folderSays);

        assertThat(desk.work(new Task.OffersExport(
                        Language.DE, desk.file("city").resolve("offers.csv").toString(), true)))
                .isZero();
        assertThat(desk.said()).contains("In city.yaml genügt kind: offers und path");
        desk.edit(
                "city.yaml",
                text -> text.replace("path: offers.csv, encoding: utf-8, delimiter: \",\",", "path: offers.csv,"));
        desk.importFolder();
        assertThat(desk.offer("angebot-1").phone()).isEqualTo("+49 631 1");
        assertThat(desk.offer("angebot-2").note()).isEqualTo("bleibt");
        assertThat(desk.store.findOffers(3).orElseThrow().folderOffers())
                .as("nothing is left to keep")
                .isEqualTo(desk.offers());
    }

    @Test
    void theFolderWinsWhereItIsAskedToAndOnlyThere() {
        desk.apply(desk.export().type("angebot-1", "phone", "+49 631 1").type("angebot-2", "note", "bleibt"));
        desk.edit("offers.csv", text -> text.replace("+49 30 23125111", "+49 30 999"));

        assertThat(desk.importFolder(true)).isZero();

        assertThat(desk.offer("angebot-1").phone()).isEqualTo("+49 30 999");
        assertThat(desk.offer("angebot-2").note()).isEqualTo("bleibt");
    }

    @Test
    void anEditedOfferTakenOutOfTheFolderIsAConflictAnUneditedOneGoes() {
        desk.apply(desk.export().type("angebot-1", "phone", "+49 631 1"));
        desk.edit("offers.csv", text -> text.replaceFirst("(?m)^angebot-2,.*\n", ""));
        desk.importFolder();
        assertThat(desk.offers())
                .extracting(Offer::id)
                .doesNotContain("angebot-2")
                .contains("angebot-1");

        desk.edit("offers.csv", text -> text.replaceFirst("(?m)^angebot-1,.*\n", ""));
        assertThat(desk.importFolder(false)).isEqualTo(1);
        assertThat(desk.said())
                .contains("Angebot angebot-1 ist nicht mehr im Ordner, wurde aber bis Version 3 bearbeitet.");
        assertThat(desk.importFolder(true)).isZero();
        assertThat(desk.offers()).extracting(Offer::id).doesNotContain("angebot-1");
    }

    @Test
    void aPlaceThatIsGoneWithAnEditedOfferIsToldAndNothingChanges() {
        desk.apply(desk.export()
                .add(
                        "place",
                        "treffpunkt-eulenhof",
                        "topic",
                        "language",
                        "name",
                        "Kurs",
                        "provider",
                        "VHS",
                        "status",
                        "open"));
        desk.edit("places.csv", text -> text.replaceFirst("(?m)^treffpunkt-eulenhof,.*\n", ""));
        desk.edit("offers.csv", text -> text.replaceAll("(?m)^[a-z0-9-]+,treffpunkt-eulenhof,.*\n", ""));

        assertThat(desk.importFolder(false)).isEqualTo(1);
        assertThat(desk.said()).contains("seinen Ort „treffpunkt-eulenhof“ gibt es im Ordner nicht mehr");
    }
}
