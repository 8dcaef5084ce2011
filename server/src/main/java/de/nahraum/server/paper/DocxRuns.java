package de.nahraum.server.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/** Writes the pieces of a line into a document. */
final class DocxRuns {
    private static final double SMALL_POINTS = 8;
    private static final String QUIET = "3D4247";

    private final DocxMarks marks;

    DocxRuns(DocxMarks marks) {
        this.marks = marks;
    }

    void write(XWPFParagraph paragraph, List<Run> runs) {
        runs.forEach(run -> write(paragraph, run));
    }

    private void write(XWPFParagraph paragraph, Run run) {
        XWPFRun written = add(piece(paragraph, run.target()), run.text());
        switch (run.style()) {
            case PLAIN -> {}
            case STRONG -> written.setBold(true);
            case SMALL -> {
                written.setFontSize(SMALL_POINTS);
                written.setColor(QUIET);
                written.setBold(false);
            }
            case TAG -> {
                written.setFontSize(SMALL_POINTS);
                written.setItalic(true);
                written.setBold(false);
            }
            case SHAPE -> written.setColor("1F4E79");
        }
    }

    /** A document knows no server: what leads there is plain text in it. */
    private XWPFRun piece(XWPFParagraph paragraph, @Nullable String target) {
        return target == null || target.startsWith("/") ? paragraph.createRun() : link(paragraph, marks.of(target));
    }

    static XWPFRun link(XWPFParagraph paragraph, String mark) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(mark);
        return new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
    }

    static XWPFRun add(XWPFParagraph paragraph, String text) {
        return add(paragraph.createRun(), text);
    }

    /** Line breaks are kept. */
    private static XWPFRun add(XWPFRun run, String text) {
        String[] lines = clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        return run;
    }

    /** Without what XML cannot hold, and without soft hyphens: word processors part words themselves. */
    static String clean(String text) {
        return Markup.allowed(text.replace("\u00ad", ""));
    }
}
