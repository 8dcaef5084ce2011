package de.nahraum.geodata.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a city by variable, year and district in the present boundaries, and which of them this audience may see. Immutable.
 *
 * <p>Nobody who holds this can reach a number its {@link Screen} does not let through.
 */
public final class Observations {
    /** The area of a sum over all districts. */
    public static final String CITY = "";

    /** A year counts as delivered if this share of the districts that ever had a value has one; a proposal. */
    private static final double COMPLETE_YEAR = 0.8;

    private record Entry(double value, boolean estimated) {}

    private static final class Series {
        private final NavigableMap<Integer, Map<String, Entry>> byYear = new TreeMap<>();
        private final Set<String> sources = new TreeSet<>();
        private final Set<String> districts = new HashSet<>();
    }

    private final List<Observation> all;
    private final Map<String, Series> byVariable;
    private final Screen screen;

    /** Every number counted in the present boundaries, for people who may see all that was delivered. */
    public static Observations of(Collection<Observation> observations) {
        return of(observations, List.of());
    }

    /**
     * Every number, for people who may see all that was delivered.
     *
     * @param delivered those of former boundaries are kept in {@link #list()} only
     * @param estimated carried over from former boundaries; used where nothing was delivered
     */
    public static Observations of(Collection<Observation> delivered, Collection<Observation> estimated) {
        Map<String, Series> byVariable = new HashMap<>();
        for (Observation observation : delivered) {
            if (observation.isWhole() && observation.isInPresentBoundaries()) {
                put(byVariable, observation, false);
            }
        }
        for (Observation observation : estimated) {
            put(byVariable, observation, true);
        }
        return new Observations(List.copyOf(delivered), byVariable, Screen.NONE);
    }

    private static void put(Map<String, Series> byVariable, Observation observation, boolean estimated) {
        Series series = byVariable.computeIfAbsent(observation.variable(), v -> new Series());
        series.byYear
                .computeIfAbsent(observation.year(), year -> new HashMap<>())
                .putIfAbsent(observation.district(), new Entry(observation.value(), estimated));
        series.sources.add(observation.source());
        series.districts.add(observation.district());
    }

    private Observations(List<Observation> all, Map<String, Series> byVariable, Screen screen) {
        this.all = all;
        this.byVariable = byVariable;
        this.screen = screen;
    }

    /** The same numbers behind a screen; what it does not let through is not in the result. */
    public Observations behind(Screen another) {
        List<Observation> visible = all.stream()
                .filter(each -> each.isInPresentBoundaries() && lets(another, each))
                .toList();
        return new Observations(visible, byVariable, another);
    }

    private static boolean lets(Screen screen, Observation each) {
        return each.isWhole()
                ? screen.lets(each.variable()) && screen.lets(each.variable(), each.year(), each.district())
                : screen.letsParts(each.variable());
    }

    /** As delivered, parts of tables and former boundaries too, as far as this audience may see it. */
    public List<Observation> list() {
        return all;
    }

    /** Years a variable has values for, ascending. */
    public Set<Integer> years(String variable) {
        Series series = byVariable.get(variable);
        return series == null ? Set.of() : series.byYear.navigableKeySet();
    }

    /** Years an indicator can be computed for, ascending. */
    public List<Integer> years(Indicator indicator) {
        TreeSet<Integer> years = new TreeSet<>(years(indicator.numerator()));
        indicator.variables().forEach(variable -> years.retainAll(years(variable)));
        return List.copyOf(years);
    }

    /**
     * The newest year most districts have: one that only a few have delivered so far says nothing of a city. The newest of all if no year is
     * that complete.
     */
    public OptionalInt latestYear(Indicator indicator) {
        List<Integer> years = years(indicator);
        Set<String> ever = new HashSet<>(districts(indicator.numerator()));
        for (int i = years.size() - 1; i >= 0; i--) {
            int year = years.get(i);
            long here = ever.stream()
                    .filter(district -> isDelivered(indicator, district, year))
                    .count();
            if (here >= COMPLETE_YEAR * ever.size()) {
                return OptionalInt.of(year);
            }
        }
        return years.isEmpty() ? OptionalInt.empty() : OptionalInt.of(years.getLast());
    }

    private boolean isDelivered(Indicator indicator, String district, int year) {
        return indicator.variables().stream().allMatch(variable -> number(variable, district, year) != null);
    }

    private Set<String> districts(String variable) {
        Series series = byVariable.get(variable);
        return series == null ? Set.of() : series.districts;
    }

    /** Files a variable's values came from. */
    public Set<String> sources(String variable) {
        Series series = byVariable.get(variable);
        return series == null ? Set.of() : series.sources;
    }

    public Set<String> variables() {
        return byVariable.keySet();
    }

    /** Whether this audience may see nothing of a variable. */
    public boolean isHidden(String variable) {
        return !screen.lets(variable);
    }

    /** Whether this audience may not see a number that exists. */
    public boolean isHidden(String variable, String district, int year) {
        return number(variable, district, year) != null && !lets(variable, year, district);
    }

    /** Whether a number was carried over from former boundaries. */
    public boolean isEstimated(String variable, String district, int year) {
        Entry number = number(variable, district, year);
        return number != null && number.estimated();
    }

    private boolean lets(String variable, int year, String area) {
        return screen.lets(variable) && screen.lets(variable, year, area);
    }

    /** The number for computing; empty if there is none or this audience may not see it. */
    public OptionalDouble find(String variable, String district, int year) {
        Entry number = number(variable, district, year);
        return number == null || !lets(variable, year, district)
                ? OptionalDouble.empty()
                : OptionalDouble.of(number.value());
    }

    /** The number of the newest year there is one for; empty if this audience may not see that one. */
    public OptionalDouble findLatest(String variable, String district) {
        OptionalInt year = findLatestYear(variable, district);
        return year.isPresent() ? find(variable, district, year.getAsInt()) : OptionalDouble.empty();
    }

    /** The newest year a district has a number for. */
    public OptionalInt findLatestYear(String variable, String district) {
        Series series = byVariable.get(variable);
        if (series != null) {
            for (Map.Entry<Integer, Map<String, Entry>> year :
                    series.byYear.descendingMap().entrySet()) {
                if (year.getValue().containsKey(district)) {
                    return OptionalInt.of(year.getKey());
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The number as it may be shown. */
    public Figure figure(String variable, String district, int year) {
        Entry number = number(variable, district, year);
        if (number == null) {
            return Figure.noData();
        }
        return lets(variable, year, district) ? Figure.of(number.value()) : Figure.HIDDEN;
    }

    /** The sum over all districts that have a number, as it may be shown; it may be known where some of its parts are hidden. */
    public Figure total(String variable, int year) {
        Series series = byVariable.get(variable);
        Map<String, Entry> numbers = series == null ? Map.of() : series.byYear.getOrDefault(year, Map.of());
        if (numbers.isEmpty()) {
            return Figure.noData();
        }
        return lets(variable, year, CITY)
                ? Figure.of(numbers.values().stream().mapToDouble(Entry::value).sum())
                : Figure.HIDDEN;
    }

    /** Districts a variable has a number of in a year, seen or not. */
    public Set<String> districts(String variable, int year) {
        Series series = byVariable.get(variable);
        return series == null
                ? Set.of()
                : series.byYear.getOrDefault(year, Map.of()).keySet();
    }

    private @Nullable Entry number(String variable, String district, int year) {
        Series series = byVariable.get(variable);
        return series == null
                ? null
                : series.byYear.getOrDefault(year, Map.of()).get(district);
    }
}
