package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Status;
import de.nahraum.server.control.Task;
import de.nahraum.server.control.Task.Preferred;
import de.nahraum.server.offers.EditedWorkbook;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.OfferNote;
import de.nahraum.server.testing.DemoCityFolder;
import de.nahraum.server.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that offers go out as a table and come back whatever a spreadsheet did to it, and that no edit gets lost on the way. */
class OffersTasksTest {
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
    void whatIsExportedAndSavedBySomebodyElseChangesNothing() {
        assertThat(desk.show(desk.export())).isZero();
        assertThat(desk.said())
                .contains("Die Tabelle ändert nichts")
                .contains("Fehler: 0")
                .contains("Warnungen: 0");
        assertThat(desk.importFile("offers.xlsx", true, null))
                .as("the very file")
                .isZero();
        assertThat(desk.said()).contains("Die Tabelle ändert nichts");
        assertThat(desk.versions()).isEqualTo(1);
    }

    @Test
    void whatWasMovedHiddenAndAddedBesideChangesNothing() {
        EditedWorkbook workbook = desk.export()
                .reverse()
                .addTitle("Stand: Juli")
                .rename("lastConfirmed", "LASTCONFIRMED ")
                .dropColumn("bring")
                .addColumn("Meine Notiz", "angerufen")
                .reverseSheets()
                .afterRows(
                        "<autoFilter ref=\"A2:X92\"><filterColumn colId=\"0\"/></autoFilter><mergeCells><mergeCell ref=\"A1:F1\"/></mergeCells>");
        assertThat(desk.show(workbook)).isZero();
        assertThat(desk.said()).contains("Die Tabelle ändert nichts", "Die Spalte „bring“ fehlt in der Tabelle");
        assertThat(desk.show(desk.export().renameSheet("Tabelle1"))).isZero();
    }

    @Test
    void changesAreShownBeforeTheyCount() {
        EditedWorkbook workbook = desk.export()
                .type("angebot-1", "schedule", "We 15:00-17:00")
                .type("angebot-1", "phone", "+49 631 365-0")
                .type("angebot-2", "note", "Klingel links");
        int row = workbook.rowOf("angebot-1");

        assertThat(desk.show(workbook)).isZero();

        assertThat(desk.lines())
                .contains(
                        "Zeile " + row + ": Mietersprechstunde (angebot-1)",
                        "Zeile " + row + ": Öffnungszeit: vorher „We 14:00-16:00“ → neu „We 15:00-17:00“",
                        "Zeile " + row + ": Telefon: vorher „+49 30 23125111“ → neu „+49 631 365-0“",
                        "Zeile " + (row + 1) + ": Bemerkung: vorher leer → neu „Klingel links“",
                        "2 Angebote würden geändert; noch ist nichts geschehen. Übernehmen: dasselbe mit --apply --by NAME");
        assertThat(desk.versions()).isEqualTo(1);
    }

