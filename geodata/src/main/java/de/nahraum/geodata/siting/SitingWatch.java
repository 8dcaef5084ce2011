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

    /** Asked every few milliseconds at the latest; after true the best plan so far is the answer. Answering must be cheap. */
    boolean stopNow();
}
