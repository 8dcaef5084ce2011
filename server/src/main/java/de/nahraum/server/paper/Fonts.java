package de.nahraum.server.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of a PDF: they come with the program, so that a paper looks the same on every machine. */
final class Fonts implements AutoCloseable {
    static final byte[] REGULAR = Resource.bytes("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
    private static final byte[] BOLD = Resource.bytes("/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");
    private static final String FAMILY = "DejaVu Sans";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    Fonts() throws IOException {
        regular = readable(REGULAR);
        bold = readable(BOLD);
    }

    void use(PdfRendererBuilder builder, PDDocument document) throws IOException {
        builder.useFont(supplier(document, regular), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(supplier(document, bold), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(REGULAR),
                FAMILY,
                NORMAL_WEIGHT,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.SVG));
    }

    private static PDFontSupplier supplier(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    /** Without ligatures: they would be drawn, and no search would find the word. */
    private static TrueTypeFont readable(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        font.setEnableGsub(false);
        return font;
    }

    @Override
    public void close() throws IOException {
        try (regular;
                bold) {
            // Both are closed, the second too if the first fails.
        }
    }
}
