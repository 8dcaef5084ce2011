package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of place a report is about. */
public enum SpotType {
    PATH,
    UNDERPASS,
    PARK,
    STOP,
    CAR_PARK,
    STATION,
    STREET,
    SQUARE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SpotType> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(SpotType::id).toList();
    }
}
