package de.nahraum.geodata.format.xlsx;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a workbook as Excel, LibreOffice and others write it: all sheets, hidden ones too, each within {@value SheetParsing#MAXIMUM_ROWS} filled rows
 * and the first {@value SheetParsing#MAXIMUM_COLUMNS} columns. Formulas are not worked out, links not followed, macros not looked at.
 * Memory is that of the packed file, its texts and the filled cells.
 */
public final class WorkbookReader {
    private static final long MEGABYTE = 1L << 20;
    private static final long MAXIMUM_TEXT = 32L << 20;

    /** What a text costs besides its characters: empty ones, too, fill the memory. */
    private static final int COST_OF_TEXT = 16;

    private final String file;
    private final Notices notices;

    private final List<String> sharedTexts = new ArrayList<>();
    private final NumberFormats formats = new NumberFormats();
    private final Map<String, String> relationBySheet = new LinkedHashMap<>();
    private final Map<String, String> pathByRelation = new HashMap<>();

    /** @param file label of the file for findings */
    public WorkbookReader(String file, Notices notices) {
        this.file = file;
        this.notices = notices;
    }

    /**
     * Reads it. Once per reader.
     *
     * @return the sheets in the workbook's order; empty, with a finding, if it is no workbook, broken or too large
     * @throws IOException only if the bytes themselves cannot be read
     */
    public Optional<List<Sheet>> read(ByteSource bytes) throws IOException {
        try {
            XlsxParts packed = XlsxParts.of(bytes);
            Optional<List<Sheet>> sheets = packed.isZip() ? packed.open(this::readSheets) : Optional.empty();
            if (sheets.isEmpty()) {
                notices.add(new Notice.WorkbookUnreadable(Where.file(file)));
            }
            return sheets;
        } catch (XlsxParts.TooMuch e) {
            notices.add(new Notice.FileTooLarge(
                    Where.file(file), XlsxParts.MAXIMUM_UNPACKED / MEGABYTE, XlsxParts.MAXIMUM_UNPACKED / MEGABYTE));
        } catch (XlsxParts.Broken e) {
            notices.add(new Notice.WorkbookBroken(Where.file(file)));
        }
        return Optional.empty();
    }

    private Optional<List<Sheet>> readSheets(XlsxParts.Parts parts) throws IOException {
        parts.read("xl/workbook.xml", this::readWorkbook);
        parts.read("xl/_rels/workbook.xml.rels", this::readRelations);
        parts.read("xl/styles.xml", formats::read);
        parts.read("xl/sharedStrings.xml", this::readSharedTexts);
        MergedCells merged = new MergedCells();
        List<Sheet> sheets = new ArrayList<>();
        for (Map.Entry<String, String> sheet : relationBySheet.entrySet()) {
            SheetParsing parsing = new SheetParsing(sharedTexts, formats, merged);
            List<SheetRow> rows = new ArrayList<>();
            parts.read(pathByRelation.getOrDefault(sheet.getValue(), ""), part -> rows.addAll(parsing.read(part)));
            if (parsing.isCut()) {
                notices.add(new Notice.TooManyRows(Where.file(file), SheetParsing.MAXIMUM_ROWS));
            }
            sheets.add(new Sheet(sheet.getKey(), List.copyOf(rows), parsing.listAcross()));
        }
        return sheets.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(sheets));
    }

    private void readWorkbook(XmlPart part) throws XMLStreamException {
        while (part.next()) {
            if (part.starts("sheet")) {
                relationBySheet.put(part.attribute("name"), part.attribute("id"));
            } else if (part.starts("workbookPr") && part.attribute("date1904").matches("1|true")) {
                formats.countSince1904();
            }
        }
    }

    private void readRelations(XmlPart part) throws XMLStreamException {
        while (part.next()) {
            if (part.starts("Relationship")) {
                String target = part.attribute("Target");
                pathByRelation.put(part.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private void readSharedTexts(XmlPart part) throws XMLStreamException, XlsxParts.TooMuch {
        long length = 0;
        while (part.next()) {
            if (part.starts("si")) {
                String text = RichText.read(part, "si");
                length += COST_OF_TEXT + text.length();
                if (length > MAXIMUM_TEXT) {
                    throw new XlsxParts.TooMuch("text");
                }
                sharedTexts.add(text);
            }
        }
    }
}
