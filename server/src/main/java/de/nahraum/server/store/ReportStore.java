package de.nahraum.server.store;

import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.ReportTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps what citizens say about places. It has no part in versions and releases, and nothing of it is in a snapshot. All methods throw {@link
 * StoreUnavailable} if the database does not answer; what they returned is kept whatever happens then. Thread-safe.
 */
public interface ReportStore {
    /** Days after which a key may be forgotten: no phone keeps a report so long. */
    int KEY_DAYS = 30;

    /** 32 random bytes, the same for all servers on this database; made when first asked for. */
    byte[] secret();

    /** What became of a report. */
    enum Receipt {
        /** It is kept now, or was kept before: the same key and content. */
        KEPT,
        /** The key was used for something else, which stays. */
        OTHER_CONTENT
    }

    /** Keeps a report, once, however often and by however many it is sent with the same key. */
    Receipt receive(NewReport report);

    /**
     * Adds what somebody says about themselves to what a report came with nothing of.
     *
     * @return false if there is no report of that code, or something was said already
     */
    boolean addAbout(String codeHash, String aboutId, About about);

    Optional<StoredReport> findByCode(String codeHash);

    /**
     * Deletes a report and what was said with it.
     *
     * @return false if there is none of that code
     */
    boolean withdraw(String codeHash, String aboutId);

    /** All reports, newest first. */
    List<StoredReport> list();

    /** The newest reports, of one origin or of any. */
    List<StoredReport> listNewest(Optional<ReportOrigin> origin, int most);

    Optional<StoredReport> find(long id);

    /**
     * Changes what staff have done with a report, and its words: parts may be blanked out.
     *
     * @param seen {@link StoredReport#changes} of the report somebody looked at
     * @return the number of changes now; empty, with nothing changed, if somebody else came between or it is no longer there
     */
    OptionalInt change(long id, int seen, StoredReport.Handling handling, String words);

    /**
     * Deletes a report.
     *
     * @return false, with nothing deleted, if somebody else came between or it is no longer there
     */
    boolean delete(long id, int seen);

    /** What people said about themselves in a survey, in no order. */
    List<About> listAbout(String campaign);

    /** The same of those who reported on one topic. */
    List<About> listAbout(String campaign, ReportTopic topic);

    /** What a backup brought back, and went again. */
    record Repeated(int reports, int about, int words) {
        public boolean isNothing() {
            return reports + about + words == 0;
        }
    }

    /**
     * Deletes again what people took back or staff deleted, and the words of what staff blanked out, if a backup has brought it back.
     *
     * @param since what went before this day is forgotten: its age takes care of it
     */
    Repeated repeatDeletions(LocalDate since);

    /** How much is due to go, and went. */
    record Deleted(int reports, int words, int places, int keys) {
        public boolean isNothing() {
            return reports + words + places + keys == 0;
        }
    }

    /**
     * Deletes what may not be kept longer.
     *
     * @param reportsBefore reports received before this go altogether, and what was said with them
     * @param wordsBefore of reports answered before this the words go
     * @param placesBefore of reports received before this the exact place goes: {@link de.nahraum.geodata.safety.CellGrid#coarse the middle of the square it counts in} stays
     * @param keysBefore keys used before this are forgotten
     */
    Deleted deleteDue(Instant reportsBefore, Instant wordsBefore, Instant placesBefore, Instant keysBefore);
}
