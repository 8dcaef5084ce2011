package de.nahraum.server.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.notice.Severity;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.store.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** Files of three programs, invented, and broken ones: what is made of them before anybody says anything. */
class SurveyPreviewTest {
    private static final MappingGuess GUESS =
            new MappingGuess(degrees -> new Envelope(7, 8, 49, 50).contains(degrees.getEnvelopeInternal()));

    static SurveyPreview preview(String text) {
        return preview(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SurveyPreview preview(byte[] bytes) {
        return switch (SurveyPreview.of("umfrage.csv", bytes, GUESS)) {
            case SurveyPreview.Read readable -> readable.preview();
            case SurveyPreview.Unreadable unreadable -> throw new AssertionError(unreadable.findings());
        };
    }

    private static List<String> refusal(byte[] bytes) {
        return switch (SurveyPreview.of("umfrage.csv", bytes, GUESS)) {
            case SurveyPreview.Read readable -> throw new AssertionError(readable.preview());
            case SurveyPreview.Unreadable unreadable ->
                unreadable.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::code)
                        .toList();
        };
    }

    @Test
    void limeSurveyWithCodesIsRecognised() {
        SurveyPreview preview = preview("""
                "id","submitdate","lastpage","startlanguage","ipaddr","Q1","Q2","Q3[lighting]","Q3[harassed]","Q4","einwilligung"
                "7","2026-03-01 18:30:00","4","de","10.0.0.1","unsafe","49.44;7.77;Musterstadt;;DE;","Y","","night","Y"
                "8","2026-03-02 09:00:00","4","tr","10.0.0.2","like","49.45;7.76","","","","Y"
                """);

        assertThat(preview.source()).isEqualTo(SurveySource.LIMESURVEY);
        assertThat(preview.rows()).isEqualTo(2);
        assertThat(preview.mapping().columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        SurveyField.RESPONDENT, "id",
                        SurveyField.DATE, "submitdate",
                        SurveyField.SUBMITTED, "submitdate",
                        SurveyField.LANGUAGE, "startlanguage",
                        SurveyField.TOPIC, "Q1",
                        SurveyField.POSITION, "Q2",
                        SurveyField.TIME, "Q4",
                        SurveyField.CONSENT, "einwilligung"));
        assertThat(preview.mapping().ticks())
                .isEqualTo(Map.of("Q3[lighting]", Reason.LIGHTING, "Q3[harassed]", Reason.HARASSED));
    }

    @Test
    void limeSurveyWithWholeQuestionsAndAnswersIsRecognised() {
        SurveyPreview preview = preview("""
                "Antwort-ID";"Datum Abgeschickt";"Startsprache";"Worum geht es?";"Wo ist der Ort?";"Warum? [Zu dunkel]";"Wann fühlen Sie sich dort unsicher?";"Geschlecht";"Ihre E-Mail-Adresse";"Stimmen Sie zu? (Einwilligung)"
                "7";"01.03.2026 18:30";"de";"Unsicherer Ort";"49.44, 7.77";"Ja";"Nachts";"weiblich";"a@example.org";"Ja"
                """);

        assertThat(preview.source()).isEqualTo(SurveySource.LIMESURVEY);
        assertThat(preview.mapping().columns())
                .containsEntry(SurveyField.TOPIC, "Worum geht es?")
                .containsEntry(SurveyField.POSITION, "Wo ist der Ort?")
                .containsEntry(SurveyField.TIME, "Wann fühlen Sie sich dort unsicher?")
                .containsEntry(SurveyField.GENDER, "Geschlecht")
                .containsEntry(SurveyField.CONSENT, "Stimmen Sie zu? (Einwilligung)");
        assertThat(preview.mapping().ticks()).isEqualTo(Map.of("Warum? [Zu dunkel]", Reason.LIGHTING));
    }

    @Test
    void koboIsRecognisedWithGroupsAndListsBetweenBlanks() {
        SurveyPreview preview = preview("""
                "start";"ort/lage";"ort/_lage_latitude";"ort/_lage_longitude";"thema";"gruende";"gruende/lighting";"gruende/no-escape";"zustimmung";"deviceid";"_id";"_uuid";"_submission_time"
                "2026-03-01T18:00:00.000+01:00";"49.44 7.77 230.5 4.2";"49.44";"7.77";"unsafe";"lighting no-escape";"1";"1";"yes";"abc";"1";"u-1";"2026-03-01T17:01:00"
                "2026-03-01T18:00:00.000+01:00";"49.44 7.77 0 0;49.45 7.77 0 0";"";"";"unsafe";"lighting";"1";"0";"no";"abc";"2";"u-2";"2026-03-01T17:01:00"
                """);

        assertThat(preview.source()).isEqualTo(SurveySource.KOBO);
        assertThat(preview.mapping().columns())
                .containsEntry(SurveyField.POSITION, "ort/lage")
                .containsEntry(SurveyField.RESPONDENT, "_uuid")
                .containsEntry(SurveyField.DATE, "_submission_time")
                .containsEntry(SurveyField.REASONS, "gruende")
                .containsEntry(SurveyField.CONSENT, "zustimmung")
                .doesNotContainKeys(SurveyField.LATITUDE, SurveyField.LONGITUDE);
        assertThat(preview.mapping().spaceSeparated()).isTrue();
        assertThat(preview.mapping().ticks()).as("the list says it already").isEmpty();
    }

