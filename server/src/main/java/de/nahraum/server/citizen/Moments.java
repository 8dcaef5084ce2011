package de.nahraum.server.citizen;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import de.nahraum.geodata.hours.Session;
import de.nahraum.server.text.CitizenTexts;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Days and times as people say them. Times are as they stand on doors here, whatever the language: 14:00. */
final class Moments {
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Beyond this many days a date without its year could be taken for another one. */
    private static final int DAYS_WITHOUT_YEAR = 60;

    private final CitizenTexts texts;
    private final LocalDate today;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayWithYear;
    private final DateTimeFormatter date;

    Moments(CitizenTexts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
        Locale locale = texts.language().locale();
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(ULocale.forLocale(locale));
        this.day = formatter(patterns, "EEEEdMMMM", locale);
        this.dayWithYear = formatter(patterns, "EEEEdMMMMy", locale);
        this.date = formatter(patterns, "dMMMMy", locale);
    }

    private static DateTimeFormatter formatter(DateTimePatternGenerator patterns, String parts, Locale locale) {
        return DateTimeFormatter.ofPattern(patterns.getBestPattern(parts)).localizedBy(locale);
    }

    static String clock(ZonedDateTime moment) {
        return CLOCK.format(moment);
    }

    /** Today, tomorrow, or weekday and date. */
    String day(LocalDate when) {
        if (when.equals(today)) {
            return texts.get("when.today");
        }
        if (when.equals(today.plusDays(1))) {
            return texts.get("when.tomorrow");
        }
        return date(when);
    }

    /** Weekday and date, also of today. */
    String date(LocalDate when) {
        return (when.isBefore(today) || when.isAfter(today.plusDays(DAYS_WITHOUT_YEAR)) ? dayWithYear : day)
                .format(when);
    }

    /** A date without its weekday. */
    String plainDate(LocalDate when) {
        return date.format(when);
    }

    /** Day and time of a session. */
    String dayTime(Session session) {
        return texts.say("when.dayTime", Map.of("day", day(session.start().toLocalDate()), "time", span(session)));
    }

    /** Weekday, date with its year, and time. */
    String inFull(Session session) {
        return texts.say(
                "when.dayTime",
                Map.of("day", dayWithYear.format(session.start().toLocalDate()), "time", span(session)));
    }

    /** 14:00–16:00, or "from 14:00" if nobody says when it ends. */
    String span(Session session) {
        String start = clock(session.start());
        return session.openEnd() ? texts.say("when.from", "time", start) : span(start, clock(session.end()));
    }

    /** Two times as one piece: from left to right in every language, and not broken over two lines. */
    static String span(String start, String end) {
        return "\u2066" + start + "–\u2060" + end + "\u2069";
    }
}
