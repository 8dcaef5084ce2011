package de.nahraum.geodata.city;

import de.nahraum.geodata.city.DataSource.Disclosure;
import de.nahraum.geodata.indicator.Indicator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a city the public may see. Decided here and nowhere else: whoever holds a public {@link City} cannot reach what is not in it.
 */
final class PublicView {
    private PublicView() {}

    static City of(City city) {
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
        CityData visible = new CityData(
                all.settings(),
                all.sources().stream()
                        .filter(source -> publicFiles.contains(source.file()))
                        .toList(),
                all.districts(),
                arePeoplePublic(all) ? all.cells() : List.of(),
                all.observations(),
                places,
                offers,
                List.of(),
                mapShown ? all.addresses() : List.of(),
                mapShown ? all.baseMap() : List.of(),
                all.streets());
        return city.with(visible, city.observations().hiding(hiddenVariables(city)));
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

    /**
     * A variable is shown if every file it came from is public and safe, and an indicator made of it (or a layer of its name) is public.
     * Counts of single people's circumstances stay hidden until a disclosure gate stands before them.
     */
    private static Predicate<String> hiddenVariables(City city) {
        Map<String, DataSource> sources =
                city.sources().stream().collect(Collectors.toMap(DataSource::file, Function.identity(), (a, b) -> a));
        Set<String> released = city.indicators().list().stream()
                .filter(indicator -> city.settings().isPublic(indicator.id()))
                .flatMap(PublicView::variablesOf)
                .collect(Collectors.toSet());
        Predicate<String> isSafe = variable -> city.observations().sources(variable).stream()
                .map(sources::get)
                .allMatch(source -> source != null
                        && source.publish() == Visibility.PUBLIC
                        && source.disclosure() != Disclosure.PERSONAL);
        Set<String> shown = city.observations().variables().stream()
                .filter(variable -> released.contains(variable) && isSafe.test(variable))
                .collect(Collectors.toSet());
        return variable -> !shown.contains(variable);
    }

    /** With an indicator go the households its range is made of, or the public range would be another one. */
    private static Stream<String> variablesOf(Indicator indicator) {
        return Stream.concat(indicator.variables().stream(), Stream.ofNullable(indicator.householdVariable()));
    }
}
