package de.nahraum.server.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where on its pages a PDF writes: finds what lies outside a page and what lies on something else. Lengths are points. */
final class PdfLayout {
    /** No printer writes nearer to the edge. */
    private static final double EDGE = 14;
    /** So much of the smaller letter under another one cannot be read; accents and kerning take less. */
    private static final double COVERED = 0.35;

    private static final int BAND = 12;

    private final List<String> faults = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    private record Letter(String text, double left, double top, double right, double bottom) {
        double area() {
            return (right - left) * (bottom - top);
        }

        double under(Letter other) {
            double width = Math.min(right, other.right) - Math.max(left, other.left);
            double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return width <= 0 || height <= 0 ? 0 : width * height / Math.min(area(), other.area());
        }
    }

    private PdfLayout() {}

    static PdfLayout of(byte[] pdf) throws IOException {
        PdfLayout layout = new PdfLayout();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Letters letters = new Letters();
                letters.setSortByPosition(true);
                letters.setStartPage(page);
                letters.setEndPage(page);
                layout.pages.add(letters.getText(document));
                var box = document.getPage(page - 1).getMediaBox();
                layout.compare(page, letters.found, box.getWidth(), box.getHeight());
            }
        }
        return layout;
    }

    /** What is cut off or written over, with its page; none if all can be read. */
    List<String> faults() {
        return faults;
    }

    /** The text of each page, words parted at a line's end joined. */
    List<String> pages() {
        return pages.stream()
                .map(page -> page.replaceAll("-\\R", "").replaceAll("\\s+", " "))
                .toList();
    }

    private void compare(int page, List<Letter> letters, double width, double height) {
        Map<Integer, List<Letter>> bands = new HashMap<>();
        for (Letter letter : letters) {
            if (letter.left < EDGE
                    || letter.right > width - EDGE
                    || letter.top < EDGE
                    || letter.bottom > height - EDGE) {
                faults.add("Page " + page + ": " + letter + " is outside");
            }
            int band = (int) (letter.top / BAND);
            for (int near = band - 1; near <= band + 1; near++) {
                for (Letter other : bands.getOrDefault(near, List.of())) {
                    if (letter.under(other) > COVERED) {
                        faults.add("Page " + page + ": " + letter + " lies on " + other);
                    }
                }
            }
            bands.computeIfAbsent(band, key -> new ArrayList<>()).add(letter);
        }
    }

    private static final class Letters extends PDFTextStripper {
        private final List<Letter> found = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
                double bottom = text.getYDirAdj();
                found.add(new Letter(
                        text.getUnicode(),
                        text.getXDirAdj(),
                        bottom - text.getHeightDir(),
                        text.getXDirAdj() + text.getWidthDirAdj(),
                        bottom));
            }
            super.processTextPosition(text);
        }
    }
}
