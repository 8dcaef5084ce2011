package de.nahraum.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Paper;
import de.nahraum.server.paper.PaperPdf;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page of a paper ends with a heading or the head of a table that has nothing beneath it. */
class PageEndsTest {
    private static RunningCity city;

    @BeforeAll
    static void start() {
        city = RunningCity.start(true);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageOfAnyPaperOfTheTownEndsWithAHeadAlone(Language language) throws Exception {
        List<String> papers = new ArrayList<>(List.of("reports/coverage-gap.pdf", "needs.pdf"));
        for (JsonNode district : new ObjectMapper()
                .readTree(city.get("/api/v1/districts").body())
                .path("features")) {
            papers.add("districts/" + district.at("/properties/id").asText() + "/sheet.pdf");
        }
        assertThat(papers).hasSize(20);
        List<String> found = new ArrayList<>();
        for (String paper : papers) {
            byte[] pdf = city.getBytes("/api/v1/" + paper + "?lang=" + language.id());
            PageEnds.withoutContent(pdf).forEach(end -> found.add(paper + " " + end));
        }
        assertThat(found).isEmpty();
    }

    /** Else the other test would hold of anything. */
    @Test
    void aHeadingAtTheEndIsFound() throws Exception {
        Paper paper = new Paper(
                Language.DE,
                new Paper.Head("Titel", "Beschreibung", "oben", "unten", null, LocalDate.of(2026, 1, 1)),
                List.of(new Block.Heading(1, "Titel", "title", false), new Block.Heading(2, "Allein", "alone", false)));
        assertThat(PageEnds.withoutContent(PaperPdf.bytes(paper, List.of())))
                .singleElement()
                .asString()
                .contains("H2", "Allein");
    }
}
