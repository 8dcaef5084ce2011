package de.nahraum.geodata.siting;

/** Whoever waits for an answer: hears of every improvement and says when it is enough. Time and cancelling are his business, nothing here asks a clock. */
public interface SitingWatch {
    /** Waits to the end and wants to hear nothing before. */
    SitingWatch PATIENT = new SitingWatch() {
        @Override
        public void improved(SitingPlan best) {}

        @Override
        public boolean stopNow() {
            return false;
        }
    };

    /** Better sites were found, or a tighter bound was proven. Called from the computing thread; the plan is a whole answer, as if stopped here. */
    void improved(SitingPlan best);

    /**
     * Asked every few milliseconds while candidates are searched from and while sites are compared; a pass over all pairs at the beginning is not interrupted, which
     * is some tenths of a second for ten million of them. From several threads. After true the best plan so far is the answer. Answering must be cheap.
     */
    boolean stopNow();
}
