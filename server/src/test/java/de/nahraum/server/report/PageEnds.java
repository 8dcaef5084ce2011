package de.nahraum.server.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What stands last on each page of a PDF, by its own structure: what it is part of, and its words. */
final class PageEnds {
    /** Parts of a paper that lead to something: nothing of it may end a page. */
    private static final Set<String> LEADING = Set.of("H1", "H2", "H3", "H4", "H5", "H6", "THead", "Caption");

    private PageEnds() {}

    /** Pages that end with a heading, the title of a table or its head, each with what stands there. */
    static List<String> withoutContent(byte[] pdf) throws Exception {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                Last last = last(document, page);
                if (last.within().stream().anyMatch(LEADING::contains)) {
                    found.add("page " + number + ": " + last.within() + " " + last.text());
                }
            }
        }
        return found;
    }

    /** The lowest words of a page. */
    private record Last(List<String> within, String text) {}

    private static Last last(PDDocument document, PDPage page) throws Exception {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        PDMarkedContent lowest = extractor.getMarkedContents().stream()
                .filter(content -> content.getMCID() >= 0 && !letters(content).isEmpty())
                .max(Comparator.comparingDouble(PageEnds::bottom))
                .orElseThrow();
        COSArray parents = (COSArray) ((COSObjectable) document.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getParentTree()
                        .getValue(page.getStructParents()))
                .getCOSObject();
        return new Last(
                within((COSDictionary) parents.getObject(lowest.getMCID())),
                letters(lowest).stream().map(TextPosition::getUnicode).collect(Collectors.joining()));
    }

    private static List<String> within(COSDictionary element) {
        List<String> types = new ArrayList<>();
        for (COSDictionary at = element; at != null; at = (COSDictionary) at.getDictionaryObject(COSName.P)) {
            String type = at.getNameAsString(COSName.S);
            if (type != null) {
                types.add(type);
            }
        }
        return types;
    }

    private static double bottom(PDMarkedContent content) {
        return letters(content).stream()
                .mapToDouble(TextPosition::getYDirAdj)
                .max()
                .orElse(0);
    }

    private static List<TextPosition> letters(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(TextPosition.class::cast)
                .filter(letter -> !letter.getUnicode().isBlank())
                .toList();
    }
}
