package de.nahraum.geodata.access;

import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.StatusFilter;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who reaches a session of a topic within a limit, within some weeks?
 *
 * <p>Who asks for the step-free profile asks for offers without steps too: a way without steps to a door with steps is none.
 *
 * @param coverage topic, limit, walker and statuses
 * @param when only sessions in the evening or at the weekend
 * @param language BCP 47, spoken at the offer in whatever way; null for any
 * @param from where the window begins; it holds what overlaps it
 * @param weeks length of the window, {@value #LEAST_WEEKS} … {@value #MOST_WEEKS}, each seven days on the town's clock
 */
public record TimedQuestion(
        CoverageQuestion coverage,
        SessionTime when,
        @Nullable String language,
        Instant from,
        int weeks) {
    public static final int LEAST_WEEKS = 1;
    public static final int USUAL_WEEKS = 4;
    public static final int MOST_WEEKS = 26;

    private static final int DAYS_A_WEEK = 7;

    /** @throws IllegalArgumentException for a kind of place, which has no sessions, and a window out of range */
    public TimedQuestion {
        if (!isTopic(coverage.service())) {
            throw new IllegalArgumentException("A kind of place has no sessions: " + coverage.service());
        }
        if (weeks < LEAST_WEEKS || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("Not " + LEAST_WEEKS + " to " + MOST_WEEKS + " weeks: " + weeks);
        }
    }

    /** Any session in the usual window. */
    public static TimedQuestion any(CoverageQuestion coverage, Instant from) {
        return new TimedQuestion(coverage, SessionTime.ANY, null, from, USUAL_WEEKS);
    }

    public TimedQuestion withStatuses(StatusFilter statuses) {
        return new TimedQuestion(coverage.withStatuses(statuses), when, language, from, weeks);
    }

    /** Whether a service is a topic of offers, and no kind of place. */
    public static boolean isTopic(String service) {
        return PlaceKind.find(service).isEmpty();
    }

    /** When a week of the window begins, from 0; the one after the last is the end of the window. */
    Instant weekStart(int week, ZoneId zone) {
        return from.atZone(zone).plusDays((long) DAYS_A_WEEK * week).toInstant();
    }
}
