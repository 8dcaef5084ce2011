package de.nahraum.server.paper;

import de.nahraum.geodata.format.SteadyZip;
import de.nahraum.server.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A paper as a document to work on in a word processor (ECMA-376): real headings, tables that repeat their heads, described pictures; A4. */
public final class PaperDocx {
    private final Paper paper;
    private final XWPFDocument document;

    private PaperDocx(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
    }

    /** The same paper gives the same bytes on the same Java; pictures may be smoothed otherwise by another. */
    public static byte[] bytes(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            new PaperDocx(paper, document).write();
            document.write(out);
            return SteadyZip.of(out.toByteArray(), paper.head().date());
        } catch (IOException | InvalidFormatException | XmlException e) {
            throw new IllegalStateException("The paper cannot be written as a document", e);
        }
    }

    private void write() throws IOException, InvalidFormatException, XmlException {
        styles();
        properties();
        page();
        runningLines();
        new DocxBlocks(paper, document).write();
    }

    private void styles() throws XmlException {
        XWPFStyles styles = document.createStyles();
        styles.setStyles(
                StylesDocument.Factory.parse(Resource.text("docx-styles.xml")).getStyles());
        styles.setSpellingLanguage(paper.language().locale().toLanguageTag());
        document.getSettings().getCTSettings().addNewAutoHyphenation();
    }

    private void properties() throws InvalidFormatException {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(DocxRuns.clean(paper.head().title()));
        properties.setDescription(DocxRuns.clean(paper.head().description()));
        properties.setCreator("Nahraum");
        properties
                .getUnderlyingProperties()
                .setLanguageProperty(paper.language().locale().toLanguageTag());
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(Twips.of(210));
        size.setH(Twips.of(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(Twips.of(25));
        margins.setBottom(Twips.of(22));
        margins.setLeft(Twips.of(Twips.LEFT_MARGIN_MILLIMETRES));
        margins.setRight(Twips.of(Twips.RIGHT_MARGIN_MILLIMETRES));
        margins.setHeader(Twips.of(12));
        margins.setFooter(Twips.of(10));
        margins.setGutter(Twips.of(0));
    }

    private void runningLines() {
        Paper.Head head = paper.head();
        XWPFParagraph top = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        top.setStyle("Header");
        DocxRuns.add(top, head.topLine());
        if (head.demo() != null) {
            DocxRuns.add(top, " · " + head.demo()).setBold(true);
        }
        Texts texts = Texts.in(paper.language());
        XWPFParagraph bottom = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        bottom.setStyle("Footer");
        DocxRuns.add(bottom, head.bottomLine() + " · " + texts.get("paper.page") + " ");
        bottom.getCTP().addNewFldSimple().setInstr("PAGE");
        DocxRuns.add(bottom, " " + texts.get("paper.of") + " ");
        bottom.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }
}
