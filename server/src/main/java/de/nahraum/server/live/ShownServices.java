package de.nahraum.server.live;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.StatusFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which services an audience may be told more than where they are.
 *
 * @param covered services of which it may see who reaches them
 * @param timed topics of which it may see when people reach them; each is among the covered
 */
record ShownServices(Set<String> covered, Set<String> timed) {
    /** For those who see the whole city. */
    static ShownServices all(City city) {
        Set<String> services = Set.copyOf(city.listServices());
        return new ShownServices(
                services, services.stream().filter(ShownServices::isTopic).collect(Collectors.toUnmodifiableSet()));
    }

    /** For those who see a part of it. */
    static ShownServices of(City whole, City visible) {
        boolean isCoverageShown =
                visible.settings().isPublic("coverage") && !visible.cells().isEmpty();
        Set<String> covered = isCoverageShown
                ? visible.listServices().stream()
                        .filter(service -> isWhole(service, whole, visible))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return new ShownServices(
                covered,
                covered.stream()
                        .filter(service -> isTopic(service) && areOffersWhole(service, whole, visible))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Who reaches a service may be told only if all its places are shown: with some of them hidden it would look like a gap, or tell where the
     * hidden ones are.
     */
    private static boolean isWhole(String service, City whole, City visible) {
        return whole.listPlacesOf(service, StatusFilter.PLANNED)
                .equals(visible.listPlacesOf(service, StatusFilter.PLANNED));
    }

    /** A kind of place has no sessions. */
    private static boolean isTopic(String service) {
        return PlaceKind.find(service).isEmpty();
    }

    /** When it takes place may be told only if all offers that count are shown: with some of them hidden it would look like a gap. */
    private static boolean areOffersWhole(String topic, City whole, City visible) {
        return countingOffers(topic, whole).equals(countingOffers(topic, visible));
    }

    private static List<Offer> countingOffers(String topic, City city) {
        return city.offers().stream()
                .filter(offer -> offer.topic().equals(topic) && StatusFilter.PLANNED.accepts(offer.status()))
                .filter(offer -> !city.hasEnded(offer))
                .filter(offer -> city.findPlace(offer.place())
                        .filter(place -> !place.isProtected() && StatusFilter.PLANNED.accepts(place.status()))
                        .isPresent())
                .toList();
    }
}
