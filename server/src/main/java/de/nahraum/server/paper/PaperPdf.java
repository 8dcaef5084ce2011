package de.nahraum.server.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A paper as a tagged PDF (PDF/UA-1 and PDF/A-3a), A4 portrait. Loads nothing but its own fonts: whatever a paper names, no address is opened.
 */
public final class PaperPdf {
    static {
        // It tells of every font and every millisecond; what is wrong it may still say.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PaperPdf() {}

    /** The same paper and attachments give the same bytes. */
    public static byte[] bytes(Paper paper, List<Attachment> attachments) {
        try {
            return PdfFinish.of(rendered(paper), paper.head().date(), attachments);
        } catch (IOException e) {
            throw new UncheckedIOException("The paper cannot be written as PDF", e);
        }
    }

    private static byte[] rendered(Paper paper) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                Fonts fonts = new Fonts();
                BatikSVGDrawer svg = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            fonts.use(builder, document);
            builder.useSVGDrawer(svg);
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> false, priority);
            }
            builder.useHyphenation(Hyphenation.in(paper.language())::marked);
            builder.withProducer("Nahraum");
            builder.withHtmlContent(PrintHtml.document(paper), null);
            builder.toStream(pdf);
            builder.run();
        }
        return pdf.toByteArray();
    }
}
