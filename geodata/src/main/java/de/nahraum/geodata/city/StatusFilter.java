package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which places and offers a question is about. */
public enum StatusFilter {
    OPEN("open"),
    /** What is there and what has been planned. */
    PLANNED("planned"),
    /** As if every suggestion had been confirmed: a question, never a result. */
    SUGGESTED("suggested");

    private final String id;

    StatusFilter(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public boolean accepts(Status status) {
        return switch (status) {
            case OPEN -> true;
            case PLANNED -> this != OPEN;
            case SUGGESTED -> this == SUGGESTED;
            case CLOSED -> false;
        };
    }

    public static Optional<StatusFilter> find(String id) {
        return Arrays.stream(values()).filter(filter -> filter.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(StatusFilter::id).toList();
    }
}
