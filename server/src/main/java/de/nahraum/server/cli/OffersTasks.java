package de.nahraum.server.cli;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Confirmation;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.server.control.Task;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.View;
import de.nahraum.server.offers.OfferChange;
import de.nahraum.server.offers.OfferSheet;
import de.nahraum.server.offers.OffersImport;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.NoteStore;
import de.nahraum.server.store.OfferNote;
import de.nahraum.server.store.OffersEdit;
import de.nahraum.server.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the commands about offers ask for. */
final class OffersTasks {
    private static final Logger LOG = LoggerFactory.getLogger(OffersTasks.class);
    private static final int TRIES = 3;
    private static final int LONGEST_SHOWN = 300;

    private final CityStore store;
    private final LiveCity live;
    private final Clock clock;

    OffersTasks(CityStore store, LiveCity live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    int export(Task.OffersExport task, Optional<View> view, Texts texts, Consumer<String> say) {
        Path file = Path.of(task.file());
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            say.accept(texts.say("cli.offers-form", Map.of("file", file.toString())));
            return TaskWorker.REFUSED;
        }
        if (view.isEmpty()) {
            say.accept(texts.get("cli.no-versions"));
            return TaskWorker.REFUSED;
        }
        if (Files.exists(file) && !task.overwrite()) {
            // It may be the folder's own, with edits nobody has imported yet.
            say.accept(texts.say("cli.offers-file-there", Map.of("file", file.toString())));
            return TaskWorker.REFUSED;
        }
        City city = view.get().city();
        OfferSheet sheet = new OfferSheet(view.get().version(), city);
        try {
            TaskWorker.write(file, name.endsWith(".csv") ? sheet.csv() : sheet.workbook(texts));
        } catch (IOException e) {
            say.accept(texts.say("cli.cannot-write", Map.of("file", file.toString())));
            return TaskWorker.REFUSED;
        }
        say.accept(texts.say(
                "cli.offers-written",
                Map.of(
                        "file", file.toString(),
                        "offers", city.offers().size(),
                        "version", view.get().version().number())));
        if (name.endsWith(".csv")) {
            say.accept(texts.get("cli.offers-csv"));
        }
        return TaskWorker.DONE;
    }

