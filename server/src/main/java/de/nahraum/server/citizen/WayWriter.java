package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.server.text.CitizenTexts;
import java.util.List;

/** Fills the part of a page that shows the way to a place. */
final class WayWriter {
    static final List<String> PARAMETERS = List.of(Page.LANGUAGE, "q", "from", "way");

    private final Page page;
    private final CitizenTexts texts;
    private final City city;
    private final Asked asked;
    private final Starts starts;

    WayWriter(Page page, City city, Asked asked, Starts starts) {
        this.page = page;
        this.texts = page.texts();
        this.city = city;
        this.asked = asked;
        this.starts = starts;
    }

    Way write(Address address, Place to) {
        CardWriter cards = new CardWriter(page, city);
        Starts.Answer where = asked.text("q").isEmpty()
                ? asked.position("from").map(at -> starts.byPosition(city, at, texts)).orElse(Starts.Answer.NOWHERE)
                : starts.byWords(city, asked.text("q"), texts);
        Start start = where.start();
        return new Way(
                address.path(),
                asked.text("q"),
                where.problem(),
                start == null ? null : start.text(),
                List.of(),
                null,
                null,
                List.of(),
                cards.lon(to),
                cards.lat(to),
                to.name(),
                null);
    }
}
