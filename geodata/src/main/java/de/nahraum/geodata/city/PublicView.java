package de.nahraum.geodata.city;

import de.nahraum.geodata.city.DataSource.Disclosure;
import de.nahraum.geodata.disclosure.Count;
import de.nahraum.geodata.disclosure.CountKey;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.indicator.Observations;
import de.nahraum.geodata.indicator.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a city the public may see. Decided here and nowhere else: whoever holds a public {@link City} cannot reach what is not in it.
 * Counts of people come through the {@link Gate}.
 */
final class PublicView {
    private PublicView() {}

    static City of(City city, Gate gate) {
        CityData all = city.data();
        Set<String> publicFiles = all.sources().stream()
                .filter(source -> source.publish() == Visibility.PUBLIC)
                .map(DataSource::file)
                .collect(Collectors.toSet());
        List<Place> places = city.settings().isPublic("places")
                ? all.places().stream()
                        .filter(place -> !place.isProtected() && isConfirmed(place.status()))
                        .filter(place -> publicFiles.contains(place.source()))
                        .toList()
                : List.of();
        Set<String> shown = places.stream().map(Place::id).collect(Collectors.toSet());
        List<Offer> offers = city.settings().isPublic("offers")
                ? all.offers().stream()
                        .filter(offer -> shown.contains(offer.place()) && isConfirmed(offer.status()))
                        .filter(offer -> publicFiles.contains(offer.source()))
                        .toList()
                : List.of();
        boolean mapShown = isKindPublic(all, "network");
        PublicCounts counts = new PublicCounts(city);
        Observations observations = city.observations().behind(screen(counts.kinds(), openTables(all), gate));
        CityData visible = new CityData(
                withLeastDenominators(all.settings(), city, counts.kinds()),
                all.sources().stream()
                        .filter(source -> publicFiles.contains(source.file()))
                        .toList(),
                all.districts(),
                arePeoplePublic(all) ? all.cells() : List.of(),
                observations.list(),
                places,
                offers,
                List.of(),
                mapShown ? all.addresses() : List.of(),
                mapShown ? all.baseMap() : List.of(),
                all.streets(),
                List.of(),
                // What people release of them is no part of a city: see ReleasedSpace.
                List.of());
        return city.with(visible, observations);
    }

    /** Tables about things, of which no file is about people or internal. */
    private static Set<String> openTables(CityData all) {
        Map<String, DataSource> sources =
                all.sources().stream().collect(Collectors.toMap(DataSource::file, Function.identity(), (a, b) -> a));
        Map<String, Boolean> open = new HashMap<>();
        for (Observation each : all.observations()) {
            if (!each.isWhole()) {
                DataSource source = sources.get(each.source());
                boolean isOpen = source != null
                        && source.publish() == Visibility.PUBLIC
                        && source.disclosure() == Disclosure.OPEN;
                open.merge(each.variable(), isOpen, Boolean::logicalAnd);
            }
        }
        return open.keySet().stream()
                .filter(variable -> open.getOrDefault(variable, false))
                .collect(Collectors.toSet());
    }

    /** Open variables as they came, personal ones as far as the gate lets them, others not at all. */
    private static Screen screen(Map<String, Count.Kind> kinds, Set<String> openTables, Gate gate) {
        return new Screen() {
            @Override
            public boolean lets(String variable) {
                return kinds.containsKey(variable);
            }

            @Override
            public boolean letsParts(String variable) {
                return openTables.contains(variable);
            }

            @Override
            public boolean lets(String variable, int year, String area) {
                Count.Kind kind = kinds.get(variable);
                return kind == Count.Kind.OPEN
                        || (kind == Count.Kind.PERSONAL && gate.lets(CountKey.of(variable, year, area)));
            }
        };
    }

    /** No folder can make the public rates of people speak of fewer than a hundred. */
    private static CitySettings withLeastDenominators(CitySettings settings, City city, Map<String, Count.Kind> kinds) {
        List<Indicator> indicators = city.indicators().list().stream()
                .map(indicator -> indicator.isRate() && kinds.get(indicator.numerator()) == Count.Kind.PERSONAL
                        ? indicator.withLeastDenominator(Indicator.DEFAULT_MINIMUM_DENOMINATOR)
                        : indicator)
                .toList();
        return settings.withIndicators(indicators);
    }

    /** People in cells may be told if every file they came from is public and safe. */
    private static boolean arePeoplePublic(CityData all) {
        return isKindPublic(all, "cells")
                && all.sources().stream()
                        .filter(source -> source.kind().equals("cells"))
                        .noneMatch(source -> source.disclosure() == Disclosure.PERSONAL);
    }

    private static boolean isKindPublic(CityData all, String kind) {
        return all.sources().stream()
                .filter(source -> source.kind().equals(kind))
                .allMatch(source -> source.publish() == Visibility.PUBLIC);
    }

    /** Suggestions are somebody's idea until a person confirms them. */
    private static boolean isConfirmed(Status status) {
        return status != Status.SUGGESTED;
    }
}
