package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people do about stretches they avoid. Our proposal, no law. */
public enum Avoidance {
    /** A metre of such a stretch counts as {@value #SLOWED_FACTOR}: people go round it as far as that is not longer. */
    SLOWED("slowed"),
    /** Nobody walks into such a stretch; who starts within may leave. */
    CLOSED("closed");

    /** How much longer an avoided metre counts. */
    public static final int SLOWED_FACTOR = 3;

    private final String id;

    Avoidance(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Avoidance> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Avoidance::id).toList();
    }
}
