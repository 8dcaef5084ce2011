package de.nahraum.geodata.city;

import de.nahraum.geodata.city.DataSource.Disclosure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a city the public may see. Decided here and nowhere else: whoever holds a public {@link City} cannot reach what is not in it.
 */
final class PublicView {
    private PublicView() {}

    static City of(City city) {
        CityData all = city.data();
        List<Place> places = all.places().stream().filter(PublicView::isPublic).toList();
        Set<String> shown = places.stream().map(Place::id).collect(Collectors.toSet());
        boolean placesShown = city.settings().isPublic("places");
        boolean offersShown = city.settings().isPublic("offers");
        Observations observations = city.observations().hiding(hiddenVariables(city));
        CityData visible = new CityData(
                all.settings(),
                all.sources().stream()
                        .filter(source -> source.publish() == Visibility.PUBLIC)
                        .toList(),
                all.districts(),
                all.cells(),
                all.observations(),
                placesShown ? places : List.of(),
                offersShown && placesShown
                        ? all.offers().stream()
                                .filter(offer -> shown.contains(offer.place()) && counts(offer.status()))
                                .toList()
                        : List.of(),
                List.of(),
                all.addresses(),
                all.baseMap(),
                all.streets());
        return city.with(visible, observations);
    }

    private static boolean isPublic(Place place) {
        return !place.isProtected() && counts(place.status());
    }

    /** Suggestions are somebody's idea until a person confirms them. */
    private static boolean counts(Status status) {
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
                .map(Indicator::variables)
                .flatMap(List::stream)
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
}
