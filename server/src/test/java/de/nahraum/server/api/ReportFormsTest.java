package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a report says in one form it says in all: no form has a number its JSON does not have, and where the JSON hides one, there is none. That the
 * JSON says what the interface says, and that nothing hidden can be worked out of that, is shown by {@link ReportFiguresTest} and {@link DisclosureAttackTest}.
 */
@ExtendWith(CityReadTwice.Once.class)
class ReportFormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROW = Pattern.compile(
            "<tr[^>]*><td[^>]*>(\\d+)</td><th[^>]*>([^<]*)</th><td[^>]*>[^<]*</td><td[^>]*>([^<]*)</td>");

    private final CityReadTwice gated;

    ReportFormsTest(CityReadTwice gated) {
        this.gated = gated;
    }

    @Test
    void thePublicReportOfACityWithSmallCountsIsTheSameInAllForms() throws IOException {
        Forms forms = new Forms(gated.city()::getBytes);
        forms.compare();
        assertThat(forms.report.toString()).contains("{\"hidden\":true}");
    }

    @Test
    void theHousesReportIsTheSameInAllForms() throws IOException {
        try (RunningCity city = RunningCity.start(true)) {
            new Forms(city::getBytes).compare();
        }
    }

    /** One report in all its forms. */
    private static final class Forms {
        private final Function<String, byte[]> get;
        private final JsonNode report;
        private final String html;
        private final Set<String> known;

        Forms(Function<String, byte[]> get) throws IOException {
            this.get = get;
            report = JSON.readTree(form("json"));
            html = new String(form("html"), StandardCharsets.UTF_8).replaceAll("(?s)<style>.*?</style>", "");
            known = new HashSet<>(SaidNumbers.allOf(report));
        }

        private byte[] form(String ending) {
            return get.apply("/api/v1/reports/coverage-gap." + ending + "?lang=de");
        }

        void compare() throws IOException {
            Set<String> ofHtml = numbersOfHtml();
            assertThat(ofHtml).hasSizeGreaterThan(20);
            assertThat(without(known, ofHtml))
                    .as("in the page and not in the data")
                    .isEmpty();
            assertThat(without(ofHtml, numbersOfDocx()))
                    .as("in the document and not on the page")
                    .isEmpty();
            assertThat(without(ofHtml, numbersOfPdf()))
                    .as("in the PDF and not on the page")
                    .isEmpty();
            compareRows();
            compareWorkbook();
        }

        private static Set<String> without(Set<String> known, Set<String> said) {
            Set<String> left = new TreeSet<>(said);
            left.removeAll(known);
            return left;
        }

        /** Texts, alternative texts and what stands in the drawings, without the lengths of scales and the years of axes. */
        private Set<String> numbersOfHtml() {
            String alternatives = String.join(" ", all("aria-label=\"([^\"]*)\"", html));
            String words = html.replaceAll("<text[^>]*>\\d+ k?m</text>", " ").replaceAll("<[^>]*>", " ");
            Set<String> numbers = SaidNumbers.in(words + " " + alternatives);
            IntStream.rangeClosed(2010, 2040).mapToObj(String::valueOf).forEach(numbers::remove);
            return numbers;
        }

        private static List<String> all(String pattern, String text) {
            List<String> found = new ArrayList<>();
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        }

        private Set<String> numbersOfDocx() throws IOException {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(form("docx")));
                    XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                Set<String> numbers = SaidNumbers.in(words.getText());
                IntStream.rangeClosed(2010, 2040).mapToObj(String::valueOf).forEach(numbers::remove);
                return numbers;
            }
        }

        /** Its attachments are the very files; page numbers are its own. */
        private Set<String> numbersOfPdf() throws IOException {
            try (PDDocument document = Loader.loadPDF(form("pdf"))) {
                var files = document.getDocumentCatalog()
                        .getNames()
                        .getEmbeddedFiles()
                        .getNames();
                assertThat(attached(files.get("integrationsmonitoring.json"))).isEqualTo(form("json"));
                assertThat(attached(files.get("integrationsmonitoring.xlsx"))).isEqualTo(form("xlsx"));
                String text = new PDFTextStripper()
                        .getText(document)
                        .replaceAll("Seite \\d+ von \\d+", " ")
                        .replaceAll("(?m)[ .]{3,}\\d+\\s*$", " ")
                        .replaceAll("\\d+ k?m\\b", " ");
                Set<String> numbers = SaidNumbers.in(text);
                IntStream.rangeClosed(2010, 2040).mapToObj(String::valueOf).forEach(numbers::remove);
                IntStream.rangeClosed(1, document.getNumberOfPages())
                        .mapToObj(String::valueOf)
                        .forEach(numbers::remove);
                return numbers;
            }
        }

        private static byte[] attached(@Nullable PDComplexFileSpecification file) throws IOException {
            return Objects.requireNonNull(file).getEmbeddedFile().toByteArray();
        }

        /** Row by row, the figure of each goal in each district. */
        private void compareRows() {
            List<JsonNode> parts = new ArrayList<>();
            List<String> units = new ArrayList<>();
            for (JsonNode goal : report.path("goals")) {
                goal.path("districts").forEach(parts::add);
                goal.path("districts")
                        .forEach(part ->
                                units.add(goal.path("districtFigureUnit").asText()));
            }
            Matcher row = ROW.matcher(html);
            for (int i = 0; i < parts.size(); i++) {
                JsonNode part = parts.get(i);
                assertThat(row.find()).as("a row of " + part).isTrue();
                assertThat(row.group(1)).isEqualTo(part.path("number").asText());
                assertThat(row.group(2)).isEqualTo(part.path("name").asText());
                JsonNode figure = part.path("figure");
                if (figure.isNumber()) {
                    assertThat(row.group(3)).as(part.toString()).isIn(said(units.get(i), figure.asDouble()));
                } else if (figure.has("hidden")) {
                    assertThat(row.group(3)).as(part.toString()).isEqualTo("*");
                } else {
                    assertThat(row.group(3)).as(part.toString()).doesNotContainPattern("\\d");
                }
            }
        }

        private static List<String> said(String unit, double figure) {
            return switch (unit) {
                case "fraction" -> List.of(SaidNumbers.decimals(figure * 100, 1) + "\u202f%");
                case "quotient" -> List.of(SaidNumbers.decimals(figure, 2) + "-fach");
                default -> figure == 0 ? List.of("–") : List.of(SaidNumbers.count(figure));
            };
        }

        /** A cell with a number has one of the data, to the last digit; a cell with words says no other. */
        private void compareWorkbook() throws IOException {
            Set<Double> figures = new HashSet<>();
            ReportLeaf.of(report).stream()
                    .filter(leaf -> leaf.node().isNumber())
                    .forEach(leaf -> figures.add(leaf.node().asDouble()));
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form("xlsx")))) {
                assertThat(workbook.getNumberOfSheets()).isGreaterThan(3);
                // The first tells of the workbook itself.
                for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
                    Sheet sheet = workbook.getSheetAt(i);
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            if (cell.getCellType() == CellType.NUMERIC) {
                                assertThat(figures).as(sheet.getSheetName()).contains(cell.getNumericCellValue());
                            } else {
                                assertThat(without(known, SaidNumbers.in(cell.toString())))
                                        .as(sheet.getSheetName())
                                        .isEmpty();
                            }
                        }
                    }
                }
            }
        }
    }
}
