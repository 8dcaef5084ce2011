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

    public static Optional<FearSpaceState> find(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(FearSpaceState::id).toList();
    }
}
