package de.nahraum.server.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
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
            return rendered(paper, attachments);
        } catch (IOException e) {
            throw new UncheckedIOException("The paper cannot be written as PDF", e);
        }
    }

    /** Finished as it was made, and written once: to write and read a paper of hundreds of pages again takes longer than to make it. */
    private static byte[] rendered(Paper paper, List<Attachment> attachments) throws IOException {
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
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                PdfFinish.finish(document, paper.head().date(), attachments);
                document.save(pdf);
            }
        }
        return pdf.toByteArray();
    }
}
