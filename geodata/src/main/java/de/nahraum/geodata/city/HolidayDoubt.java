package de.nahraum.geodata.city;

import de.nahraum.geodata.hours.Session;
import java.time.LocalDate;

/**
 * Public holidays nobody thought of. By its rule "Fr 13:00-15:00" takes place on Christmas Day too; those who wrote it hardly meant that. It
 * stays a session, as the rule says, and whoever shows it says that one should ask.
 */
public final class HolidayDoubt {
    private HolidayDoubt() {}

    /** Whether a session of an offer that is said to take place falls on a public holiday of which its schedule says nothing. */
    public static boolean isIn(City city, Offer offer, Session session) {
        LocalDate day = session.start().toLocalDate();
        return session.state() == Session.State.OPEN
                && !session.isLong()
                && city.calendar().publicHolidays().isHoliday(day)
                && !city.scheduleOf(offer).knowsHoliday(day, city.calendar());
    }
}
