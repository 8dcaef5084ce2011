package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the filed reports. What is in them is German for who reads German, English for all others, as the reports are.
 *
 * @param language in which they are written
 * @param texts of the pages, in that language
 * @param reports newest first; the one it is about on a page of one
 * @param all where all of them are
 * @param choice of two to compare; null if there are no two
 */
public record ArchivePage(
        Page page,
        String language,
        ArchiveTexts texts,
        List<Filed> reports,
        String all,
        @Nullable PairChoice choice) {
    /**
     * A report.
     *
     * @param facts what is known of it
     * @param withdrawn when and why it was taken back; null while it holds
     */
    public record Filed(
            int number,
            String title,
            String href,
            List<Fact> facts,
            @Nullable Withdrawn withdrawn,
            List<File> files,
            List<Sum> sums) {}

    /** When, and why in the words of who did it. */
    public record Withdrawn(String when, String reason) {}

    /** A paper to read or keep. */
    public record File(String label, String language, String size, String href) {}

    /** The checksum of a language. */
    public record Sum(String label, String sha256) {}

    public boolean nothing() {
        return reports.isEmpty();
    }

    public String text(String key) {
        return texts.get(key);
    }
}
