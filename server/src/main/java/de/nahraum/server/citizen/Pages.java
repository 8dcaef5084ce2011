package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.server.live.View;
import de.nahraum.server.store.StoreUnavailable;
import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How every page of the citizens' side is answered: in the reader's language, about the city they may see, also where something is wrong.
 *
 * @param views what the one who asks may see
 */
public record Pages(Function<Context, Optional<View>> views, Clock clock) {
    static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final String HTML = "text/html; charset=utf-8";
    private static final String NO_ZONE = "Europe/Berlin";

    /** Writes a page about a city. */
    interface Writing {
        void write(Page page, City city, Asked asked);
    }

    /**
     * Answers with a page about the city that may be seen.
     *
     * @param parameters of the address that belong to what is seen; others are forgotten
     */
    void answer(Context context, List<String> parameters, Writing writing) {
        Asked asked = new Asked(context);
        Page page = page(context, asked, parameters);
        View view = page.view();
        if (view == null) {
            error(context, NOT_FOUND, page, "error.nothingReleased");
            return;
        }
        try {
            writing.write(page, view.city(), asked);
        } catch (StoreUnavailable e) {
            context.header("Retry-After", "10");
            error(context, UNAVAILABLE, page, "error.unavailable");
        }
    }

    /** A page that knows no parameter but its language. */
    Page page(Context context) {
        return page(context, new Asked(context), List.of());
    }

    private Page page(Context context, Asked asked, List<String> parameters) {
        Optional<CitizenLanguage> named = CitizenLanguage.find(asked.text(Page.LANGUAGE));
        CitizenLanguage language = named.orElseGet(
                () -> CitizenLanguage.ofBrowser(Objects.requireNonNullElse(context.header("Accept-Language"), "")));
        View view = views.apply(context).orElse(null);
        String zone = view == null ? NO_ZONE : view.city().settings().timeZone();
        return new Page(
                CitizenTexts.in(language),
                new Address(ownPath(context), asked.known(parameters))
                        .with(Page.LANGUAGE, named.map(CitizenLanguage::id).orElse(null)),
                named.isPresent(),
                ZonedDateTime.now(clock.withZone(ZoneId.of(zone))),
                view);
    }

    /** A link to "//other.example" would lead to another server. */
    private static String ownPath(Context context) {
        return context.path().replaceAll("^[/\\\\]+", "/");
    }

    static void html(Context context, Page page, String html) {
        // What is near somebody and open now is nobody else's, and not for long.
        context.header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .header("Content-Language", page.languageId())
                .contentType(HTML)
                .result(html);
    }

    /** A page that says one thing and leads on. */
    static void message(Context context, Page page, String title, String message, String link, String href) {
        html(
                context,
                page,
                Templates.write(
                        "message",
                        Map.of("page", page, "title", title, "message", message, "link", link, "href", href)));
    }

    /** A page that says what is wrong. */
    static void error(Context context, int status, Page page, String key) {
        context.status(status);
        message(context, page, page.text("error.title"), page.text(key), page.text("error.home"), page.home());
    }

    static void notFound(Context context, Page page) {
        error(context, NOT_FOUND, page, "error.notFound");
    }
}
