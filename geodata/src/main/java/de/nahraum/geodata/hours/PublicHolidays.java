package de.nahraum.geodata.hours;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Public holidays of a country or one of its states, as Jollyday knows them. A year is looked up once and kept; any thread may ask.
 */
public final class PublicHolidays {
    public static final PublicHolidays NONE = new PublicHolidays(year -> Map.of());

    /** Of one year: the name in each language, by day. */
    private final IntFunction<Map<LocalDate, Function<Locale, String>>> source;

    private final Map<Integer, Map<LocalDate, Function<Locale, String>>> years = new ConcurrentHashMap<>();

    private PublicHolidays(IntFunction<Map<LocalDate, Function<Locale, String>>> source) {
        this.source = source;
    }

    /**
     * The holidays of an area, looked up when first asked for: that takes most of a second. An area Jollyday does not know has none.
     *
     * @param area ISO 3166, country and state joined with a hyphen: {@code de-rp}, {@code at}
     */
    public static PublicHolidays ofArea(String area) {
        return new PublicHolidays(
                year -> find(area).map(holidays -> holidays.source.apply(year)).orElse(Map.of()));
    }

    /**
     * The holidays of an area, looked up at once.
     *
     * @param area as in {@link #ofArea}
     * @return empty if Jollyday knows no such area
     */
    public static Optional<PublicHolidays> find(String area) {
        String[] parts = area.toLowerCase(Locale.ROOT).split("-", 2);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        String[] states = parts.length == 2 ? new String[] {parts[1]} : new String[0];
        if (states.length == 1 && !manager.getCalendarHierarchy().getChildren().containsKey(states[0])) {
            return Optional.empty();
        }
        return Optional.of(new PublicHolidays(year -> ofYear(manager, year, states)));
    }

    /** Holidays from a table of day and name, the same in all languages. */
    public static PublicHolidays of(Map<LocalDate, String> table) {
        Map<LocalDate, Function<Locale, String>> names = new HashMap<>();
        table.forEach((day, name) -> names.put(day, language -> name));
        return new PublicHolidays(year -> names);
    }

    /** Of two on one day the first by key counts, whatever the order of the set. */
    private static Map<LocalDate, Function<Locale, String>> ofYear(HolidayManager manager, int year, String[] states) {
        Map<LocalDate, Function<Locale, String>> names = new HashMap<>();
        manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, states).stream()
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(holiday -> names.putIfAbsent(holiday.getDate(), holiday::getDescription));
        return names;
    }

    public boolean isHoliday(LocalDate day) {
        return yearOf(day).containsKey(day);
    }

    /** The name of the holiday in a language, in English if Jollyday has none in it; empty on other days. */
    public Optional<String> findName(LocalDate day, Locale language) {
        return Optional.ofNullable(yearOf(day).get(day)).map(name -> name.apply(language));
    }

    private Map<LocalDate, Function<Locale, String>> yearOf(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), source::apply);
    }
}
