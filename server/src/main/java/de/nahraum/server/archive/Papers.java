package de.nahraum.server.archive;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.report.Subject;
import de.nahraum.server.store.FiledReport.Checksum;
import de.nahraum.server.store.FiledReport.Side;
import de.nahraum.server.store.NewFiledReport.Written;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.text.Language;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Every paper of a report as one audience may see it: all languages, all forms. Nothing in them says that, or when, they were filed. */
record Papers(List<Written> papers, List<Checksum> checksums) {
    /** Forms the report is written in. */
    private static final List<PaperForm> FORMS = List.of(PaperForm.values());

    /** Writes them; takes seconds. */
    static Papers of(Subject subject) {
        List<Written> papers = new ArrayList<>();
        List<Checksum> checksums = new ArrayList<>();
        for (Language language : Language.values()) {
            Side side = side(subject.view().city().audience(), language);
            CoverageGapReport report = CoverageGapReport.of(subject, language);
            for (PaperForm form : FORMS) {
                byte[] content = write(report, form);
                papers.add(new Written(side, form, () -> content));
            }
            checksums.add(new Checksum(side, sha256(report.json())));
        }
        return new Papers(papers, checksums);
    }

    static Side side(Audience audience, Language language) {
        return new Side(audience, language.id());
    }

    private static byte[] write(CoverageGapReport report, PaperForm form) {
        return switch (form) {
            case HTML -> report.html();
            case PDF -> report.pdf();
            case JSON -> report.json();
            case DOCX -> report.docx();
            case XLSX -> report.xlsx();
        };
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
