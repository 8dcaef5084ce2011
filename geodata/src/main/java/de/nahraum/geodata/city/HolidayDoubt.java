package de.nahraum.geodata.city;

import de.nahraum.geodata.hours.Session;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Public holidays nobody thought of. By its rule "Fr 13:00-15:00" takes place on Christmas Day too; those who wrote it hardly meant that. It
 * stays a session, as the rule says, and whoever shows it says that one should ask.
 */
public final class HolidayDoubt {
    private static final Pattern SAYS_SOMETHING = Pattern.compile("\\bPH\\b");

    private HolidayDoubt() {}

    /** Whether a session of an offer falls on a public holiday, the rule says nothing about those, and the date is not named on its own. */
    public static boolean isIn(City city, Offer offer, Session session) {
        String rule = offer.schedule();
        LocalDate day = session.start().toLocalDate();
        boolean named = offer.dates() != null && offer.dates().contains(day.toString());
        return rule != null
                && !SAYS_SOMETHING.matcher(rule).find()
                && !named
                && !session.isLong()
                && city.calendar().publicHolidays().isHoliday(day);
    }
}
