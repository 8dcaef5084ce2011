package de.nahraum.server.store;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the reports to the council that were filed. Nothing in it is ever deleted or changed; a report can only be withdrawn. All methods throw {@link StoreUnavailable}
 * if the database does not answer: then nothing has changed. Thread-safe.
 */
public interface ReportArchive {
    /**
     * Files a report with all its papers, in one transaction: all of it or nothing. Several servers that file at once give numbers one after the other, without gaps.
     *
     * @throws IllegalStateException if its version or the report before it is not there, or it has the same paper twice
     */
    FiledReport file(NewFiledReport report);

    /** What is kept of a key. */
    sealed interface Receipt {
        /** A report was filed with it, now or before. */
        record Kept(FiledReport report) implements Receipt {}

        /** Something else was asked for with it; that stays as it is. */
        record OtherWish() implements Receipt {}
    }

    /**
     * Files a report like {@link #file(NewFiledReport)}, once for each key: of several who send the same key, at once and on several servers too, the first files and all get the same report.
     */
    Receipt file(NewFiledReport report, FilingKey key);

    /** What was filed with a key; empty if nothing was. */
    Optional<Receipt> findReceipt(FilingKey key);

    /** Newest first, those withdrawn too. */
    List<FiledReport> list();

    Optional<FiledReport> find(int number);

    /** A paper as it was written, whether the report holds or not: whoever gives it out decides. */
    Optional<byte[]> findPaper(int number, FiledReport.Side side, PaperForm form);

    /** What came of withdrawing. */
    enum Withdrawing {
        DONE,
        /** Somebody did so before; who, when and why stays as it was. */
        ALREADY_WITHDRAWN,
        UNKNOWN
    }

    /** Withdraws a report: it stays, and no longer holds. */
    Withdrawing withdraw(int number, String by, String reason);
}
