package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a place or an offer has come. Only {@code OPEN} counts as being there. */
public enum Status {
    /** Somebody or some map thinks of it; a person has to confirm that it is open to all, free, and nothing to buy. */
    SUGGESTED("suggested"),
    PLANNED("planned"),
    OPEN("open"),
    CLOSED("closed");

    private final String id;

    Status(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Status> find(String id) {
        return Arrays.stream(values()).filter(status -> status.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Status::id).toList();
    }
}
