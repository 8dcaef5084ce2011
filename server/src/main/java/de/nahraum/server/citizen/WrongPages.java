package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.server.clients.Clients;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /angebote/{id}/stimmt-nicht}: citizens say that something about an offer is not true. */
public final class WrongPages {
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final String RETRY_SECONDS = "300";

    /** Set where a note was taken: what a reload asks for again stores nothing. */
    private static final String TAKEN = "taken";

    private final Pages pages;
    private final WrongNotes notes;
    private final Clients clients;

    public WrongPages(Pages pages, WrongNotes notes, Clients clients) {
        this.pages = pages;
        this.notes = notes;
        this.clients = clients;
    }

    /** What somebody filled in. */
    private record Filled(String kind, String words) {
        static final Filled NOTHING = new Filled("", "");

        static Filled of(Context context) {
            return new Filled(
                    Objects.requireNonNullElse(context.formParam("kind"), ""),
                    Objects.requireNonNullElse(context.formParam("words"), "").strip());
        }
    }

    /** {@code GET}: the form, or thanks for what was filled in. */
    public void form(Context context) {
        pages.answer(
                context,
                List.of(TAKEN),
                (page, city, asked) -> find(context, page, city)
                        .ifPresentOrElse(
                                offer -> {
                                    if (asked.flag(TAKEN)) {
                                        thank(context, page, offer);
                                    } else {
                                        show(context, page, offer, Filled.NOTHING, null);
                                    }
                                },
                                () -> Pages.notFound(context, page)));
    }

    /** {@code POST}: takes a note and leads on to the thanks. */
    public void take(Context context) {
        pages.answer(
                context,
                List.of(),
                (page, city, asked) -> find(context, page, city)
                        .ifPresentOrElse(
                                offer -> take(context, page, city, offer, Filled.of(context)),
                                () -> Pages.notFound(context, page)));
    }

    private static Optional<Offer> find(Context context, Page page, City city) {
        return ShownOffer.find(city, context.pathParam("id"), page.moment().toLocalDate())
                .map(ShownOffer::offer);
    }

    private void take(Context context, Page page, City city, Offer offer, Filled filled) {
        switch (notes.take(
                offer.id(),
                filled.kind(),
                filled.words(),
                page.languageId(),
                city.dataVersion(),
                clients.of(context.req()))) {
            case TAKEN -> context.redirect(own(page, offer).with(TAKEN, "true").text(), HttpStatus.SEE_OTHER);
            case NO_KIND -> {
                context.status(UNPROCESSABLE);
                show(context, page, offer, filled, "wrong.choose");
            }
            case TOO_LONG -> {
                context.status(UNPROCESSABLE);
                show(context, page, offer, filled, "wrong.tooLong");
            }
            case TOO_MANY -> {
                context.status(TOO_MANY).header("Retry-After", RETRY_SECONDS);
                show(context, page, offer, filled, "wrong.tooMany");
            }
        }
    }

    private static void thank(Context context, Page page, Offer offer) {
        Pages.message(
                context, page, page.text("wrong.thanks"), offer.name(), page.text("wrong.back"), href(page, offer));
    }

    /** @param problem key of what is wrong with what was filled in; null if nothing is */
    private static void show(Context context, Page page, Offer offer, Filled filled, @Nullable String problem) {
        WrongPage form = new WrongPage(
                page,
                offer.name(),
                href(page, offer),
                own(page, offer).text(),
                WrongNotes.KINDS.stream()
                        .map(kind -> new Option(kind, page.text("wrong.kind." + kind), kind.equals(filled.kind())))
                        .toList(),
                filled.words(),
                problem == null ? null : page.text(problem));
        Pages.html(context, page, Templates.write("wrong", form));
    }

    private static Address own(Page page, Offer offer) {
        return page.address("/angebote/" + offer.id() + "/stimmt-nicht");
    }

    private static String href(Page page, Offer offer) {
        return page.href("/angebote/" + offer.id());
    }
}
