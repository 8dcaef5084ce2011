package de.nahraum.geodata.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the city does toward a goal (Maßnahme). */
public record Measure(
        String id,
        String goal,
        String title,
        @Nullable String place,
        @Nullable String district,
        @Nullable String leadUnit,
        List<String> partners,
        @Nullable Integer costEuro,
        @Nullable String funding,
        @Nullable String resolution,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        State state) {

    /** How far it has come. */
    public enum State {
        IDEA,
        RESOLVED,
        RUNNING,
        DONE
    }
}
