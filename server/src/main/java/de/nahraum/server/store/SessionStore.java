package de.nahraum.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps who is signed in. Sessions are known by the SHA-256 of their token only, and hold for one version of their account: with other roles, another password or disabled
 * there is none any more. All methods throw {@link StoreUnavailable} if the database does not answer. Thread-safe.
 */
public interface SessionStore {
    /**
     * A session of an account that may be used.
     *
     * @param token SHA-256 of it
     * @param lastSeenAt within a minute or so
     */
    record Session(String token, Account account, Instant createdAt, Instant lastSeenAt) {}

    /** Begins one for an account as it was when the password was found right. */
    void add(String token, Account account, Instant now);

    /** A session that holds, however long ago it was used. */
    Optional<Session> find(String token);

    /** Notes that it was used. */
    void touch(String token, Instant now);

    /** Sessions of an account, last used first. */
    List<Session> list(long account);

    void end(String token);

    void endAll(long account);

    /** Deletes those not used since, or begun before. */
    int deleteOld(Instant notSeenSince, Instant begunBefore);

    /** How often sessions may have ended through this very store: who remembers sessions has to ask again when it grows. Asks no database. */
    long endings();
}
