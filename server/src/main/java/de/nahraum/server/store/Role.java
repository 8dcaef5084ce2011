package de.nahraum.server.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody of the house may do. All of them may look at what is not released. */
public enum Role {
    /** Has accounts and the audit log; reads no reports by that. */
    ADMINISTRATOR,
    /** Works with reports, decides about fear spaces and releases. */
    PLANNER,
    /** Works with reports. */
    STAFF,
    /** Reads only. */
    COUNCIL_READER;

    /** As the interface and the database write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Role::id).toList();
    }
}
