package de.nahraum.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What people took back and staff deleted or blanked out, remembered beside the database: when a backup is restored, the database no longer knows. Holds hashes, and ids
 * of imports that were undone; none of a report that is still there but for those that were blanked out. Thread-safe.
 */
public interface GoneReports {
    /** Remembers nothing: what a backup brings back stays. */
    GoneReports NONE = new GoneReports() {
        @Override
        public void add(Gone gone) {
            // Nowhere to.
        }

        @Override
        public List<Gone> list() {
            return List.of();
        }

        @Override
        public void forgetBefore(LocalDate day) {
            // Nothing there.
        }
    };

    /** Something that must not come back. */
    sealed interface Gone {
        /** A report. */
        record Report(String codeHash) implements Gone {}

        /** What somebody said about themselves. */
        record About(String id) implements Gone {}

        /**
         * An import of a survey, with all its reports.
         *
         * @param at when it was brought in: after a restore another one can be given the same id
         */
        record Import(long id, Instant at) implements Gone {}

        /**
         * Words as they were before some were blanked out.
         *
         * @param changes of the report since: with fewer it is an older state of it
         */
        record Words(String codeHash, int changes) implements Gone {}
    }

    /**
     * Remembers; when this returns, a power cut loses nothing of it.
     *
     * @throws StoreUnavailable if it cannot be remembered
     */
    void add(Gone gone);

    /**
     * All that is remembered, oldest first.
     *
     * @throws StoreUnavailable if it cannot be read
     */
    List<Gone> list();

    /**
     * Forgets what was remembered before a day: what is that old goes by its age anyway.
     *
     * @throws StoreUnavailable if it cannot be written
     */
    void forgetBefore(LocalDate day);
}
