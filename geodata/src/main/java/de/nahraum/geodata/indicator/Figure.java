package de.nahraum.geodata.indicator;

/** A figure as it may be shown: a number, or the statement that there is none and why. Never 0 or blank instead. */
public sealed interface Figure {
    Figure HIDDEN = new Hidden();

    /** A number; fractions for shares, never per cent. */
    record Value(double number) implements Figure {}

    /** Exists and is not shown to this audience. Why is never told: that would tell too much. */
    record Hidden() implements Figure {}

    /** Does not exist. */
    record Missing(Reason reason) implements Figure {}

    /** Why a figure does not exist. */
    enum Reason {
        NO_DATA,
        NOT_SURVEYED,
        TOO_FEW,
        UNKNOWN,
        /** A mean over people of whom there are none, though all is known. */
        NOBODY
    }

    static Figure of(double number) {
        return Double.isFinite(number) ? new Value(number) : missing(Reason.UNKNOWN);
    }

    static Figure missing(Reason reason) {
        return new Missing(reason);
    }

    static Figure noData() {
        return missing(Reason.NO_DATA);
    }
}
