package de.nahraum.geodata.access;

import de.nahraum.geodata.hours.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a session must be to count. */
public enum SessionTime {
    ANY,
    /** At least half an hour of it after five in the afternoon, see {@link OfferSearch#isEvening}. */
    EVENING,
    /** It begins on a Saturday or Sunday, see {@link OfferSearch#isWeekend}. */
    WEEKEND;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a session is at this time, by the clock of its own zone. */
    public boolean accepts(Session session) {
        return switch (this) {
            case ANY -> true;
            case EVENING -> OfferSearch.isEvening(session);
            case WEEKEND -> OfferSearch.isWeekend(session);
        };
    }

    public static Optional<SessionTime> find(String id) {
        return Arrays.stream(values()).filter(time -> time.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(SessionTime::id).toList();
    }
}
