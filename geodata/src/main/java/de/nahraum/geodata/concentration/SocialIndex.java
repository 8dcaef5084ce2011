package de.nahraum.geodata.concentration;

import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.city.SocialIndexSettings.Weighted;
import de.nahraum.geodata.indicator.Indicator.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Social index of areas as German monitoring makes it (Berlin, Monitoring Soziale Stadtentwicklung): each indicator standardised over the
 * valid areas, turned so that more is more need, weighted and added up; the sum standardised again. Dynamics is the same of the indicators'
 * changes over the span. An index compares the areas of one city with each other and says nothing of any person.
 *
 * <p>Means and standard deviations (population) are over the valid areas only: enough people, and all values there. Where the valid areas do
 * not differ in an indicator it contributes 0; where they do not differ in the sum, all indices are 0.
 *
 * @param areas in the order given
 * @param withoutPart indicators that contributed nothing to the status, and why
 * @param withoutPartInDynamics the same for the dynamics
 */
public record SocialIndex(
        List<OfArea> areas, Map<String, NoPart> withoutPart, Map<String, NoPart> withoutPartInDynamics) {
    private static final double ROUNDING = 1e-9;

    /** Classes of the status index, from little to much need. */
    public enum Status {
        HIGH,
        MIDDLE,
        LOW,
        VERY_LOW
    }

    /** Classes of the dynamics index, from falling to growing need. */
    public enum Dynamics {
        POSITIVE,
        STABLE,
        NEGATIVE
    }

    /** Why an area has no index. */
    public enum Reason {
        TOO_FEW_PEOPLE,
        VALUE_MISSING,
        /** A value at the span's start is missing, or every indicator's series breaks within it. */
        NO_CHANGE_KNOWN
    }

    /** Why an indicator contributes nothing. */
    public enum NoPart {
        CONSTANT,
        SERIES_BREAK
    }

    /**
     * What is known of an area.
     *
     * @param people its population
     * @param latest value by indicator
     * @param before value by indicator at the span's start
     */
    public record Area(String id, double people, Map<String, Double> latest, Map<String, Double> before) {}

    /**
     * An area's indices.
     *
     * @param reason why there is no status; null if there is one
     * @param status in standard deviations, more is more need; null with a reason
     * @param dynamicsReason why there is no dynamics; null if there is one
     * @param dynamics in standard deviations, more is faster growing need; null with a reason
     * @param z by indicator, turned so that more is more need, not weighted; empty without a status
     */
    public record OfArea(
            String id,
            @Nullable Reason reason,
            @Nullable Double status,
            @Nullable Status statusClass,
            @Nullable Reason dynamicsReason,
            @Nullable Double dynamics,
            @Nullable Dynamics dynamicsClass,
            Map<String, Double> z) {}

    /**
     * Computes both indices, O(areas × indicators).
     *
     * @param broken indicators whose series breaks within the span: their change is no change
     */
    public static SocialIndex of(List<Area> areas, SocialIndexSettings settings, java.util.Set<String> broken) {
        List<Area> valid =
                areas.stream().filter(area -> reason(area, settings) == null).toList();
        Map<String, NoPart> withoutPart = new LinkedHashMap<>();
        Map<String, Map<String, Double>> z = z(valid, settings.indicators(), Area::latest, withoutPart);
        Map<String, Double> status = index(z, settings.indicators());

        List<Weighted> comparable = settings.indicators().stream()
                .filter(indicator -> !broken.contains(indicator.id()))
                .toList();
        Map<String, NoPart> withoutPartInDynamics = new LinkedHashMap<>();
        broken.stream()
                .filter(id -> settings.indicators().stream().anyMatch(i -> i.id().equals(id)))
                .sorted()
                .forEach(id -> withoutPartInDynamics.put(id, NoPart.SERIES_BREAK));
        List<Area> withChange = comparable.isEmpty()
                ? List.of()
                : valid.stream()
                        .filter(area -> hasAll(area.before(), comparable))
                        .toList();
        Map<String, Double> dynamics =
                index(z(withChange, comparable, area -> change(area, comparable), withoutPartInDynamics), comparable);

        return new SocialIndex(
                areas.stream()
                        .map(area -> ofArea(area, settings, status, dynamics, z))
                        .toList(),
                Map.copyOf(withoutPart),
                Map.copyOf(withoutPartInDynamics));
    }

    private static @Nullable Reason reason(Area area, SocialIndexSettings settings) {
        if (area.people() < settings.minimumPeople()) {
            return Reason.TOO_FEW_PEOPLE;
        }
        return hasAll(area.latest(), settings.indicators()) ? null : Reason.VALUE_MISSING;
    }

    private static boolean hasAll(Map<String, Double> values, List<Weighted> indicators) {
        return indicators.stream().allMatch(indicator -> {
            Double value = values.get(indicator.id());
            return value != null && Double.isFinite(value);
        });
    }

    private static Map<String, Double> change(Area area, List<Weighted> indicators) {
        Map<String, Double> change = new HashMap<>();
        for (Weighted indicator : indicators) {
            change.put(indicator.id(), value(area.latest(), indicator) - value(area.before(), indicator));
        }
        return change;
    }

    private static double value(Map<String, Double> values, Weighted indicator) {
        return values.getOrDefault(indicator.id(), 0.0);
    }

    /** By area and indicator, turned so that more is more need. */
    private static Map<String, Map<String, Double>> z(
            List<Area> areas,
            List<Weighted> indicators,
            Function<Area, Map<String, Double>> values,
            Map<String, NoPart> withoutPart) {
        Map<String, Map<String, Double>> z = new HashMap<>();
        areas.forEach(area -> z.put(area.id(), new LinkedHashMap<>()));
        for (Weighted indicator : indicators) {
            Standardisation scale = Standardisation.of(areas.stream()
                    .map(area -> value(values.apply(area), indicator))
                    .toList());
            if (scale.isConstant()) {
                withoutPart.put(indicator.id(), NoPart.CONSTANT);
            }
            double sign = indicator.direction() == Direction.HIGHER_IS_BETTER ? -1 : 1;
            for (Area area : areas) {
                z.computeIfAbsent(area.id(), id -> new LinkedHashMap<>())
                        .put(indicator.id(), sign * scale.z(value(values.apply(area), indicator)) + 0.0);
            }
        }
        return z;
    }

    private static Map<String, Double> index(Map<String, Map<String, Double>> z, List<Weighted> indicators) {
        Map<String, Double> sums = new HashMap<>();
        z.forEach((area, values) -> sums.put(
                area,
                indicators.stream()
                        .mapToDouble(indicator -> indicator.weight() * value(values, indicator))
                        .sum()));
        Standardisation scale = Standardisation.of(sums.values());
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> scale.z(entry.getValue())));
    }

    private static OfArea ofArea(
            Area area,
            SocialIndexSettings settings,
            Map<String, Double> status,
            Map<String, Double> dynamics,
            Map<String, Map<String, Double>> z) {
        Reason reason = reason(area, settings);
        Double statusHere = status.get(area.id());
        Double dynamicsHere = dynamics.get(area.id());
        return new OfArea(
                area.id(),
                reason,
                statusHere,
                statusHere == null ? null : Status.values()[classOf(statusHere, settings.statusCuts())],
                reason != null ? reason : dynamicsHere == null ? Reason.NO_CHANGE_KNOWN : null,
                dynamicsHere,
                dynamicsHere == null ? null : Dynamics.values()[classOf(dynamicsHere, settings.dynamicsCuts())],
                Map.copyOf(z.getOrDefault(area.id(), Map.of())));
    }

    /** How many cuts lie below the value; one on a cut belongs to the class nearer the middle. */
    private static int classOf(double value, List<Double> cuts) {
        List<Double> below = new ArrayList<>();
        for (double cut : cuts) {
            if (cut < 0 ? value >= cut - ROUNDING : value > cut + ROUNDING) {
                below.add(cut);
            }
        }
        return below.size();
    }
}
