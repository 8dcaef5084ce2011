package de.nahraum.geodata.format.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip of a workbook put together by hand, part by part, as Excel writes it: shared texts, dates as styled numbers, sheets before texts. */
public final class HandmadeWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Cell styles: 0 plain, 1 the built-in date, 2 a German date, 3 a time of day, 4 text, 5 a number in red if negative, 6 days and hours. */
    private static final String STYLES = """
            <styleSheet xmlns="%s"><numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
            <numFmt numFmtId="165" formatCode="[$-F400]h:mm:ss\\ AM/PM"/><numFmt numFmtId="166" formatCode="[Red]0.00 &quot;days&quot;;General"/>
            <numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts>
            <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="49"/><xf numFmtId="166"/>
            <xf numFmtId="167"/></cellXfs></styleSheet>
            """.formatted(MAIN);

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, byte[]> more = new LinkedHashMap<>();
    private boolean since1904;

    /** A sheet whose {@code sheetData} and what follows it are given. */
    public HandmadeWorkbook sheet(String name, String xml) {
        sheets.put(name, xml);
        return this;
    }

    /** A shared text; its index is what cells of type {@code s} hold. */
    public int shared(String text) {
        return sharedXml("<t xml:space=\"preserve\">" + escape(text) + "</t>");
    }

    /** A shared text as XML. */
    public int sharedXml(String xml) {
        texts.add("<si>" + xml + "</si>");
        return texts.size() - 1;
    }

    /** A shared text as XML, by its index. */
    public String sharedAt(int index) {
        return texts.get(index);
    }

    /** A part besides, or instead of one of the usual ones. */
    public HandmadeWorkbook part(String name, byte[] content) {
        more.put(name, content);
        return this;
    }

    public HandmadeWorkbook since1904() {
        since1904 = true;
        return this;
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public byte[] bytes() {
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(escape(sheet.getKey()), number, number));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, OFFICE, number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    utf8("<worksheet xmlns=\"" + MAIN + "\">" + sheet.getValue() + "</worksheet>"));
        }
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr date1904=\"" + since1904
                        + "\"/><sheets>" + list + "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations + "</Relationships>"));
        parts.put("xl/sharedStrings.xml", utf8("<sst xmlns=\"" + MAIN + "\">" + String.join("", texts) + "</sst>"));
        parts.put("xl/styles.xml", utf8(STYLES));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] utf8(String text) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text)
                .getBytes(StandardCharsets.UTF_8);
    }
}
