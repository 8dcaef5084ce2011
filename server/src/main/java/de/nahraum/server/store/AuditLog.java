package de.nahraum.server.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what. Holds codes, ids and small details; never words of reports, codes of reporters, addresses, tokens or passwords. All methods throw
 * {@link StoreUnavailable} if the database does not answer. Thread-safe.
 */
public interface AuditLog {
    int LONGEST_SUBJECT = 200;
    int LONGEST_DETAIL = 500;

    /**
     * One thing done.
     *
     * @param account who; null for nobody signed in: the command line, the server itself
     * @param name of the account now; null likewise
     * @param action code, {@code roles-changed}
     * @param subject what it was done to: {@code accounts/3}; may be empty
     * @param detail may be empty
     * @param refused whether it was asked for and not done
     */
    record Entry(
            long id,
            Instant at,
            @Nullable Long account,
            @Nullable String name,
            String action,
            String subject,
            String detail,
            boolean refused) {}

    /**
     * Which entries.
     *
     * @param account whose; null for everybody's
     * @param action null for all
     * @param before id before which they were written; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at most
     */
    record Question(@Nullable Long account, @Nullable String action, long before, int limit) {}

    /**
     * Writes an entry; subject and detail are cut at their longest.
     *
     * @param account who; null for nobody signed in: the command line, the server itself
     * @return its id
     */
    long add(@Nullable Long account, String action, String subject, String detail);

    /** Says more about an entry, known only once it was done. */
    void complete(long id, String subject, String detail);

    /** Says of an entry that it was not done. */
    void refuse(long id);

    /** Newest first. */
    List<Entry> list(Question question);

    /**
     * Deletes entries, with all that they say of people.
     *
     * @param before written before this
     * @return how many
     */
    int deleteBefore(Instant before);

    /** Every action there is an entry of, in alphabetical order. */
    List<String> listActions();
}
