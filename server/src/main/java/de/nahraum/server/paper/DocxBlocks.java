package de.nahraum.server.paper;

import de.nahraum.server.paper.Block.Contents;
import de.nahraum.server.paper.Block.Facts;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.Listing;
import de.nahraum.server.paper.Block.Picture;
import de.nahraum.server.paper.Block.TableBlock;
import de.nahraum.server.paper.Block.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Writes blocks into a document, one after the other. */
final class DocxBlocks {
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final Paper paper;
    private final XWPFDocument document;
    private final Pictures pictures;
    private final DocxMarks marks;
    private final DocxRuns runs;
    private final DocxTables tables;
    private final DocxLists lists;

    DocxBlocks(Paper paper, XWPFDocument document) throws IOException {
        this.paper = paper;
        this.pictures = Pictures.of(paper);
        this.document = document;
        this.marks = new DocxMarks(paper.blocks());
        this.runs = new DocxRuns(marks);
        this.tables = new DocxTables(document, runs);
        this.lists = new DocxLists(document);
    }

    void write() throws IOException, InvalidFormatException {
        for (Block block : paper.blocks()) {
            block(block);
        }
    }

    private void block(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Heading heading -> heading(heading);
            case Text text -> runs.write(paragraph(style(text.tone())), text.runs());
            case Listing listing -> listing(listing);
            case Facts facts -> tables.facts(facts);
            case Contents contents -> contents(contents);
            case TableBlock table -> {
                DocxRuns.add(paragraph("Caption"), table.table().caption());
                tables.write(table.table());
            }
            case Picture picture -> picture(picture.drawing());
        }
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static String style(Block.Tone tone) {
        return switch (tone) {
            case PLAIN -> "Normal";
            case LEAD -> "Lead";
            case RESULT -> "Result";
            case SMALL -> "Small";
            case QUOTE -> "Quote";
            case GIVEN -> "Given";
            case NOTICE -> "Notice";
        };
    }

    private void heading(Heading heading) {
        XWPFParagraph paragraph = paragraph("Heading" + heading.level());
        paragraph.setPageBreak(heading.onNewPage());
        marks.write(paragraph, heading);
    }

    private void listing(Listing listing) {
        BigInteger number = listing.ordered() ? lists.numbered() : lists.bulleted();
        for (List<Run> entry : listing.entries()) {
            XWPFParagraph paragraph = paragraph("ListParagraph");
            paragraph.setNumID(number);
            runs.write(paragraph, entry);
        }
    }

    /** Word processors fill in the pages, as they alone know them: LibreOffice on opening, Word before it prints. */
    private void contents(Contents contents) {
        DocxRuns.add(paragraph("ContentsHeading"), contents.heading());
        for (Heading heading : Outline.listed(paper.blocks(), contents)) {
            XWPFParagraph line = paragraph("TOC" + Math.max(2, heading.level()));
            String mark = marks.of(heading.id());
            DocxRuns.link(line, mark).setText(DocxRuns.clean(heading.text()));
            line.createRun().addTab();
            field(line, STFldCharType.BEGIN);
            line.createRun().getCTR().addNewInstrText().setStringValue("PAGEREF " + mark + " \\h");
            field(line, STFldCharType.SEPARATE);
            line.createRun().setText("–");
            field(line, STFldCharType.END);
        }
    }

    private static void field(XWPFParagraph line, STFldCharType.Enum part) {
        line.createRun().getCTR().addNewFldChar().setFldCharType(part);
    }

    private void picture(Drawing drawing) throws IOException, InvalidFormatException {
        XWPFRun run = paragraph("Picture").createRun();
        run.addPicture(
                new ByteArrayInputStream(pictures.png(drawing)),
                PictureType.PNG,
                "picture.png",
                Units.toEMU(drawing.page().widthMillimetres() / MILLIMETRES_PER_POINT),
                Units.toEMU(drawing.page().heightMillimetres() / MILLIMETRES_PER_POINT));
        run.getCTR()
                .getDrawingArray(0)
                .getInlineArray(0)
                .getDocPr()
                .setDescr(DocxRuns.clean(drawing.alternativeText()));
    }
}
