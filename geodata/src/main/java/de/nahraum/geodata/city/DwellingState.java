package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is the case with a dwelling when it was counted. */
public enum DwellingState {
    LET("let"),
    VACANT("vacant"),
    /** Bound by a subsidy that ends; can be bound anew. */
    BINDING_EXPIRES("binding-expires"),
    /** A roof for people without a home: no dwelling that could meet a need. */
    EMERGENCY_ACCOMMODATION("emergency-accommodation");

    private final String id;

    DwellingState(String id) {
        this.id = id;
    }

    /** Code in files and answers. */
    public String id() {
        return id;
    }

    /** The one with this code; empty for any other text. */
    public static Optional<DwellingState> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** All codes, in order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(DwellingState::id).toList();
    }
}
