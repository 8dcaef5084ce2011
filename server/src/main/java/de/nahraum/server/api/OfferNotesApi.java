package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.server.json.Json;
import de.nahraum.server.store.NoteStore;
import de.nahraum.server.store.OfferNote;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /offer-notes}: what citizens say is wrong about offers. For people inside the house. */
final class OfferNotesApi {
    private final Request request;
    private final NoteStore notes;

    OfferNotesApi(Request request, NoteStore notes) {
        this.request = request;
        this.notes = notes;
    }

    /**
     * A note and the offer as it is now.
     *
     * @param name of the offer; null if it is no longer there, and so are place, provider and phone
     */
    record NoteAnswer(
            long id,
            String offer,
            @Nullable String name,
            @Nullable String place,
            @Nullable String provider,
            @Nullable String phone,
            String problem,
            String text,
            String language,
            Instant receivedAt,
            long version) {}

    void list(Context context) {
        new Params(context);
        if (!request.isInternal(context)) {
            throw Problem.of(
                            Problem.NOT_FOUND,
                            "internal",
                            "Internal",
                            "What citizens say about offers is for people inside the house.")
                    .raise();
        }
        City city = request.view(context).city();
        Request.bytes(
                context,
                "application/json; charset=utf-8",
                Json.bytes(notes.listOpen().stream()
                        .map(note -> answer(note, city))
                        .toList()));
    }

    private static NoteAnswer answer(OfferNote note, City city) {
        OfferNote.Content content = note.content();
        Optional<Offer> offer = city.offers().stream()
                .filter(each -> each.id().equals(content.offer()))
                .findFirst();
        return new NoteAnswer(
                note.id(),
                content.offer(),
                offer.map(Offer::name).orElse(null),
                offer.flatMap(each -> city.findPlace(each.place()))
                        .map(Place::name)
                        .orElse(null),
                offer.map(Offer::provider).orElse(null),
                offer.map(Offer::phone).orElse(null),
                content.problem().id(),
                content.text(),
                content.language(),
                note.receivedAt(),
                content.version());
    }
}
