package de.nahraum.geodata.indicator;

import de.nahraum.geodata.indicator.Indicator.Theme;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators of a city: the built-in ones, changed or added to by the city's folder. Keeps their order. */
public final class IndicatorRegistry {
    /** What every German town can deliver under these names. */
    public static final List<Indicator> BUILT_IN = List.of(
            Indicator.count("population", Theme.POPULATION, Indicator.Unit.PERSONS),
            Indicator.count("households", Theme.POPULATION, Indicator.Unit.HOUSEHOLDS),
            Indicator.rate("under-15", "population-under-15", "population", Theme.POPULATION),
            Indicator.rate("65-plus", "population-65-plus", "population", Theme.POPULATION),
            Indicator.rate("foreign-nationals", "foreign-nationals", "population", Theme.POPULATION),
            Indicator.rate("migration-history", "migration-history", "population", Theme.POPULATION),
            Indicator.rate("sgb2", "sgb2-recipients", "population-under-67", Theme.SOCIAL)
                    .countedInHouseholds("sgb2-households"),
            Indicator.rate("sgb2-under-15", "sgb2-under-15", "population-under-15", Theme.SOCIAL),
            Indicator.rate("sgb12", "sgb12-recipients", "population", Theme.SOCIAL),
            Indicator.rate("old-age-provision", "old-age-provision-recipients", "population-65-plus", Theme.SOCIAL),
            Indicator.rate("housing-benefit", "housing-benefit-households", "households", Theme.HOUSING),
            Indicator.rate("unemployed", "unemployed", "population-under-67", Theme.WORK));

    private final Map<String, Indicator> byId = new LinkedHashMap<>();

    /**
     * A registry of the built-in indicators.
     *
     * @param ofTheCity replace built-in ones of the same id, or are added
     */
    public IndicatorRegistry(Collection<Indicator> ofTheCity) {
        BUILT_IN.forEach(indicator -> byId.put(indicator.id(), indicator));
        ofTheCity.forEach(indicator -> byId.put(indicator.id(), indicator));
    }

    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Indicator> list() {
        return List.copyOf(byId.values());
    }
}