    @Test
    void whatIsTakenOverIsANewVersionWithAllElseAsItWas() {
        List<Offer> before = desk.offers();
        assertThat(desk.apply(desk.export()
                        .type("angebot-1", "schedule", "We 15:00-17:00")
                        .type("angebot-1", "lastConfirmed", "01.07.2026")))
                .isZero();

        assertThat(desk.said())
                .contains("Version 2 ist da: ein Angebot geändert von " + OfferDesk.NAME)
                .contains("Noch ist nichts davon öffentlich");
        CityVersion version = desk.store.listVersions().getFirst();
        assertThat(version.origin()).isEqualTo(CityVersion.Origin.OFFERS);
        assertThat(version.isReleased()).isFalse();
        Offer edited = desk.offer("angebot-1");
        assertThat(edited.schedule()).isEqualTo("We 15:00-17:00");
        assertThat(edited.lastConfirmed()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(edited.source()).isEqualTo("offers.csv");
        assertThat(desk.offers().subList(1, before.size())).isEqualTo(before.subList(1, before.size()));
        assertThat(desk.live
                        .findView(de.nahraum.geodata.city.Audience.INTERNAL)
                        .orElseThrow()
                        .version()
                        .number())
                .isEqualTo(2);
        desk.work(new Task.Versions(Language.DE));
        assertThat(desk.said()).contains("Angebote bearbeitet von " + OfferDesk.NAME);
    }

    /** Cells as Excel leaves them: numbers, date cells, truth values, formulas, a merged pair. */
    @Test
    void whatASpreadsheetMakesOfCellsIsUnderstood() {
        EditedWorkbook workbook = desk.export();
        int row = workbook.rowOf("angebot-1");
        workbook.xml("angebot-1", "lastConfirmed", "s=\"1\"><v>46204</v>")
                .xml("angebot-1", "from", "s=\"2\"><v>44685</v>")
                .xml("angebot-1", "free", "t=\"b\"><v>1</v>")
                .xml("angebot-1", "byAppointment", "t=\"b\"><f>TRUE()</f><v>1</v>")
                .xml("angebot-1", "phone", "><v>63136500</v>")
                .xml("angebot-1", "note", "t=\"str\"><f>CONCATENATE(\"a\",\"b\")</f><v>ab</v>")
                .xml(row + 1, "audience", "s=\"4\">")
                .type("angebot-1", "audience", "Familien")
                .afterRows("<mergeCells><mergeCell ref=\"L" + row + ":L" + (row + 1) + "\"/></mergeCells>");

        assertThat(desk.apply(workbook)).isZero();

        Offer offer = desk.offer("angebot-1");
        assertThat(offer.lastConfirmed()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(offer.from()).as("unchanged").isEqualTo(LocalDate.of(2022, 5, 4));
        assertThat(offer.free()).isTrue();
        assertThat(offer.byAppointment()).isTrue();
        assertThat(offer.phone()).isEqualTo("63136500");
        assertThat(offer.note()).isEqualTo("ab");
        assertThat(desk.offer("angebot-2").audience()).isEqualTo("Familien");
        assertThat(desk.said())
                .contains("enthält eine Formel. Übernommen wird, was sie anzeigt: „ab“")
                .contains("Die Tabellenkalkulation hat daraus eine Zahl gemacht (63136500)")
                .doesNotContain("Ab: vorher");
    }

    @Test
    void cellsThatCannotBeReadAreToldByRowAndColumnAndNothingChanges() {
        EditedWorkbook workbook = desk.export()
                .xml("angebot-1", "note", "><f>1+1</f>")
                .xml("angebot-2", "schedule", "t=\"e\"><v>#REF!</v>")
                .type("angebot-3", "status", "vielleicht")
                .type("angebot-4", "place", "nirgends")
                .type("angebot-5", "name", "")
                .type("angebot-6", "lastConfirmed", "gestern")
                .type("angebot-7", "languages", "Deutsch");
        int row = workbook.rowOf("angebot-1");

        assertThat(desk.apply(workbook)).isEqualTo(1);

        assertThat(desk.lines())
                .contains(
                        "  edited.xlsx, Zeile " + row
                                + ": Spalte W (note) enthält eine Formel ohne Ergebnis. Bitte den Wert selbst eintragen.",
                        "  edited.xlsx, Zeile " + (row + 1)
                                + ": Spalte H (schedule) zeigt einen Fehler (#REF!). Bitte den Wert eintragen.",
                        "  edited.xlsx, Zeile " + (row + 3) + ": Den Ort „nirgends“ gibt es nicht.",
                        "  edited.xlsx, Zeile " + (row + 4) + ": Das Feld „F (name)“ ist leer, wird aber gebraucht.");
        assertThat(desk.said())
                .contains("„vielleicht“ in „S (status)“ ist unbekannt")
                .contains("„gestern“ in „V (lastConfirmed)“ ist kein Datum")
                .contains("„Deutsch“ in „K (languages)“ ist kein Sprachkürzel (de, ar, uk …)")
                .doesNotContain("--on-conflict")
                .contains("Nichts wurde geändert");
        assertThat(desk.versions()).isEqualTo(1);
    }

    @Test
    void newRowsBecomeOffersOnceAndMissingRowsDeleteNothing() {
        EditedWorkbook workbook = desk.export()
                .remove("angebot-2")
                .add(
                        "place",
                        "stadtteilbuero-lindenblick",
                        "topic",
                        "language",
                        "name",
                        "Deutsch am Abend",
                        "provider",
                        "VHS",
                        "status",
                        "open")
                .add(
                        "place",
                        "stadtteilbuero-lindenblick",
                        "topic",
                        "language",
                        "name",
                        "Deutsch am Morgen",
                        "provider",
                        "VHS",
                        "status",
                        "planned")
                .add(
                        "id",
                        "eigene-kennung",
                        "place",
                        "treffpunkt-eulenhof",
                        "topic",
                        "language",
                        "name",
                        "Kurs",
                        "provider",
                        "=VHS()",
                        "status",
                        "open");
        int before = desk.offers().size();

        assertThat(desk.apply(workbook)).isZero();

        assertThat(desk.offers()).hasSize(before + 3);
        assertThat(desk.offer("language-stadtteilbuero-lindenblick").name()).isEqualTo("Deutsch am Abend");
        assertThat(desk.offer("language-stadtteilbuero-lindenblick-2").status()).isEqualTo(Status.PLANNED);
        assertThat(desk.offer("eigene-kennung").provider()).isEqualTo("=VHS()");
        assertThat(desk.offer("eigene-kennung").source()).isEqualTo("offers.csv");
        assertThat(desk.offer("angebot-2")).isNotNull();
        assertThat(desk.said())
                .contains("Zeile ")
                .contains(": neu: Deutsch am Abend (language-stadtteilbuero-lindenblick)");
        assertThat(desk.importFile("edited.xlsx", true, null)).isZero();
        assertThat(desk.said()).as("the same table again").contains("Die Tabelle ändert nichts");
        assertThat(desk.offers()).hasSize(before + 3);
    }

    @Test
    void theSameIdTwiceAndAnIdNobodyCanHaveAreErrors() {
        EditedWorkbook workbook = desk.export()
                .add(
                        "id",
                        "angebot-1",
                        "place",
                        "treffpunkt-eulenhof",
                        "topic",
                        "language",
                        "name",
                        "Kurs",
                        "provider",
                        "VHS",
                        "status",
                        "open")
                .add(
                        "id",
                        "Kurs Süd!",
                        "place",
                        "treffpunkt-eulenhof",
                        "topic",
                        "language",
                        "name",
                        "Kurs",
                        "provider",
                        "VHS",
                        "status",
                        "open");
        assertThat(desk.apply(workbook)).isEqualTo(1);
        assertThat(desk.said()).contains("„angebot-1“ gibt es schon in Zeile 2").contains("taugt nicht als Kennung");
    }

    @Test
    void twoPeopleWhoChangedDifferentCellsBothGetThemAndTheSameCellIsAConflict() {
        EditedWorkbook mine = desk.export()
                .type("angebot-1", "phone", "+49 631 1")
                .type("angebot-1", "note", "von mir")
                .type("angebot-2", "bring", "Ausweis");
        EditedWorkbook theirs =
                desk.export().type("angebot-1", "note", "von dir").type("angebot-2", "bring", "Ausweis");
        assertThat(desk.apply(theirs)).isZero();

        assertThat(desk.apply(mine)).isEqualTo(1);
        assertThat(desk.lines())
                .contains(
                        "  edited.xlsx, Zeile " + mine.rowOf("angebot-1")
                                + ": Spalte W (note): in Ihrer Tabelle „von mir“, inzwischen in Version 2 „von dir“ (Angebot angebot-1).");
        assertThat(desk.said()).contains("Fehler: 1");
        assertThat(desk.versions()).isEqualTo(2);

        assertThat(desk.importFile("edited.xlsx", true, Preferred.CURRENT)).isZero();
        assertThat(desk.offer("angebot-1").phone()).isEqualTo("+49 631 1");
        assertThat(desk.offer("angebot-1").note()).isEqualTo("von dir");
        assertThat(desk.importFile("edited.xlsx", true, Preferred.TABLE)).isZero();
        assertThat(desk.offer("angebot-1").note()).isEqualTo("von mir");
    }

    @Test
    void takingOverNeedsAName() {
        EditedWorkbook workbook = desk.export().type("angebot-1", "note", "anders");
        workbook.save(desk.file("edited.xlsx"));
        assertThat(desk.work(new Task.OffersImport(
                        Language.DE, desk.file("edited.xlsx").toString(), true, " ", null)))
                .isEqualTo(1);
        assertThat(desk.said()).contains("--by NAME");
        assertThat(desk.versions()).isEqualTo(1);
    }

    @Test
    void whatIsNoExportOfThisCityAndVersionIsRefused() throws IOException {
        EditedWorkbook changed = desk.export().type("angebot-1", "note", "anders");
        assertThat(desk.apply(changed.dropSheet("Nahraum"))).isEqualTo(1);
        assertThat(desk.said()).contains("Die Datei sagt nicht, aus welcher Version sie stammt");
        assertThat(desk.apply(desk.export().origin(2, "7"))).isEqualTo(1);
        assertThat(desk.said()).contains("stammt aus Version 7, die es hier nicht gibt");
        assertThat(desk.apply(desk.export().origin(2, "0"))).isEqualTo(1);
        assertThat(desk.said()).contains("Die Datei sagt nicht, aus welcher Version sie stammt");
        assertThat(desk.apply(desk.export().origin(3, "Hamburg"))).isEqualTo(1);
        assertThat(desk.said()).contains("Die Datei gehört zu Hamburg, hier ist Kaiserslautern (Demo)");
        assertThat(desk.apply(desk.export().origin(4, "2020-01-01T00:00:00Z")))
                .as("the same number in a database made anew")
                .isEqualTo(1);
        assertThat(desk.said()).contains("stammt aus Version 1, die es hier nicht gibt");
        assertThat(desk.apply(desk.export().dropColumn("id"))).isEqualTo(1);
        assertThat(desk.said()).contains("Gesucht ist genau ein Blatt mit den Spalten id, place, name");
        assertThat(desk.apply(desk.export().dropSheet("Angebote"))).isEqualTo(1);
        assertThat(desk.said()).contains("Blätter der Datei: Hinweise, Nahraum");
        assertThat(desk.importFile("missing.xlsx", true, null)).isEqualTo(1);
        assertThat(desk.said()).contains("missing.xlsx: Die Datei fehlt.");
        Files.createDirectory(desk.file("folder.xlsx"));
        assertThat(desk.importFile("folder.xlsx", true, null)).isEqualTo(1);
        Files.writeString(desk.file("text.xlsx"), "id;name");
        assertThat(desk.importFile("text.xlsx", true, null)).isEqualTo(1);
        assertThat(desk.said()).contains("Das ist keine lesbare .xlsx-Datei");
        assertThat(desk.versions()).isEqualTo(1);
    }

    @Test
    void anotherCityInTheStoreIsNotTheOneOfTheTable() {
        EditedWorkbook workbook = desk.export().type("angebot-1", "note", "anders");
        Path other = temp.resolve("other");
        OfferDesk elsewhere;
        try {
            elsewhere = new OfferDesk(desk.store, temp, DemoCityFolder.write(other), OfferDesk.CLOCK);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        elsewhere.edit("city.yaml", text -> text.replaceFirst("name: .*", "name: Anderswo"));
        elsewhere.importFolder();

        assertThat(desk.apply(workbook)).isEqualTo(1);
        assertThat(desk.said()).contains("Die Datei gehört zu Kaiserslautern (Demo), hier ist Anderswo");
    }

    @Test
    void hostileWordsNeitherBreakLinesNorRun() {
        assertThat(desk.apply(desk.export()
                        .type("angebot-1", "note", "=1+1")
                        .type("angebot-2", "note", "zwei\nexit 0\u009b31m")))
                .isZero();
        assertThat(desk.lines()).noneMatch(line -> line.startsWith("exit"));
        assertThat(desk.said()).doesNotContain("\u009b");
        assertThat(desk.offer("angebot-1").note()).isEqualTo("=1+1");
        assertThat(desk.show(desk.export())).isZero();
        assertThat(desk.said()).contains("Die Tabelle ändert nichts");
    }

    /** Any edits of any cells come back as they were typed, and nothing else moves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyEditComesBackAsTyped(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EditedWorkbook workbook = desk.export();
        List<Offer> before = desk.offers();
        String[] texts = {"a", "Größe; \"x\"", "'+1", "=A1", "+49 0", "0815", "مرحبا", "zwei\nZeilen", "1.5", "TRUE"};
        String[] notes = new String[before.size()];
        for (int i = 0; i < before.size(); i++) {
            if (random.nextBoolean()) {
                notes[i] = texts[random.nextInt(texts.length)] + (random.nextInt(3) == 0 ? "" : " " + i);
                workbook.type(before.get(i).id(), "note", notes[i]);
            }
        }
        assertThat(desk.apply(random.nextBoolean() ? workbook.reverse() : workbook))
                .isZero();
        List<Offer> after = desk.offers();
        for (int i = 0; i < before.size(); i++) {
            String expected = notes[i] == null ? before.get(i).note() : notes[i];
            assertThat(after.get(i).note()).isEqualTo(expected);
            assertThat(after.get(i).phone()).isEqualTo(before.get(i).phone());
        }
    }

    @Test
    void offersNobodyConfirmedAreListedByProviderWithPlaceAndPhone() {
        assertThat(desk.work(new Task.OffersUnconfirmed(Language.DE))).isZero();
        List<String> lines = desk.lines();
        int provider = lines.indexOf("Mieterhilfe Wegweiser e. V. (Demo)");
        assertThat(provider).isNotNegative();
        assertThat(lines)
                .contains(
                        "  Mietersprechstunde am Kaiserberg (angebot-6), Kaisersaal-Treff Bergblick, +49 30 23125116: zuletzt bestätigt 2024-05-30")
                .noneMatch(line -> line.contains("(angebot-1),"));
        assertThat(lines.stream().filter(line -> !line.startsWith(" "))).isSorted();
    }

    @Test
    void notesAreListedAndMarked() {
        OfferNote note = desk.store
                .notes()
                .add(new OfferNote.Content("angebot-1", OfferNote.Problem.TIMES, "Mittwochs ist zu", "ar", 1));
        assertThat(desk.work(new Task.OffersNotes(Language.DE, null))).isZero();
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith(note.id() + "  ")
                .endsWith("Mietersprechstunde (angebot-1): die Zeiten stimmen nicht. Mittwochs ist zu [ar]");
        assertThat(desk.work(new Task.OffersNotes(Language.DE, note.id() + 1))).isEqualTo(1);
        assertThat(desk.work(new Task.OffersNotes(Language.DE, note.id()))).isZero();
        assertThat(desk.work(new Task.OffersNotes(Language.DE, null))).isZero();
        assertThat(desk.said()).isEqualTo("Es gibt keine offenen Hinweise.");
    }

    /** Whoever clears an id does not mean the same offer twice. */
    @Test
    void aRowWhoseIdWasClearedIsNotTakenForANewOffer() {
        EditedWorkbook workbook = desk.export().type("angebot-3", "note", "neu").type("angebot-3", "id", "");
        int row = workbook.rowOf("angebot-2") + 1;

        assertThat(desk.apply(workbook)).isEqualTo(1);

        assertThat(desk.said())
                .contains("edited.xlsx, Zeile " + row
                        + ": Diese Zeile ohne Kennung sieht aus wie das Angebot angebot-3, das sonst zweimal da wäre.")
                .doesNotContain("Das Angebot angebot-3 fehlt")
                .doesNotContain("--on-conflict");
        assertThat(desk.versions()).isEqualTo(1);
    }

    @Test
    void remarksAreListedUpToABound() {
        EditedWorkbook workbook = desk.export();
        for (int number = 1; number <= 35; number++) {
            workbook.remove("angebot-" + number);
        }
        assertThat(desk.show(workbook)).isZero();
        assertThat(desk.said())
                .contains("Hinweise: 35\n  edited.xlsx: Das Angebot angebot-1 fehlt in Ihrer Tabelle und bleibt.")
                .contains("… und 5 weitere\n");
    }

    @Test
    void nobodyCanHaveConfirmedAnythingTomorrow() {
        assertThat(desk.apply(desk.export()
                        .type("angebot-1", "lastConfirmed", "27.11.2026")
                        .type("angebot-2", "lastConfirmed", "26.11.2026")
                        .type("angebot-3", "lastConfirmed", "1926-11-26")))
                .isEqualTo(1);
        assertThat(desk.said())
                .contains("Fehler: 1\n")
                .contains("„2026-11-27“ in „V (lastConfirmed)“ liegt nach heute")
                .contains("„1926-11-26“ in „V (lastConfirmed)“ liegt vor dem Jahr 2000");
        assertThat(desk.versions()).isEqualTo(1);

        desk.edit("offers.csv", text -> text.replace("2026-10-12", "2027-10-12"));
        assertThat(desk.importFolder(false)).isZero();
        assertThat(desk.said()).contains("Das Angebot gilt als nicht bestätigt.");
        assertThat(desk.offer("angebot-1").lastConfirmed()).isNull();
    }

    @Test
    void aMergeAcrossColumnsIsAnErrorBelowTheHeaderOnly() {
        EditedWorkbook workbook = desk.export().addTitle("Angebote der Stadt");
        int row = workbook.rowOf("angebot-1");
        workbook.afterRows("<mergeCells><mergeCell ref=\"A1:H1\"/></mergeCells>");
        assertThat(desk.show(workbook)).as(desk.said()).isZero();
        assertThat(desk.said()).contains("Die Tabelle ändert nichts");

        workbook.afterRows("<mergeCells><mergeCell ref=\"H" + row + ":I" + row + "\"/></mergeCells>");
        assertThat(desk.show(workbook)).isEqualTo(1);
        assertThat(desk.said())
                .contains(
                        "Zeile " + row + ": Die Zellen H" + row + ":I" + row + " sind über mehrere Spalten verbunden.")
                .doesNotContain("neu „We 14:00-16:00“");
    }

    @Test
    void aDateCellWithATimeIsItsDayAndHiddenSignsAreTakenOut() {
        assertThat(desk.apply(desk.export()
                        .xml("angebot-1", "lastConfirmed", "s=\"1\"><v>46204.625</v>")
                        .type("angebot-1", "note", "Ring \u202Elinks\u202C")))
                .isZero();
        assertThat(desk.offer("angebot-1").lastConfirmed()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(desk.offer("angebot-1").note()).isEqualTo("Ring links");
        assertThat(desk.said()).contains("In „W (note)“ standen unsichtbare Zeichen");
        assertThat(desk.importFile("edited.xlsx", false, null)).isZero();
        assertThat(desk.said()).contains("Die Tabelle ändert nichts");
    }

    @Test
    void timesAreThoseOfTheCityToTheMinute() {
        desk.store.notes().add(new OfferNote.Content("angebot-1", OfferNote.Problem.TIMES, "zu", "de", 1));
        desk.work(new Task.OffersNotes(Language.DE, null));
        assertThat(desk.said()).containsPattern("^\\d+  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  ");
        desk.work(new Task.Versions(Language.DE));
        assertThat(desk.said())
                .contains("importiert "
                        + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                                .withZone(ZoneId.of("Europe/Berlin"))
                                .format(desk.store.listVersions().getFirst().importedAt())
                        + "  ");
    }

    @Test
    void otherEndingsAndPlacesNobodyCanWriteToAreTold() {
        assertThat(desk.work(new Task.OffersExport(
                        Language.DE, desk.file("offers.ods").toString(), true)))
                .isEqualTo(1);
        assertThat(desk.said()).contains("Die Endung muss .xlsx oder .csv sein");
        assertThat(desk.work(new Task.OffersExport(
                        Language.DE, desk.file("nowhere").resolve("a.xlsx").toString(), true)))
                .isEqualTo(1);
        assertThat(desk.said()).contains("lässt sich nicht schreiben");
    }
}
