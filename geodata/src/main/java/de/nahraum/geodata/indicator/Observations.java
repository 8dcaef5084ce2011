package de.nahraum.geodata.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All numbers of a city by variable, year and district, and which of them this audience may see. Immutable. */
public final class Observations {
    private static final class Series {
        private final NavigableMap<Integer, Map<String, Double>> byYear = new TreeMap<>();
        private final Set<String> sources = new TreeSet<>();
    }

    private final List<Observation> all;
    private final Map<String, Series> byVariable = new HashMap<>();
    private final Predicate<String> isHidden;

    /** Every number, for people who may see all that was delivered. */
    public static Observations of(Collection<Observation> observations) {
        return new Observations(observations, variable -> false);
    }

    private Observations(Collection<Observation> observations, Predicate<String> isHidden) {
        this.all = List.copyOf(observations);
        this.isHidden = isHidden;
        for (Observation observation : all) {
            if (observation.breakdown().isEmpty()) {
                Series series = byVariable.computeIfAbsent(observation.variable(), v -> new Series());
                series.byYear
                        .computeIfAbsent(observation.year(), year -> new HashMap<>())
                        .put(observation.district(), observation.value());
                series.sources.add(observation.source());
            }
        }
    }

    /** The same numbers, those of some variables hidden. */
    public Observations hiding(Predicate<String> variables) {
        return new Observations(all, isHidden.or(variables));
    }

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

    /** The newest year of an indicator. */
    public OptionalInt latestYear(Indicator indicator) {
        List<Integer> years = years(indicator);
        return years.isEmpty() ? OptionalInt.empty() : OptionalInt.of(years.getLast());
    }

    /** Files a variable's values came from. */
    public Set<String> sources(String variable) {
        Series series = byVariable.get(variable);
        return series == null ? Set.of() : series.sources;
    }

    public Set<String> variables() {
        return byVariable.keySet();
    }

    public boolean isHidden(String variable) {
        return isHidden.test(variable);
    }

    /** The number for computing inside the house; empty if there is none or this audience may not see it. */
    public OptionalDouble find(String variable, String district, int year) {
        @Nullable Double number = isHidden(variable) ? null : number(variable, district, year);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The number of the newest year there is one for. */
    public OptionalDouble findLatest(String variable, String district) {
        Series series = byVariable.get(variable);
        if (series == null || isHidden(variable)) {
            return OptionalDouble.empty();
        }
        for (Map<String, Double> values : series.byYear.descendingMap().values()) {
            Double number = values.get(district);
            if (number != null) {
                return OptionalDouble.of(number);
            }
        }
        return OptionalDouble.empty();
    }

    /** The number as it may be shown. */
    public Figure figure(String variable, String district, int year) {
        @Nullable Double number = number(variable, district, year);
        if (number == null) {
            return Figure.noData();
        }
        return isHidden(variable) ? Figure.HIDDEN : Figure.of(number);
    }

    private @Nullable Double number(String variable, String district, int year) {
        Series series = byVariable.get(variable);
        return series == null
                ? null
                : series.byYear.getOrDefault(year, Map.of()).get(district);
    }
}
