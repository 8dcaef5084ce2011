package de.nahraum.server.paper;

import de.nahraum.server.paper.Block.Facts;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes tables whose head is repeated on every page and whose rows are never parted; no row is left alone on a page. */
final class DocxTables {
    private static final List<Integer> FACT_PERCENT = List.of(25, 75);

    private final XWPFDocument document;
    private final DocxRuns runs;

    DocxTables(XWPFDocument document, DocxRuns runs) {
        this.document = document;
        this.runs = runs;
    }

    void write(Table content) {
        List<Column> columns = content.columns();
        int rows = content.rows().size();
        XWPFTable table = table(rows + 1, ColumnWidths.percent(content), "Figures", content.caption());
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < columns.size(); column++) {
            XWPFParagraph paragraph =
                    paragraph(head.getCell(column), columns.get(column).kind());
            paragraph.setKeepNext(true);
            DocxRuns.add(paragraph, columns.get(column).label()).setBold(true);
        }
        for (int row = 0; row < rows; row++) {
            List<Cell> cells = content.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                Column.Kind kind = columns.get(column).kind();
                XWPFParagraph paragraph = paragraph(table.getRow(row + 1).getCell(column), kind);
                paragraph.setKeepNext(staysWithNext(row, rows));
                runs.write(paragraph, cells.get(column).runs());
                if (kind == Column.Kind.HEAD) {
                    paragraph.getRuns().forEach(run -> run.setBold(true));
                }
            }
        }
        after();
    }

    /** The first with the second, the last but one with the last, few rows all together. */
    private static boolean staysWithNext(int row, int rows) {
        boolean few = rows <= ColumnWidths.ROWS_KEPT_TOGETHER;
        return row < rows - 1 && (few || row == 0 || row == rows - 2);
    }

    void facts(Facts facts) {
        XWPFTable table = table(facts.facts().size(), FACT_PERCENT, "TableNormal", "");
        for (int row = 0; row < facts.facts().size(); row++) {
            Facts.Fact fact = facts.facts().get(row);
            XWPFParagraph label = table.getRow(row).getCell(0).getParagraphArray(0);
            label.setStyle("Fact");
            DocxRuns.add(label, fact.label()).setBold(true);
            XWPFParagraph value = table.getRow(row).getCell(1).getParagraphArray(0);
            value.setStyle("Fact");
            runs.write(value, fact.value());
        }
        after();
    }

    private XWPFTable table(int rows, List<Integer> percent, String style, String description) {
        XWPFTable table = document.createTable(rows, percent.size());
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            // Lines are the style's.
            properties.unsetTblBorders();
        }
        table.setStyleID(style);
        width(properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW(), 100);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (!description.isEmpty()) {
            CTTblLook look = properties.addNewTblLook();
            look.setFirstRow(true);
            look.setVal(new byte[] {0, 0x20});
            properties.addNewTblCaption().setVal(DocxRuns.clean(description));
        }
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        percent.forEach(share -> grid.addNewGridCol().setW(twips(share)));
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int column = 0; column < percent.size(); column++) {
                var cell = row.getCell(column).getCTTc();
                var cellProperties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
                width(
                        cellProperties.isSetTcW() ? cellProperties.getTcW() : cellProperties.addNewTcW(),
                        percent.get(column));
            }
        }
        return table;
    }

    private static void width(CTTblWidth width, int percent) {
        width.setType(STTblWidth.DXA);
        width.setW(twips(percent));
    }

    private static BigInteger twips(int percent) {
        return Twips.of(Twips.TEXT_WIDTH_MILLIMETRES * percent / 100);
    }

    private static XWPFParagraph paragraph(XWPFTableCell cell, Column.Kind kind) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle("Cell");
        if (kind == Column.Kind.NUMBER) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        return paragraph;
    }

    /** Two tables without a paragraph between them would become one. */
    private void after() {
        document.createParagraph().setStyle("AfterTable");
    }
}
