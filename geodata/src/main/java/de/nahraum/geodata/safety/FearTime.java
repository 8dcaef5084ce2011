package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When people feel unsafe at a fear space. */
public enum FearTime {
    DAY,
    DUSK,
    NIGHT,
    ALWAYS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether that is so after dusk. */
    public boolean isEvening() {
        return this != DAY;
    }

    public static Optional<FearTime> find(String id) {
        return Arrays.stream(values()).filter(time -> time.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(FearTime::id).toList();
    }
}
