package de.nahraum.server.cli;

import de.nahraum.server.live.View;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Instants as the clock of the city shows them, to the minute: {@code 2026-07-01 12:00}. */
final class LocalTimes {
    /** Where no city is loaded that says otherwise. */
    private static final ZoneId USUAL = ZoneId.of("Europe/Berlin");

    private final DateTimeFormatter format;

    private LocalTimes(ZoneId zone) {
        this.format =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    static LocalTimes of(Optional<View> inside) {
        return new LocalTimes(zone(inside));
    }

    /** The zone of the city that is being worked on. */
    static ZoneId zone(Optional<View> inside) {
        return inside.map(view -> ZoneId.of(view.city().settings().timeZone())).orElse(USUAL);
    }

    String of(Instant instant) {
        return format.format(instant);
    }
}
