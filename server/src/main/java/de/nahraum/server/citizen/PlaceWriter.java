package de.nahraum.server.citizen;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.server.text.CitizenTexts;
import java.util.ArrayList;
import java.util.List;

/** Fills the page of a place. */
final class PlaceWriter {
    private final Page page;
    private final CitizenTexts texts;
    private final City city;
    private final WayWriter ways;

    PlaceWriter(Page page, City city, WayWriter ways) {
        this.page = page;
        this.texts = page.texts();
        this.city = city;
        this.ways = ways;
    }

    PlacePage write(Place place) {
        Way way = ways.write(page.address(), place);
        CardWriter cards = new CardWriter(page, city, way.from(), way.chosen());
        return new PlacePage(
                page,
                place.name(),
                new Words(texts).kind(place.kind().id()),
                place.kind() == PlaceKind.MEETING_PLACE && place.status() == Status.OPEN,
                page.home(),
                facts(place),
                badges(place),
                OfferSearch.at(city, place, page.moment().toInstant()).stream()
                        .map(cards::card)
                        .toList(),
                way,
                SchemaOrg.place(city, place));
    }

    private List<Fact> facts(Place place) {
        List<Fact> facts = new ArrayList<>();
        if (place.address() != null) {
            facts.add(Fact.asWritten(texts.get("offer.address"), place.address()));
        }
        city.findDistrictOf(place)
                .ifPresent(district -> facts.add(Fact.asWritten(texts.get("offer.district"), district.name())));
        if (place.note() != null) {
            facts.add(Fact.asWritten(texts.get("offer.note"), place.note()));
        }
        return facts;
    }

    private List<String> badges(Place place) {
        List<String> badges = new ArrayList<>();
        if (place.status() == Status.PLANNED) {
            badges.add(texts.get("offer.planned"));
        }
        badges.add(texts.get(
                place.stepFree() == null
                        ? "offer.stepFree.unknown"
                        : place.stepFree() ? "offer.stepFree" : "offer.notStepFree"));
        if (place.free() != null) {
            badges.add(texts.get(place.free() ? "offer.free" : "offer.notFree"));
        }
        return badges;
    }
}