    @Test
    void ourOwnTemplateMapsItself() {
        String template = new String(SurveyTemplate.csv(), StandardCharsets.UTF_8);
        SurveyPreview preview = preview(
                template
                        + "p1;01.03.2026;unsicher;49,44;7,77;nachts;zu dunkel, Müll;Weg;Es ist dunkel;de;18-29;w;täglich;Umweg;ja\n");

        assertThat(preview.source()).isEqualTo(SurveySource.OWN);
        assertThat(preview.mapping().columns())
                .containsOnlyKeys(
                        SurveyField.RESPONDENT,
                        SurveyField.DATE,
                        SurveyField.TOPIC,
                        SurveyField.LATITUDE,
                        SurveyField.LONGITUDE,
                        SurveyField.TIME,
                        SurveyField.REASONS,
                        SurveyField.PLACE_TYPE,
                        SurveyField.WORDS,
                        SurveyField.LANGUAGE,
                        SurveyField.AGE_GROUP,
                        SurveyField.GENDER,
                        SurveyField.FREQUENCY,
                        SurveyField.REACTION,
                        SurveyField.CONSENT);
        assertThat(preview.mapping()
                        .findProblem(preview.columns().stream()
                                .map(ColumnProfile::name)
                                .toList()))
                .isEmpty();
    }

    @Test
    void theWorkbookOfTheTemplateIsReadBackWithItsColumns() {
        assertThat(refusal(SurveyTemplate.workbook()))
                .as("nothing is filled in")
                .containsExactly("file-empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dürfen wir Ihre Angaben nutzen?",
                "Darf die Stadt das verwenden?",
                "Einwilligung",
                "Zustimmung",
                "consent",
                "Einverständnis",
                "Datenschutz gelesen",
                "Do you agree?"
            })
    void theColumnOfTheConsentIsRecognisedByItsHeading(String heading) {
        SurveyPreview preview = preview(
                "thema,ort,gesehen," + heading + "\nunsafe,\"49.44, 7.77\",ja,ja\nlike,\"49.44, 7.78\",ja,nein\n");

        assertThat(preview.mapping().columns()).containsEntry(SurveyField.CONSENT, heading);
    }

    @Test
    void aColumnThatAsksWhatPeopleWantToSayIsTheirWords() {
        SurveyPreview preview = preview(
                "thema,ort,Was möchten Sie sagen?\nunsafe,\"49.44, 7.77\",Zu dunkel\nlike,\"49.44, 7.78\",Schön\n");

        assertThat(preview.mapping().columns()).containsEntry(SurveyField.WORDS, "Was möchten Sie sagen?");
    }

    @Test
    void longitudeFirstIsSeenByWhereTheCityLies() {
        assertThat(preview("thema,ort\nunsafe,\"7.77, 49.44\"\n").mapping().lonFirst())
                .isTrue();
        assertThat(preview("thema,ort\nunsafe,\"49.44, 7.77\"\n").mapping().lonFirst())
                .isFalse();
    }

    @Test
    void columnsThatTellWhoSomebodyIsShowNothing() {
        SurveyPreview preview = preview("Vorname,email,ort\nErika,erika@example.org,\"49.44, 7.77\"\n");

        assertThat(preview.columns())
                .filteredOn(ColumnProfile::isPersonal)
                .extracting(ColumnProfile::name)
                .containsExactly("Vorname", "email");
        assertThat(preview.first()).containsExactly(List.of("", "", "49.44, 7.77"));
        assertThat(preview.columns().getFirst().findValues()).isEmpty();
        assertThat(preview.mapping().columns()).doesNotContainValue("Vorname").doesNotContainValue("email");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-8", "UTF-16LE"})
    void umlautsAreReadInWhateverEncoding(String encoding) {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        SurveyPreview preview = preview((mark + "thema;gründe\nunsafe;Müll\n").getBytes(Charset.forName(encoding)));

        assertThat(preview.mapping().columns()).containsEntry(SurveyField.REASONS, "gründe");
    }

    @Test
    void linesCutOffAreCountedAndTheRestIsRead() {
        SurveyPreview preview = preview("thema,ort,wann\nunsafe,\"49.44, 7.77\",night\nunsafe,\"49.44, 7.7\"\n");

        assertThat(preview.rows()).isEqualTo(2);
        assertThat(preview.findings()).extracting(Finding::code).contains("row-too-short");
    }

    @Test
    void whatCannotBeReadToItsEndIsRefused() {
        assertThat(refusal("thema,ort\nunsafe,\"49.44, 7.77".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(refusal(new byte[0])).isNotEmpty();
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})).isNotEmpty();
        assertThat(refusal("a,b\n".getBytes(StandardCharsets.UTF_8))).containsExactly("file-empty");
    }
}
