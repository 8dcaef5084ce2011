package de.nahraum.server.store;

import java.util.List;

/**
 * A report to be filed, all its papers written.
 *
 * @param filedBy the person who answers for it
 */
public record NewFiledReport(
        FiledReport.Basis basis, String filedBy, List<Written> papers, List<FiledReport.Checksum> checksums) {
    public NewFiledReport {
        papers = List.copyOf(papers);
        checksums = List.copyOf(checksums);
    }

    /** What is in a paper; asked once, while the report is being filed. */
    @FunctionalInterface
    public interface Content {
        byte[] bytes();
    }

    /** A paper. */
    public record Written(FiledReport.Side side, PaperForm form, Content content) {}
}
