package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.server.search.CitySearches;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Help nearby: what was found, an offer, a place, the sheet of a district. */
public final class CitizenPages {
    private final Pages pages;
    private final Starts starts;
    private final PublicAddress publicAddress;

    public CitizenPages(Pages pages, CitySearches searches, PublicAddress publicAddress) {
        this.pages = pages;
        this.starts = new Starts(searches);
        this.publicAddress = publicAddress;
    }

    /** {@code /}: the form and what was found. */
    public void find(Context context) {
        pages.answer(
                context,
                FindWriter.PARAMETERS,
                (page, city, asked) -> Pages.html(
                        context, page, Templates.write("find", new FindWriter(page, city, asked, starts).write())));
    }

    /** {@code /angebote/{id}}: all about an offer. */
    public void offer(Context context) {
        pages.answer(
                context,
                WayWriter.PARAMETERS,
                (page, city, asked) -> ShownOffer.find(
                                city, context.pathParam("id"), page.moment().toLocalDate())
                        .ifPresentOrElse(
                                shown -> Pages.html(
                                        context,
                                        page,
                                        Templates.write(
                                                "offer",
                                                new OfferWriter(page, city, new WayWriter(page, city, asked, starts))
                                                        .write(shown.offer(), shown.place()))),
                                () -> Pages.notFound(context, page)));
    }

    /** {@code /orte/{id}}: all about a place. */
    public void place(Context context) {
        pages.answer(context, WayWriter.PARAMETERS, (page, city, asked) -> {
            Optional<Place> place = city.findPlace(context.pathParam("id")).filter(ShownOffer::isShown);
            if (place.isEmpty()) {
                Pages.notFound(context, page);
                return;
            }
            WayWriter ways = new WayWriter(page, city, asked, starts);
            Pages.html(context, page, Templates.write("place", new PlaceWriter(page, city, ways).write(place.get())));
        });
    }

    /** {@code /aushang/{district}}: the sheet to print and hang up. */
    public void sheet(Context context) {
        pages.answer(
                context,
                List.of(),
                (page, city, asked) -> city.findDistrict(context.pathParam("district"))
                        .ifPresentOrElse(
                                district -> sheet(context, page, city, district), () -> Pages.notFound(context, page)));
    }

    private void sheet(Context context, Page page, City city, District district) {
        SheetPage sheet = new SheetWriter(page, city, publicAddress.of(context)).write(district);
        Pages.html(context, page, Templates.write("sheet", sheet));
    }

    /** Any other address, where a person is looking. */
    public void missing(Context context) {
        Pages.notFound(context, pages.page(context));
    }

    /** {@code /offline}: kept by the browser for when there is no net. */
    public void offline(Context context) {
        Page page = pages.page(context);
        Pages.message(
                context,
                page,
                page.text("offline.title"),
                page.text("offline.text"),
                page.text("offline.retry"),
                page.home());
    }
}
