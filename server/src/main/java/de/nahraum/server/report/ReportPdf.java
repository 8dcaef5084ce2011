package de.nahraum.server.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The report as a tagged PDF. Loads nothing but its own fonts: whatever a document names, no address is opened. */
final class ReportPdf {
    private static final String FAMILY = "DejaVu Sans";
    private static final byte[] REGULAR = font("DejaVuSans.ttf");
    private static final byte[] BOLD = font("DejaVuSans-Bold.ttf");
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    static {
        // It tells of every font and every millisecond; what is wrong it may still say.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private ReportPdf() {}

    static byte[] bytes(ReportModel model) {
        String html = new ReportHtml(model, ReportHtml.Form.PAPER).document();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                TrueTypeFont regular = readable(REGULAR);
                TrueTypeFont bold = readable(BOLD);
                BatikSVGDrawer svg = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFont(supplier(document, regular), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
            builder.useFont(supplier(document, bold), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
            builder.useFont(
                    () -> new ByteArrayInputStream(REGULAR),
                    FAMILY,
                    NORMAL_WEIGHT,
                    FontStyle.NORMAL,
                    true,
                    EnumSet.of(FSFontUseCase.SVG));
            builder.useSVGDrawer(svg);
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> false, priority);
            }
            builder.withProducer("Nahraum");
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written as PDF", e);
        }
        return pdf.toByteArray();
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

    private static byte[] font(String file) {
        String path = "/net/sf/jasperreports/fonts/dejavu/" + file;
        try (var stream = Objects.requireNonNull(ReportPdf.class.getResourceAsStream(path), path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
