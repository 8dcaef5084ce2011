package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why somebody feels unsafe at a place: what is built, how others behave, or that they were discriminated against. Never how anybody looks. */
public enum Reason {
    LIGHTING(Kind.BUILT),
    SIGHT_LINES(Kind.BUILT),
    NO_ESCAPE(Kind.BUILT),
    HIDING_PLACE(Kind.BUILT),
    UNDERPASS(Kind.BUILT),
    VACANCY_DECAY(Kind.BUILT),
    LITTER_VANDALISM(Kind.BUILT),
    ISOLATION(Kind.BUILT),
    TRAFFIC(Kind.BUILT),
    HARASSED(Kind.BEHAVIOUR),
    INTOXICATION(Kind.BEHAVIOUR),
    OTHER(Kind.BEHAVIOUR),
    DISCRIMINATION(Kind.DISCRIMINATION);

    /** What may become of a reason. */
    public enum Kind {
        /** Can be mended at the place and may be told to the public. */
        BUILT,
        /** For staff only. */
        BEHAVIOUR,
        /** No fear space: goes to staff, is answered with addresses of advice, and is never counted towards a place. */
        DISCRIMINATION
    }

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> find(String id) {
        return Arrays.stream(values()).filter(reason -> reason.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Reason::id).toList();
    }
}
