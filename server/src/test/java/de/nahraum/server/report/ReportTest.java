package de.nahraum.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.live.View;
import de.nahraum.server.paper.Markup;
import de.nahraum.server.report.ReportModel.Gap;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the report of a small town says, worked out on paper, see {@link ReportTown}. */
class ReportTest {
    @TempDir
    private static Path folder;

    private static View view;
    private static View publicView;
    private static ReportModel model;

    @BeforeAll
    static void town() {
        view = ReportTown.view(folder.resolve("inside"), Audience.INTERNAL, true, false);
        publicView = ReportTown.view(folder.resolve("outside"), Audience.PUBLIC, false, true);
        model = CoverageGapReport.of(Subject.of(view), Language.DE).model();
    }

    @Test
    void oneSentenceCountsTheGoals() {
        assertThat(model.summary().sentence())
                .isEqualTo("1 von 6 Zielen erreicht oder auf Kurs, 2 unsicher, 1 nicht auf Kurs, 2 nicht bewertbar.");
        assertThat(html(view, Language.DE)).contains(model.summary().sentence());
    }

    @Test
    void gapsAreTheServicesMostPeopleDoNotReach() {
        // Meeting places: 9 of 25 cells of one of three districts. Consultation at 15 minutes: 21 of 25.
        assertThat(model.gaps())
                .extracting(Gap::goal, gap -> gap.people())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("meeting-places", Figure.of(3000 - 360)),
                        org.assertj.core.groups.Tuple.tuple("tenant-consultation", Figure.of(3000 - 840)),
                        org.assertj.core.groups.Tuple.tuple("neighbourhood-offices", Figure.of(2000 - 1680)));
        Gap meeting = model.gaps().getFirst();
        assertThat(meeting.text())
                .isEqualTo("Rund 2.640 Menschen erreichen kein solches Angebot in 10 Minuten zu Fuß.");
        assertThat(meeting.districts()).containsExactly("Nord", "Müllerhöhe", ReportTown.HOSTILE);
        assertThat(meeting.steps()).containsExactly("Treff in der Müllerhöhe einrichten");
    }

    @Test
    void figuresAreThoseOfTheEvaluation() {
        GoalChapter meeting = goal("meeting-places");
        assertThat(meeting.districts().getFirst().figure())
                .isEqualTo(view.findEvaluation("meeting-places")
                        .orElseThrow()
                        .districts()
                        .getFirst()
                        .figure());
        assertThat(meeting.standing()).isEqualTo("in 0 von 3 Stadtteilen erfüllt");
    }

    @Test
    void districtsOfWhichNothingIsKnownHaveNoFigure() {
        assertThat(model.districts().getLast().coverage()).containsOnly(Figure.missing(Figure.Reason.UNKNOWN));
        assertThat(model.districts().getLast().people()).isEqualTo(Figure.of(1000));
    }

    @Test
    void saysWhatIsNotKnown() {
        assertThat(model.unknowns())
                .extracting(unknown -> unknown.text())
                .anyMatch(text -> text.contains("Angsträume"))
                .anyMatch(text -> text.startsWith("Nicht bestätigt ist") && text.contains("Nachbarschaftsangebot"))
                .anyMatch(text -> text.startsWith("Vorläufig") && !text.contains("Stadtteilbüros"));
    }

    @Test
    void publicReportHoldsReleasedThingsOnly() {
        ReportModel shown =
                CoverageGapReport.of(Subject.of(publicView), Language.DE).model();
        assertThat(shown.goals()).extracting(GoalChapter::id).containsExactly("meeting-places");
        assertThat(shown.head().paper()).isNull();
        assertThat(shown.statements()).isEmpty();
        assertThat(shown.districts().getFirst().people()).isEqualTo(Figure.HIDDEN);
        // Offers are not public: without them it would look as if nobody reached a consultation.
        assertThat(shown.districts().getFirst().coverage().get(2)).isEqualTo(Figure.HIDDEN);
        assertThat(shown.districts().getFirst().coverage().getFirst()).isEqualTo(Figure.of(0.36));
        assertThat(shown.annex().sources())
                .extracting(source -> source.name())
                .containsExactly("Prüfquelle cells", "Prüfquelle places");
        // What is marked in the tables is listed in the annex.
        assertThat(shown.annex().hidden())
                .extracting(ReportModel.Hidden::where)
                .contains("Menschen", "Erreichbarkeit: Mietersprechstunde")
                .doesNotContain("Erreichbarkeit: Ort der Begegnung");
        String html = html(publicView, Language.DE);
        assertThat(html)
                .contains("<strong>Erreichbarkeit: Mietersprechstunde</strong>: alle Stadtteile")
                .contains("Öffentliche Fassung")
                // Who released it stands in the archive: the same report must stay the same file.
                .doesNotContain("Erika Beispiel")
                .doesNotContain("Mieterverein")
                .doesNotContain("SGB II")
                .doesNotContain("Wir brauchen einen Treff")
                .doesNotContain("Demo-Daten");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void htmlIsWellFormedAndNeedsNothingElse(Language language) throws Exception {
        byte[] html = CoverageGapReport.of(Subject.of(view), language).html();
        Document document = parse(html);
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language.id());
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("link").getLength()).isZero();
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
        // Six maps, and the way of the one goal with dated plans.
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(7);
        NodeList links = document.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            String href = ((Element) links.item(i)).getAttribute("href");
            if (links.item(i).getParentNode().getNodeName().equals("nav")) {
                assertThat(href).isEqualTo("/ziele?lang=" + language.id());
            } else {
                assertThat(href).startsWith("#");
                assertThat(ids(document)).contains(href.substring(1));
            }
        }
    }

    @Test
    void whatComesFromDataIsTextAndNothingElse() throws Exception {
        String html = html(view, Language.DE);
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("<b>bald")
                .contains("Ost &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; Söhne");
        assertThat(parse(html.getBytes(StandardCharsets.UTF_8))
                        .getDocumentElement()
                        .getTextContent())
                .contains(ReportTown.HOSTILE);
        assertThat(new Markup()
                        .leaf("p", "a\u0000\u0001\uD800b\"", "title", "<'")
                        .toString())
                .isEqualTo("<p title=\"&lt;&#39;\">ab&quot;</p>");
    }

    @Test
    void demoIsMarked() throws Exception {
        assertThat(html(view, Language.DE)).contains("Demo-Daten – erfunden");
        assertThat(html(view, Language.EN)).contains("Demo data – invented");
        assertThat(json(view).at("/head/demo").asBoolean()).isTrue();
        assertThat(html(view, Language.DE)).contains("Interne Fassung");
    }

    @Test
    void jsonHoldsTheSame() throws Exception {
        JsonNode json = json(view);
        assertThat(json.at("/language").asText()).isEqualTo("de");
        assertThat(json.at("/summary/sentence").asText())
                .isEqualTo(model.summary().sentence());
        assertThat(json.at("/goals/1/districts/0/figure").asDouble()).isEqualTo(0.36);
        assertThat(json.at("/goals/1/status").asText()).isEqualTo("off-track");
        assertThat(json.at("/goals/1/districtFigureUnit").asText()).isEqualTo("fraction");
        assertThat(json.at("/goals/3/figure/missing").asText()).isEqualTo("unknown");
        assertThat(json.at("/head/dataDate").asText()).isEqualTo("2026-07-01");
        assertThat(json.has("shapes")).isFalse();
    }

    @Test
    void theSameViewGivesTheSameBytes() {
        assertThat(CoverageGapReport.of(Subject.of(view), Language.DE).html())
                .isEqualTo(CoverageGapReport.of(Subject.of(view), Language.DE).html());
        assertThat(CoverageGapReport.of(Subject.of(view), Language.DE).json())
                .isEqualTo(CoverageGapReport.of(Subject.of(view), Language.DE).json());
    }

    private static GoalChapter goal(String id) {
        return model.goals().stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String html(View shown, Language language) {
        return new String(CoverageGapReport.of(Subject.of(shown), language).html(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(View shown) throws IOException {
        return new ObjectMapper()
                .readTree(CoverageGapReport.of(Subject.of(shown), Language.DE).json());
    }

    private static List<String> ids(Document document) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Document parse(byte[] html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html));
    }
}
