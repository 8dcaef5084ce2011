package de.nahraum.geodata.access;

import de.nahraum.geodata.hours.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The sessions that count of all offers at one place. */
final class PlaceTimes {
    private final Instant from;
    private final Instant[] weekStarts;
    private final List<Stretches.Stretch> stretches = new ArrayList<>();
    private int weeksServed;
    private int sessions;
    private int offersWithUnknownHours;

    PlaceTimes(TimedQuestion question, ZoneId zone) {
        this.from = question.from();
        this.weekStarts = new Instant[question.weeks() + 1];
        for (int week = 0; week < weekStarts.length; week++) {
            weekStarts[week] = question.weekStart(week, zone);
        }
    }

    void add(OfferSessions offer) {
        offersWithUnknownHours += offer.hoursUnknown() ? 1 : 0;
        for (Session session : offer.sessions()) {
            Instant start = session.start().toInstant();
            Instant end = session.end().toInstant();
            stretches.add(new Stretches.Stretch(seconds(from, start), seconds(from, end)));
            sessions += start.isBefore(weekStarts[weekStarts.length - 1]) ? 1 : 0;
            for (int week = 0; week + 1 < weekStarts.length; week++) {
                if (start.isBefore(weekStarts[week + 1]) && end.isAfter(weekStarts[week])) {
                    weeksServed |= 1 << week;
                }
            }
        }
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /**
     * Those of the window, and of those behind it the first, for which the last of the window wait; in seconds from its begin.
     *
     * @param window its length
     */
    List<Stretches.Stretch> stretches(double window) {
        List<Stretches.Stretch> needed = new ArrayList<>();
        Stretches.Stretch behind = null;
        for (Stretches.Stretch each : stretches) {
            if (each.start() < window) {
                needed.add(each);
            } else if (behind == null || each.start() < behind.start()) {
                behind = each;
            }
        }
        if (behind != null) {
            needed.add(behind);
        }
        return needed;
    }

    /** One bit for each week of the window with a session, the first week the lowest; a session over midnight may serve two. */
    int weeksServed() {
        return weeksServed;
    }

    /** Sessions that overlap the window. */
    int sessions() {
        return sessions;
    }

    /** Whether there is a session in the window or behind it. */
    boolean hasAny() {
        return !stretches.isEmpty();
    }

    int offersWithUnknownHours() {
        return offersWithUnknownHours;
    }
}
