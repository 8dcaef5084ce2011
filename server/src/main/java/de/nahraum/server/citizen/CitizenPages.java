package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Status;
import de.nahraum.server.live.View;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.store.StoreUnavailable;
import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The addresses of the citizens' side. Every answer is a page in the reader's language, also where something is wrong. */
public final class CitizenPages {
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final String HTML = "text/html; charset=utf-8";
    private static final String NO_ZONE = "Europe/Berlin";

    private final Function<Context, Optional<View>> views;
    private final Starts starts;
    private final WrongNotes notes;
    private final PublicAddress publicAddress;
    private final Clock clock;

    /**
     * @param views what the one who asks may see
     * @param notes takes what citizens say is not true
     */
    public CitizenPages(
            Function<Context, Optional<View>> views,
            CitySearches searches,
            WrongNotes notes,
            PublicAddress publicAddress,
            Clock clock) {
        this.views = views;
        this.starts = new Starts(searches);
        this.notes = notes;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    /** Writes a page about a city. */
    private interface Writing {
        void write(Page page, City city, Asked asked);
    }

    /**
     * Answers with a page about the city that may be seen.
     *
     * @param parameters of the address that belong to what is seen; others are forgotten
     */
    private void answer(Context context, List<String> parameters, Writing writing) {
        Asked asked = new Asked(context);
        Page page = page(context, asked, parameters);
        View view = page.view();
        if (view == null) {
            message(context, NOT_FOUND, page, "error.nothingReleased");
            return;
        }
        try {
            writing.write(page, view.city(), asked);
        } catch (StoreUnavailable e) {
            context.header("Retry-After", "10");
            message(context, UNAVAILABLE, page, "error.unavailable");
        }
    }

    private Page page(Context context, Asked asked, List<String> parameters) {
        Optional<CitizenLanguage> named = CitizenLanguage.find(asked.text(Page.LANGUAGE));
        CitizenLanguage language = named.orElseGet(
                () -> CitizenLanguage.ofBrowser(Objects.requireNonNullElse(context.header("Accept-Language"), "")));
        View view = views.apply(context).orElse(null);
        String zone = view == null ? NO_ZONE : view.city().settings().timeZone();
        return new Page(
                CitizenTexts.in(language),
                new Address(context.path(), asked.known(parameters))
                        .with(Page.LANGUAGE, named.map(CitizenLanguage::id).orElse(null)),
                named.isPresent(),
                ZonedDateTime.now(clock.withZone(ZoneId.of(zone))),
                view);
    }

    private static void html(Context context, Page page, String html) {
        // What is near somebody and open now is nobody else's, and not for long.
        context.header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .header("Content-Language", page.languageId())
                .contentType(HTML)
                .result(html);
    }

    private static void message(Context context, int status, Page page, String key) {
        context.status(status);
        html(
                context,
                page,
                Templates.write(
                        "message",
                        Map.of(
                                "page", page,
                                "title", page.text("error.title"),
                                "message", page.text(key),
                                "link", page.text("error.home"),
                                "href", page.home())));
    }

    /** {@code /}: the form and what was found. */
    public void find(Context context) {
        answer(
                context,
                FindWriter.PARAMETERS,
                (page, city, asked) -> html(
                        context, page, Templates.write("find", new FindWriter(page, city, asked, starts).write())));
    }

    /** {@code /angebote/{id}}: all about an offer. */
    public void offer(Context context) {
        answer(context, WayWriter.PARAMETERS, (page, city, asked) -> {
            Found found = find(city, context.pathParam("id"), page.moment().toLocalDate());
            if (found == null) {
                message(context, NOT_FOUND, page, "error.notFound");
                return;
            }
            WayWriter ways = new WayWriter(page, city, asked, starts);
            html(
                    context,
                    page,
                    Templates.write("offer", new OfferWriter(page, city, ways).write(found.offer(), found.place())));
        });
    }

    private record Found(Offer offer, Place place) {}

    /** An offer one may go to or plan for, never at a protected place. */
    private static @Nullable Found find(City city, String id, LocalDate today) {
        return city.offers().stream()
                .filter(offer -> offer.id().equals(id) && isShown(offer.status()))
                .filter(offer -> offer.until() == null || !offer.until().isBefore(today))
                .flatMap(offer -> city.findPlace(offer.place()).stream()
                        .filter(CitizenPages::isShown)
                        .map(place -> new Found(offer, place)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isShown(Place place) {
        return !place.isProtected() && isShown(place.status());
    }

    private static boolean isShown(Status status) {
        return status == Status.OPEN || status == Status.PLANNED;
    }

    /** {@code /orte/{id}}: all about a place. */
    public void place(Context context) {
        answer(context, WayWriter.PARAMETERS, (page, city, asked) -> {
            Optional<Place> place = city.findPlace(context.pathParam("id")).filter(CitizenPages::isShown);
            if (place.isEmpty()) {
                message(context, NOT_FOUND, page, "error.notFound");
                return;
            }
            WayWriter ways = new WayWriter(page, city, asked, starts);
            html(context, page, Templates.write("place", new PlaceWriter(page, city, ways).write(place.get())));
        });
    }

    /** {@code /aushang/{district}}: the sheet to print and hang up. */
    public void sheet(Context context) {
        answer(
                context,
                List.of(),
                (page, city, asked) -> city.findDistrict(context.pathParam("district"))
                        .ifPresentOrElse(
                                district -> html(
                                        context,
                                        page,
                                        Templates.write(
                                                "sheet",
                                                new SheetWriter(page, city, publicAddress.of(context))
                                                        .write(district))),
                                () -> message(context, NOT_FOUND, page, "error.notFound")));
    }

    /** {@code GET /angebote/{id}/stimmt-nicht}: the form. */
    public void wrong(Context context) {
        answer(context, List.of(), (page, city, asked) -> {
            Found found = find(city, context.pathParam("id"), page.moment().toLocalDate());
            if (found == null) {
                message(context, NOT_FOUND, page, "error.notFound");
            } else {
                html(context, page, Templates.write("wrong", wrongPage(page, found.offer(), "", "", null)));
            }
        });
    }

    private static WrongPage wrongPage(Page page, Offer offer, String kind, String words, @Nullable String problem) {
        return new WrongPage(
                page,
                offer.name(),
                page.href("/angebote/" + offer.id()),
                page.href("/angebote/" + offer.id() + "/stimmt-nicht"),
                WrongNotes.KINDS.stream()
                        .map(each -> new Option(each, page.text("wrong.kind." + each), each.equals(kind)))
                        .toList(),
                words,
                problem);
    }

    /** {@code POST /angebote/{id}/stimmt-nicht}: takes a note. */
    public void takeWrong(Context context) {
        answer(context, List.of(), (page, city, asked) -> {
            Found found = find(city, context.pathParam("id"), page.moment().toLocalDate());
            if (found == null) {
                message(context, NOT_FOUND, page, "error.notFound");
                return;
            }
            String kind = Objects.requireNonNullElse(context.formParam("kind"), "");
            String words =
                    Objects.requireNonNullElse(context.formParam("words"), "").strip();
            WrongNotes.Taken taken = notes.take(found.offer().id(), kind, words, page.languageId(), city.dataVersion());
            switch (taken) {
                case TAKEN ->
                    html(
                            context,
                            page,
                            Templates.write(
                                    "message",
                                    Map.of(
                                            "page", page,
                                            "title", page.text("wrong.thanks"),
                                            "message", found.offer().name(),
                                            "link", page.text("wrong.back"),
                                            "href",
                                                    page.href("/angebote/"
                                                            + found.offer().id()))));
                case NO_KIND, TOO_LONG -> {
                    context.status(UNPROCESSABLE);
                    String problem = page.text(taken == WrongNotes.Taken.NO_KIND ? "wrong.choose" : "wrong.tooLong");
                    html(context, page, Templates.write("wrong", wrongPage(page, found.offer(), kind, words, problem)));
                }
                case TOO_MANY -> {
                    context.status(TOO_MANY).header("Retry-After", "300");
                    html(
                            context,
                            page,
                            Templates.write(
                                    "wrong", wrongPage(page, found.offer(), kind, words, page.text("wrong.tooMany"))));
                }
            }
        });
    }

    public void imprint(Context context) {
        legal(context, LegalTexts.Kind.IMPRINT);
    }

    public void privacy(Context context) {
        legal(context, LegalTexts.Kind.PRIVACY);
    }

    public void accessibility(Context context) {
        legal(context, LegalTexts.Kind.ACCESSIBILITY);
    }

    private void legal(Context context, LegalTexts.Kind kind) {
        answer(context, List.of(), (page, city, asked) -> {
            Optional<LegalTexts.Text> text = city.settings().legal().find(kind, page.languageId());
            html(
                    context,
                    page,
                    Templates.write(
                            "text",
                            Map.of(
                                    "page", page,
                                    "title", page.text("site." + kind.name().toLowerCase(Locale.ROOT)),
                                    "language",
                                            text.map(LegalTexts.Text::language).orElse(page.languageId()),
                                    "html",
                                            text.map(found -> Markdown.html(found.markdown()))
                                                    .orElseGet(() -> Markdown.html(page.text("error.legal"))))));
        });
    }

    /** {@code /offline}: kept by the browser for when there is no net. */
    public void offline(Context context) {
        Asked asked = new Asked(context);
        Page page = page(context, asked, List.of());
        html(
                context,
                page,
                Templates.write(
                        "message",
                        Map.of(
                                "page", page,
                                "title", page.text("offline.title"),
                                "message", page.text("offline.text"),
                                "link", page.text("offline.retry"),
                                "href", page.home())));
    }

    /** {@code /manifest.webmanifest}: what a phone shows when this is put on its first screen. */
    public void manifest(Context context) {
        Page page = page(context, new Asked(context), List.of());
        String json = Page.json(Map.of(
                "name",
                page.text("find.title") + " – " + page.cityName(),
                "short_name",
                "Nahraum",
                "lang",
                page.languageTag(),
                "dir",
                page.direction(),
                "start_url",
                page.home(),
                "scope",
                "/",
                "display",
                "standalone",
                "background_color",
                "#f4f5f6",
                "theme_color",
                "#1d4e73",
                "icons",
                List.of(
                        Map.of("src", "/icon.svg", "sizes", "any", "type", "image/svg+xml", "purpose", "any"),
                        Map.of("src", "/icon-192.png", "sizes", "192x192", "type", "image/png", "purpose", "any"),
                        Map.of(
                                "src",
                                "/icon-512.png",
                                "sizes",
                                "512x512",
                                "type",
                                "image/png",
                                "purpose",
                                "maskable"))));
        context.header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Language")
                .contentType("application/manifest+json; charset=utf-8")
                .result(json);
    }
}
