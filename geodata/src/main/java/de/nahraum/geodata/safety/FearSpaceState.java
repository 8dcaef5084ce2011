package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a fear space has come: from a hint to one that is dismantled, or reported again. */
public enum FearSpaceState {
    HINT,
    CHECKED,
    MEASURE_PLANNED,
    IMPLEMENTED,
    DISMANTLED,
    REPORTED_AGAIN;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether people have checked it and nothing has been done yet, or what was done did not help. */
    public boolean isChecked() {
        return switch (this) {
            case CHECKED, MEASURE_PLANNED, REPORTED_AGAIN -> true;
            case HINT, IMPLEMENTED, DISMANTLED -> false;
        };
    }

    /** How far it has come: whatever is to be done about two of the same number is the same. */
    int progress() {
        return switch (this) {
            case HINT -> 0;
            case CHECKED, REPORTED_AGAIN -> 1;
            case MEASURE_PLANNED -> 2;
            case IMPLEMENTED -> 3;
            case DISMANTLED -> 4;
        };
    }

    /** Whether people know that it is one and have not seen that it is one no longer. */
    public boolean isThere() {
        return this != HINT && this != DISMANTLED;
    }

    public static Optional<FearSpaceState> find(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(FearSpaceState::id).toList();
    }
}
