package de.nahraum.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.live.View;
import de.nahraum.server.paper.Block;
import de.nahraum.server.text.Language;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document the council office works with, read again. */
class ReportDocxTest {
    @TempDir
    private static Path folder;

    private static View view;
    private static XWPFDocument german;

    @BeforeAll
    static void town() throws Exception {
        view = ReportTown.view(folder, Audience.INTERNAL, true, false);
        german = new XWPFDocument(new ByteArrayInputStream(
                CoverageGapReport.of(Subject.of(view), Language.DE).docx()));
    }

    @Test
    void headingsAreThoseOfThePaperByTheNamesWordKnows() {
        List<String> wanted = CoverageGapReport.of(Subject.of(view), Language.DE).paper().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .map(heading -> "heading " + heading.level() + ": " + heading.text())
                .toList();
        List<String> found = german.getParagraphs().stream()
                .filter(paragraph ->
                        paragraph.getStyle() != null && paragraph.getStyle().startsWith("Heading"))
                .map(paragraph ->
                        german.getStyles().getStyle(paragraph.getStyle()).getName() + ": " + paragraph.getText())
                .toList();
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void tablesRepeatTheirHeadsAndPartNoRow() {
        List<XWPFTable> tables = german.getTables().stream()
                .filter(table -> "Figures".equals(table.getStyleID()))
                .toList();
        assertThat(tables).hasSize((int) CoverageGapReport.of(Subject.of(view), Language.DE).paper().blocks().stream()
                .filter(Block.TableBlock.class::isInstance)
                .count());
        for (XWPFTable table : tables) {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
            assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotBlank();
        }
        assertThat(tables.getFirst().getText()).contains("Stadtteilbüros").doesNotContain("\u00ad");
    }

    @Test
    void picturesAreDescribed() {
        List<String> descriptions = new ArrayList<>();
        for (XWPFParagraph paragraph : german.getParagraphs()) {
            paragraph.getRuns().stream()
                    .flatMap(run -> run.getCTR().getDrawingList().stream())
                    .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                    .forEach(descriptions::add);
        }
        List<String> wanted = CoverageGapReport.of(Subject.of(view), Language.DE).paper().blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).drawing().alternativeText())
                .toList();
        assertThat(wanted).isNotEmpty();
        assertThat(descriptions).isEqualTo(wanted);
        assertThat(german.getAllPictures()).isNotEmpty().allMatch(picture -> picture.getData().length > 1000);
    }

    @Test
    void saysWhatItIsInWhichLanguageAndThatItIsInvented() {
        var properties = german.getProperties().getCoreProperties();
        assertThat(properties.getTitle()).contains("Prüfstadt");
        assertThat(properties.getCreated()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(properties.getUnderlyingProperties().getLanguageProperty()).hasValue("de-DE");
        assertThat(german.getHeaderList().getFirst().getText()).contains("Prüfstadt", "Demo-Daten – erfunden");
        assertThat(german.getFooterList()
                        .getFirst()
                        .getParagraphs()
                        .getFirst()
                        .getCTP()
                        .getFldSimpleList())
                .extracting(field -> field.getInstr())
                .containsExactly("PAGE", "NUMPAGES");
        assertThat(german.getDocument().getBody().getSectPr().getPgSz().getW()).hasToString("11906");
    }

    @Test
    void textsFollowEachOtherAsInThePaper() {
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : german.getBodyElements()) {
            switch (element) {
                case XWPFParagraph paragraph -> text.append(paragraph.getText()).append('\n');
                case XWPFTable table -> text.append(table.getText()).append('\n');
                default -> throw new IllegalStateException(element.toString());
            }
        }
        int place = 0;
        for (String expected : PaperWords.of(
                CoverageGapReport.of(Subject.of(view), Language.DE).paper())) {
            int found = text.indexOf(expected, place);
            assertThat(found).as(expected).isNotNegative();
            place = found;
        }
        assertThat(text.toString()).contains("Keine.\nMittel sind eingeplant.").contains(ReportTown.HOSTILE);
    }
}
