package de.nahraum.server.store;

import java.util.List;
import java.util.Optional;

/**
 * Keeps what people of the house found and decided about fear spaces. It has no part in versions of the city. All methods throw {@link StoreUnavailable} if the database
 * does not answer. Thread-safe.
 */
public interface SpaceStore {
    /** Counts what was ever saved: while it is the same nothing has changed. */
    long decisions();

    /** All cases, those that have ended too, by id. */
    List<StoredCase> list();

    Optional<StoredCase> find(String id);

    /**
     * Saves cases as they are to be, all of them or none. {@link StoredCase#changes()} says as what somebody saw each; 0 makes a new one. Reports that are no longer there are left out.
     *
     * @return false, with nothing changed, if somebody else came between
     */
    boolean save(List<StoredCase> cases);
}