    int importTable(Task.OffersImport task, Optional<View> view, Texts texts, Consumer<String> say) {
        LocalDate today = LocalDate.now(clock.withZone(LocalTimes.zone(view)));
        String by = task.by() == null ? "" : task.by().strip();
        if (task.apply() && by.isEmpty()) {
            say.accept(texts.get("cli.offers-need-name"));
            return TaskWorker.REFUSED;
        }
        if (store.findLatest().isEmpty()) {
            say.accept(texts.get("cli.no-versions"));
            return TaskWorker.REFUSED;
        }
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            OffersImport.Result result =
                    new OffersImport(store, today).read(Path.of(task.file()), preferred(task.preferred()));
            result.changes().forEach(change -> tell(change, texts, say));
            FindingLines.tellAll(result.findings(), texts, say);
            if (result.isRefused()) {
                say.accept(texts.get("cli.offers-refused"));
                if (result.hasConflicts()) {
                    say.accept(texts.get("cli.offers-refused-conflict"));
                }
                return TaskWorker.REFUSED;
            }
            if (result.changes().isEmpty()) {
                say.accept(texts.get("cli.offers-nothing"));
                return TaskWorker.DONE;
            }
            if (!task.apply()) {
                say.accept(texts.say(
                        "cli.offers-shown", Map.of("offers", result.changes().size())));
                return TaskWorker.DONE;
            }
            Optional<String> problem = live.findProblem(result.base(), result.offers());
            if (problem.isPresent()) {
                say.accept(texts.say("cli.offers-not-computable", Map.of("detail", problem.get())));
                return TaskWorker.REFUSED;
            }
            OptionalLong saved =
                    store.saveOffers(new OffersEdit(result.base(), by, result.offers(), result.findings()));
            if (saved.isPresent()) {
                return tellSaved(saved.getAsLong(), by, result, texts, say);
            }
            // Somebody else was faster: what they changed may be what is changed here.
            say.accept(texts.get("cli.newer-version"));
        }
        say.accept(texts.get("cli.newer-version-again"));
        return TaskWorker.REFUSED;
    }

    private static OffersImport.Preferred preferred(Task.@Nullable Preferred preferred) {
        return switch (preferred) {
            case null -> OffersImport.Preferred.NEITHER;
            case TABLE -> OffersImport.Preferred.TABLE;
            case CURRENT -> OffersImport.Preferred.CURRENT;
        };
    }

    private static void tell(OfferChange change, Texts texts, Consumer<String> say) {
        say.accept(texts.say(
                change.added() ? "cli.offer-new" : "cli.offer-changed",
                Map.of("row", String.valueOf(change.row()), "name", change.name(), "id", change.id())));
        change.fields()
                .forEach(field -> say.accept(texts.say(
                        "cli.offer-field",
                        Map.of(
                                "row", String.valueOf(change.row()),
                                "field",
                                        texts.get("offer.field." + field.field().column()),
                                "before", shown(field.before(), texts),
                                "after", shown(field.after(), texts)))));
    }

    private static String shown(String text, Texts texts) {
        if (text.isEmpty()) {
            return texts.get("cli.offer-empty");
        }
        String cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return texts.say("cli.offer-value", Map.of("text", cut));
    }

    private int tellSaved(long version, String by, OffersImport.Result result, Texts texts, Consumer<String> say) {
        try {
            live.refresh();
        } catch (RuntimeException e) {
            LOG.error("Version {} cannot be shown", version, e);
            say.accept(texts.say("cli.saved-not-shown", Map.of("version", version, "detail", e.toString())));
            return TaskWorker.REFUSED;
        }
        say.accept(texts.say(
                "cli.offers-saved",
                Map.of("version", version, "by", by, "offers", result.changes().size())));
        say.accept(texts.say("cli.not-released", Map.of("version", version)));
        return TaskWorker.DONE;
    }

    int listUnconfirmed(Optional<View> view, Texts texts, Consumer<String> say) {
        if (view.isEmpty()) {
            say.accept(texts.get("cli.no-versions"));
            return TaskWorker.REFUSED;
        }
        City city = view.get().city();
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(city.settings().timeZone())));
        Map<String, List<Offer>> byProvider = city.offers().stream()
                .filter(offer -> Confirmation.isDue(offer, today))
                .collect(Collectors.groupingBy(Offer::provider, TreeMap::new, Collectors.toList()));
        if (byProvider.isEmpty()) {
            say.accept(texts.get("cli.unconfirmed-none"));
        }
        byProvider.forEach((provider, offers) -> {
            say.accept(provider);
            offers.forEach(offer -> say.accept("  " + unconfirmed(offer, city, texts)));
        });
        return TaskWorker.DONE;
    }

    private static String unconfirmed(Offer offer, City city, Texts texts) {
        LocalDate confirmed = offer.lastConfirmed();
        return texts.say(
                confirmed == null ? "cli.unconfirmed-never" : "cli.unconfirmed",
                Map.of(
                        "name", offer.name(),
                        "id", offer.id(),
                        "place", city.findPlace(offer.place()).map(Place::name).orElse(offer.place()),
                        "phone", offer.phone() == null ? texts.get("cli.no-phone") : offer.phone(),
                        "confirmed", confirmed == null ? "" : confirmed.toString()));
    }

    int notes(Task.OffersNotes task, Optional<View> view, Texts texts, Consumer<String> say) {
        NoteStore notes = store.notes();
        notes.deleteDone(NoteStore.KEPT_DAYS);
        Long done = task.done();
        if (done != null) {
            boolean marked = notes.markDone(done);
            say.accept(texts.say(
                    marked ? "cli.note-done" : "cli.note-unknown",
                    Map.of("id", String.valueOf(done), "days", NoteStore.KEPT_DAYS)));
            return marked ? TaskWorker.DONE : TaskWorker.REFUSED;
        }
        List<OfferNote> open = notes.listOpen();
        if (open.isEmpty()) {
            say.accept(texts.get("cli.notes-none"));
        }
        LocalTimes times = LocalTimes.of(view);
        open.forEach(note -> say.accept(note(note, view.map(View::city), times, texts)));
        return TaskWorker.DONE;
    }

    private static String note(OfferNote note, Optional<City> city, LocalTimes times, Texts texts) {
        OfferNote.Content content = note.content();
        String name = city.flatMap(each -> each.offers().stream()
                        .filter(offer -> offer.id().equals(content.offer()))
                        .findFirst())
                .map(Offer::name)
                .orElse("");
        return texts.say(
                "cli.note",
                Map.of(
                        "id", String.valueOf(note.id()),
                        "received", times.of(note.receivedAt()),
                        "offer", content.offer(),
                        "name", name,
                        "problem",
                                texts.get("offer.problem." + content.problem().id()),
                        "text", content.text(),
                        "language", content.language()));
    }
}
