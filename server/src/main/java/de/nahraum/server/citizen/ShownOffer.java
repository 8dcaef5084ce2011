package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Status;
import java.time.LocalDate;
import java.util.Optional;

/** An offer one may go to or plan for, and where it is; never at a protected place. */
record ShownOffer(Offer offer, Place place) {
    static Optional<ShownOffer> find(City city, String id, LocalDate today) {
        return city.offers().stream()
                .filter(offer -> offer.id().equals(id) && isShown(offer.status()))
                .filter(offer -> !offer.isOver(today))
                .flatMap(offer -> city.findPlace(offer.place()).stream()
                        .filter(ShownOffer::isShown)
                        .map(place -> new ShownOffer(offer, place)))
                .findFirst();
    }

    static boolean isShown(Place place) {
        return !place.isProtected() && isShown(place.status());
    }

    private static boolean isShown(Status status) {
        return status == Status.OPEN || status == Status.PLANNED;
    }
}
