package de.nahraum.geodata.siting;

import java.util.List;

/**
 * How far a search has come: best choice, proven bound, and the watch that hears of both. Everything is a value to be made large; a ledger
 * translates it into the unit of the problem.
 */
final class Progress {
    /** Thrown out of a search when the watch has had enough. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("The watch said so", null, false, false);
        }
    }

    /** A problem's accounts. */
    interface Ledger {
        /** The chosen candidates in order of gain, those that gain nothing left out. */
        List<Site> inOrderOfGain(int[] chosen);

        /** The plan, given a bound on the value. */
        SitingPlan plan(List<Site> sites, double bound, SitingStop stop);
    }

    /** Entries of the matrix read between two questions to the watch: well under ten milliseconds on slow machines. */
    private static final long ENTRIES_BETWEEN_QUESTIONS = 400_000;

    private static final double RELATIVE_ROUNDING = 1e-10;

    private final SitingWatch watch;
    private final Ledger ledger;
    private final boolean whole;
    private final double rounding;
    private List<Site> sites = List.of();
    private double value;
    private double bound;
    private long sinceQuestion;

    /**
     * @param value of choosing nothing
     * @param bound on any choice, finite
     * @param whole whether every value is a whole number, so that bounds may be rounded down
     */
    Progress(SitingWatch watch, Ledger ledger, double value, double bound, boolean whole) {
        this.watch = watch;
        this.ledger = ledger;
        this.value = value;
        this.bound = bound;
        this.whole = whole;
        rounding = RELATIVE_ROUNDING * Math.max(Math.abs(value), Math.abs(bound));
    }

    /** A search that begins with a choice known. */
    static Progress from(SitingWatch watch, Ledger ledger, int[] chosen, double value, double bound, boolean whole) {
        Progress progress = new Progress(watch, ledger, value, bound, whole);
        progress.sites = ledger.inOrderOfGain(chosen);
        return progress;
    }

    /** A search among choices whose bound is not above this finds nothing better. */
    double cut() {
        return whole ? value + Math.max(0, 1 - 1e-6 - rounding) : value + rounding;
    }

    double value() {
        return value;
    }

    /** A choice and its value; taken if better than the best. */
    void found(int[] chosen, double itsValue) {
        if (itsValue > (whole ? value : value + rounding)) {
            value = itsValue;
            sites = ledger.inOrderOfGain(chosen);
            watch.improved(plan());
        }
    }

    /** Proves that no choice is better than this. */
    void prove(double itsBound) {
        double proven = whole ? Math.floor(itsBound + 1e-6 + rounding) : itsBound;
        if (proven < bound) {
            bound = proven;
            watch.improved(plan());
        }
    }

    /** Accounts for entries read, and asks the watch from time to time. */
    void work(long entries) {
        sinceQuestion += entries;
        if (sinceQuestion >= ENTRIES_BETWEEN_QUESTIONS) {
            sinceQuestion = 0;
            if (watch.stopNow()) {
                throw new Stopped();
            }
        }
    }

    /** Runs the search to its end or until stopped. */
    SitingPlan run(Runnable search) {
        try {
            if (watch.stopNow()) {
                throw new Stopped();
            }
            search.run();
        } catch (Stopped stopped) {
            return plan();
        }
        bound = value;
        return plan();
    }

    private SitingPlan plan() {
        return ledger.plan(sites, Math.max(bound, value), bound <= value ? SitingStop.PROVEN_BEST : SitingStop.STOPPED);
    }
}
