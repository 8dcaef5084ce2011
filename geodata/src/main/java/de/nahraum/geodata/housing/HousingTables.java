package de.nahraum.geodata.housing;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.indicator.Observations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The delivered tables of households, seekers and dwellings, per district the newest year of each. Rows that cannot be read or count less
 * than nothing are left out and kept apart, for they are part of how good the input is.
 *
 * @param districts in official order
 * @param newestYear newest year any figure of the city speaks for, buildings in the pipeline left aside: what the age of a table is
 *     measured against, for the analysis asks no clock
 */
record HousingTables(List<OfDistrict> districts, OptionalInt newestYear) {
    static final String HOUSEHOLDS = "household-groups";
    static final String SEEKERS = "seeker-groups";
    static final String DWELLINGS = "dwelling-groups";

    /**
     * A table of a district.
     *
     * @param year it speaks for; null if there is none
     * @param counts households or dwellings per segment
     * @param unreadable rows left out
     */
    record Table<S>(@Nullable Integer year, Map<S, Long> counts, List<Observation> unreadable) {
        boolean isThere() {
            return year != null && !counts.isEmpty();
        }

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What was delivered of a district. */
    record OfDistrict(
            District district,
            Table<HouseholdSegment> households,
            Table<HouseholdSegment> seekers,
            Table<DwellingSegment> dwellings) {}

    /** Reads a city's tables; those this audience may not see are as if not delivered. Costs one pass over all observations. */
    static HousingTables of(City city) {
        Map<String, Map<String, List<Observation>>> rows = new HashMap<>();
        OptionalInt newest = OptionalInt.empty();
        Observations observations = city.observations();
        for (Observation row : observations.list()) {
            if (observations.isHidden(row.variable())) {
                continue;
            }
            if (!row.variable().startsWith(SubsidyShare.COMPLETIONS)) {
                newest = OptionalInt.of(Math.max(newest.orElse(row.year()), row.year()));
            }
            rows.computeIfAbsent(row.variable(), variable -> new HashMap<>())
                    .computeIfAbsent(row.district(), district -> new ArrayList<>())
                    .add(row);
        }
        List<OfDistrict> districts = city.districts().stream()
                .map(district -> new OfDistrict(
                        district,
                        table(rows, HOUSEHOLDS, district, Breakdown::household),
                        table(rows, SEEKERS, district, Breakdown::seeker),
                        table(rows, DWELLINGS, district, Breakdown::dwelling)))
                .toList();
        return new HousingTables(districts, newest);
    }

    private static <S> Table<S> table(
            Map<String, Map<String, List<Observation>>> rows,
            String variable,
            District district,
            Function<Breakdown, Optional<S>> read) {
        List<Observation> here = rows.getOrDefault(variable, Map.of()).getOrDefault(district.id(), List.of());
        OptionalInt year = here.stream().mapToInt(Observation::year).max();
        if (year.isEmpty()) {
            return new Table<>(null, Map.of(), List.of());
        }
        // Sorted by the text of the row, so that the order of the file makes no difference.
        Map<String, Observation> newest = new TreeMap<>(Comparator.naturalOrder());
        here.stream().filter(row -> row.year() == year.getAsInt()).forEach(row -> newest.put(row.breakdown(), row));
        Map<S, Long> counts = new java.util.LinkedHashMap<>();
        List<Observation> unreadable = new ArrayList<>();
        for (Observation row : newest.values()) {
            Optional<S> segment = read.apply(new Breakdown(row.breakdown()));
            if (segment.isEmpty() || !(row.value() >= 0) || row.value() > GREATEST_COUNT) {
                unreadable.add(row);
            } else {
                counts.merge(segment.get(), Math.round(row.value()), Long::sum);
            }
        }
        return new Table<>(year.getAsInt(), counts, unreadable);
    }

    /** More of one segment than there are people; sums stay far below 2⁶³. */
    private static final double GREATEST_COUNT = 1e12;
}
