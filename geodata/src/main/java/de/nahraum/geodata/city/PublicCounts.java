package de.nahraum.geodata.city;

import de.nahraum.geodata.city.DataSource.Disclosure;
import de.nahraum.geodata.disclosure.Count;
import de.nahraum.geodata.disclosure.CountKey;
import de.nahraum.geodata.disclosure.Relation;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The counts a city wants to tell the public, before the gate: every variable of an indicator called public whose files are public, what kind
 * of count it is, and the sums readers can work out: districts make the city, a part and its rest make the whole.
 */
final class PublicCounts {
    /** Built-in variables that are part of another one though no indicator divides them: part, whole. */
    private static final List<String[]> PARTS = List.of(
            new String[] {"population-under-15", "population"},
            new String[] {"population-under-67", "population"},
            new String[] {"population-under-15", "population-under-67"},
            new String[] {"population-65-plus", "population"},
            new String[] {"foreign-nationals", "migration-history"},
            new String[] {"sgb2-under-15", "sgb2-recipients"},
            new String[] {"old-age-provision-recipients", "sgb12-recipients"},
            new String[] {"sgb2-households", "households"});

    private final City city;
    private final Observations observations;
    private final Map<String, Count.Kind> kinds = new TreeMap<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<CountKey> hiddenAnyway = new HashSet<>();

    PublicCounts(City city) {
        this.city = city;
        this.observations = city.observations();
        Map<String, DataSource> sources =
                city.sources().stream().collect(Collectors.toMap(DataSource::file, Function.identity(), (a, b) -> a));
        city.indicators().list().stream()
                .filter(indicator -> city.settings().isPublic(indicator.id()))
                .flatMap(PublicCounts::variablesOf)
                .distinct()
                .filter(observations.variables()::contains)
                .forEach(variable -> addKind(variable, sources));
        for (String variable : kinds.keySet()) {
            observations.years(variable).forEach(year -> addCounts(variable, year));
        }
        Set<List<String>> parts = pairs();
        parts.forEach(pair -> addRests(pair.getFirst(), pair.getLast(), Count.Kind.REST));
        Set<List<String>> households = new LinkedHashSet<>();
        for (Indicator indicator : city.indicators().list()) {
            if (indicator.householdVariable() != null) {
                households.add(List.of(indicator.householdVariable(), indicator.numerator()));
            }
        }
        households.removeAll(parts);
        households.forEach(pair -> addRests(pair.getFirst(), pair.getLast(), Count.Kind.SLACK));
    }

    /** With an indicator go the households its range is made of. */
    private static Stream<String> variablesOf(Indicator indicator) {
        return Stream.concat(indicator.variables().stream(), Stream.ofNullable(indicator.householdVariable()));
    }

    private void addKind(String variable, Map<String, DataSource> sources) {
        Set<String> files = observations.sources(variable);
        boolean isPublic = files.stream().allMatch(file -> {
            DataSource source = sources.get(file);
            return source != null && source.publish() == Visibility.PUBLIC;
        });
        if (isPublic) {
            boolean isPersonal = files.stream()
                    .map(sources::get)
                    .anyMatch(source -> source != null && source.disclosure() == Disclosure.PERSONAL);
            kinds.put(variable, isPersonal ? Count.Kind.PERSONAL : Count.Kind.OPEN);
        }
    }

    /**
     * Districts and their sum. A personal variable that is no count in a year (a share, an estimate) is not told in that year; of an open one
     * the districts that have a count enter.
     */
    private void addCounts(String variable, int year) {
        Count.Kind kind = kinds.getOrDefault(variable, Count.Kind.PERSONAL);
        List<Count> ofDistricts = new ArrayList<>();
        for (String district : new TreeSet<>(observations.districts(variable, year))) {
            double value = observations.find(variable, district, year).orElse(Double.NaN);
            if (value == Math.rint(value) && value >= 0 && !observations.isEstimated(variable, district, year)) {
                ofDistricts.add(new Count(CountKey.of(variable, year, district), (long) value, kind));
            } else if (kind == Count.Kind.PERSONAL) {
                return;
            }
        }
        counts.addAll(ofDistricts);
        boolean isWhole =
                ofDistricts.size() == observations.districts(variable, year).size();
        if (!isWhole || isInconsistent(variable, year)) {
            return;
        }
        CountKey whole = CountKey.of(variable, year, CountKey.CITY);
        counts.add(new Count(whole, ofDistricts.stream().mapToLong(Count::value).sum(), kind));
        relations.add(new Relation(whole, ofDistricts.stream().map(Count::key).toList()));
    }

    /** More recipients than people somewhere: the sum over all districts is not the one rates are made of, and is not told. */
    private boolean isInconsistent(String variable, int year) {
        return city.indicators().list().stream()
                .filter(indicator -> indicator.isRate() && indicator.numerator().equals(variable))
                .anyMatch(indicator -> observations.districts(variable, year).stream()
                        .anyMatch(district ->
                                observations.find(variable, district, year).orElse(0)
                                        > observations
                                                .find(String.valueOf(indicator.denominator()), district, year)
                                                .orElse(Double.POSITIVE_INFINITY)));
    }

    private Set<List<String>> pairs() {
        Set<List<String>> pairs = new LinkedHashSet<>();
        city.indicators().list().stream()
                .filter(Indicator::isRate)
                .forEach(indicator ->
                        pairs.add(List.of(indicator.numerator(), String.valueOf(indicator.denominator()))));
        PARTS.forEach(pair -> pairs.add(List.of(pair)));
        return pairs;
    }

    /** The rest of a whole without a part, wherever both are told of the same area; the city only if both sum the same districts. */
    private void addRests(String part, String whole, Count.Kind kind) {
        if (!kinds.containsKey(part) || !kinds.containsKey(whole) || part.equals(whole)) {
            return;
        }
        Map<CountKey, Long> values = new HashMap<>();
        counts.forEach(count -> values.put(count.key(), count.value()));
        for (int year : observations.years(part)) {
            Set<String> areas = new HashSet<>(observations.districts(part, year));
            boolean areTheSame = areas.equals(observations.districts(whole, year));
            areas.retainAll(observations.districts(whole, year));
            if (areTheSame) {
                areas.add(CountKey.CITY);
            }
            for (String area : new TreeSet<>(areas)) {
                CountKey partKey = CountKey.of(part, year, area);
                Long partValue = values.get(partKey);
                Long wholeValue = values.get(partKey.of(whole));
                if (partValue != null && wholeValue == null && !area.equals(CountKey.CITY)) {
                    // What is left of a whole that is no count cannot be checked.
                    hiddenAnyway.add(partKey);
                }
                // A part greater than its whole is bad data, told at import: nothing follows from it.
                if (partValue != null && wholeValue != null && partValue <= wholeValue) {
                    CountKey rest = partKey.of(whole + " without " + part);
                    counts.add(new Count(rest, wholeValue - partValue, kind));
                    relations.add(new Relation(partKey.of(whole), List.of(partKey, rest)));
                }
            }
        }
    }

    List<Count> counts() {
        return counts;
    }

    List<Relation> relations() {
        return relations;
    }

    /** Parts of wholes that are told but are no counts. */
    Set<CountKey> hiddenAnyway() {
        return hiddenAnyway;
    }

    /** What kind of count each variable is that may be told at all. */
    Map<String, Count.Kind> kinds() {
        return Map.copyOf(kinds);
    }
}
