package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a household that seeks a dwelling is registered, most pressing first. */
public enum SeekerList {
    /** Housing emergency: without a home, or about to lose it. */
    EMERGENCY("emergency"),
    /** Holds a certificate for subsidised dwellings (Wohnberechtigungsschein). */
    WBS("wbs"),
    WAITING_LIST("waiting-list");

    private final String id;

    SeekerList(String id) {
        this.id = id;
    }

    /** Code in files and answers. */
    public String id() {
        return id;
    }

    /** The one with this code; empty for any other text. */
    public static Optional<SeekerList> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** All codes, in order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(SeekerList::id).toList();
    }
}
