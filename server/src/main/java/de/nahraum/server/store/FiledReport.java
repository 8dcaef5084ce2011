package de.nahraum.server.store;

import de.nahraum.geodata.city.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report in the archive. All but {@code withdrawal} stays as it was filed.
 *
 * @param number from 1, without gaps
 * @param filedBy the person who answers for it
 * @param withdrawal null while it holds
 * @param papers what there is to read, by audience, language and form
 * @param checksums one for each side
 */
public record FiledReport(
        int number,
        Basis basis,
        String filedBy,
        Instant filedAt,
        @Nullable Withdrawal withdrawal,
        List<Paper> papers,
        List<Checksum> checksums) {
    /** Longest name of a person, in signs (code points). */
    public static final int LONGEST_NAME = 120;

    /** Longest reason of a withdrawal, in signs (code points). */
    public static final int LONGEST_REASON = 500;

    public FiledReport {
        papers = List.copyOf(papers);
        checksums = List.copyOf(checksums);
    }

    /**
     * What a report is made of: the same basis makes the same report.
     *
     * @param version of the data
     * @param asOf the day it speaks of
     * @param knownAt what was decided until then counts
     * @param previous number of the report it follows; null for the first
     * @param scenario a what-if it tells; null if it tells none
     */
    public record Basis(
            long version,
            LocalDate asOf,
            Instant knownAt,
            @Nullable Integer previous,
            @Nullable NamedScenario scenario) {}

    /** For whom, and in which language: {@code de}. */
    public record Side(Audience audience, String language) {}

    /** A paper and how large it is. */
    public record Paper(Side side, PaperForm form, int bytes) {}

    /** SHA-256 of the canonical JSON of a side, in lower-case hexadecimal digits. */
    public record Checksum(Side side, String sha256) {}

    /** Who took it back, when and why. */
    public record Withdrawal(String by, Instant at, String reason) {}

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Whether there is anything in it for the public. */
    public boolean isPublic() {
        return papers.stream().anyMatch(paper -> paper.side().audience() == Audience.PUBLIC);
    }

    public Optional<Paper> findPaper(Side side, PaperForm form) {
        return papers.stream()
                .filter(paper -> paper.side().equals(side) && paper.form() == form)
                .findFirst();
    }

    /** The papers of an audience. */
    public List<Paper> papersFor(Audience audience) {
        return papers.stream()
                .filter(paper -> paper.side().audience() == audience)
                .toList();
    }

    /** The checksums of an audience. */
    public List<Checksum> checksumsFor(Audience audience) {
        return checksums.stream()
                .filter(checksum -> checksum.side().audience() == audience)
                .toList();
    }
}
