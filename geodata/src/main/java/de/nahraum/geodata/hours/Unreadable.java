package de.nahraum.geodata.hours;

import java.util.OptionalInt;

/** A part of a schedule cannot be used. */
final class Unreadable extends Exception {
    private final ScheduleProblem.Kind kind;
    private final int position;

    private Unreadable(ScheduleProblem.Kind kind, int position) {
        super(kind + " at " + position, null, false, false);
        this.kind = kind;
        this.position = position;
    }

    /** It makes no sense, nobody knows where. */
    Unreadable() {
        this(ScheduleProblem.Kind.NOT_READABLE, -1);
    }

    /** It makes no sense from a character on. */
    Unreadable(int position) {
        this(ScheduleProblem.Kind.NOT_READABLE, position);
    }

    Unreadable(ScheduleProblem.Kind kind) {
        this(kind, -1);
    }

    ScheduleProblem in(ScheduleProblem.Part part, String text) {
        return new ScheduleProblem(part, kind, text, position < 0 ? OptionalInt.empty() : OptionalInt.of(position));
    }
}
