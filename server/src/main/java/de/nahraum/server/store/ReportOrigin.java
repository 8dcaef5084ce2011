package de.nahraum.server.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a report came to the house. */
public enum ReportOrigin {
    /** By the form of this service, by who means it. */
    ONLINE,
    /** In a table of another survey program. */
    SURVEY,
    /** On paper, typed in. */
    POSTCARD,
    /** Noted while people walked through a part of town together, typed in. */
    WALK;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people of the house type it in one by one. */
    public boolean isTyped() {
        return this == POSTCARD || this == WALK;
    }

    public static Optional<ReportOrigin> find(String id) {
        return Arrays.stream(values()).filter(origin -> origin.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ReportOrigin::id).toList();
    }

    public static List<String> typedIds() {
        return Arrays.stream(values())
                .filter(ReportOrigin::isTyped)
                .map(ReportOrigin::id)
                .toList();
    }
}
