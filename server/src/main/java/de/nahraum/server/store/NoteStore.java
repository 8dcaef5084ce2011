package de.nahraum.server.store;

import java.util.List;

/**
 * Keeps what citizens say is wrong about offers. It has no part in versions and releases. All methods throw {@link StoreUnavailable} if the
 * database does not answer. Thread-safe.
 */
public interface NoteStore {
    /** Days after which a note that was dealt with is deleted, words and all. */
    int KEPT_DAYS = 90;

    /** Keeps a note, open. */
    OfferNote add(OfferNote.Content content);

    /** Notes nobody has dealt with yet, newest first. */
    List<OfferNote> listOpen();

    /**
     * Marks a note as dealt with.
     *
     * @return false if there is no open note of this id
     */
    boolean markDone(long id);

    /**
     * Deletes notes that were dealt with more than so many days ago.
     *
     * @return how many
     */
    int deleteDone(int days);
}
