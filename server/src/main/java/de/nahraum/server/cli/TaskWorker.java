package de.nahraum.server.cli;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.server.archive.Comparisons;
import de.nahraum.server.control.Control;
import de.nahraum.server.control.Task;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.live.Decision;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.View;
import de.nahraum.server.offers.FolderHistory;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what commands ask for, on a store this process holds. One at a time. */
public final class TaskWorker implements Control.Worker {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWorker.class);

    static final int DONE = 0;
    static final int REFUSED = 1;

    private static final int TRIES = 3;

    /** Signs that end lines, control terminals or turn the reading direction round. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private final CityStore store;
    private final LiveCity live;
    private final OffersTasks offers;
    private final UserTasks users;
    private final ReportsTasks reports;
    private final ComparisonTask comparison;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    public TaskWorker(CityStore store, LiveCity live) {
        this(store, live, Clock.systemUTC());
    }

    /** @param clock says what day it is */
    public TaskWorker(CityStore store, LiveCity live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
        this.offers = new OffersTasks(store, live, clock);
        this.users = new UserTasks(store, live, clock);
        this.reports = new ReportsTasks(store, live, clock);
        this.comparison = new ComparisonTask(new Comparisons(store.archive(), live));
    }

    @Override
    public int work(Task task, Consumer<String> tell) {
        // What is said may be words of strangers.
        Consumer<String> say = line -> tell.accept(UNPRINTABLE.matcher(line).replaceAll(" "));
        turn.lock();
        try {
            Texts texts = Texts.in(task.language());
            return switch (task) {
                case Task.Import wanted -> importCity(wanted, texts, say);
                case Task.Release wanted -> release(wanted, texts, say);
                case Task.Versions wanted -> listVersions(texts, say);
                case Task.Report wanted -> reports.report(wanted, texts, say);
                case Task.ReportsList wanted -> reports.list(findInside(), texts, say);
                case Task.ReportsFile wanted -> reports.file(wanted, texts, say);
                case Task.ReportsWithdraw wanted -> reports.withdraw(wanted, findInside(), texts, say);
                case Task.ReportsVerify wanted -> reports.verify(wanted, texts, say);
                case Task.ReportsCompare wanted -> comparison.compare(wanted, texts, say);
                case Task.OffersExport wanted -> offers.export(wanted, findInside(), texts, say);
                case Task.OffersImport wanted -> offers.importTable(wanted, findInside(), texts, say);
                case Task.OffersUnconfirmed wanted -> offers.listUnconfirmed(findInside(), texts, say);
                case Task.OffersNotes wanted -> offers.notes(wanted, findInside(), texts, say);
                case Task.UserList wanted -> users.list(findInside(), texts, say);
                case Task.UserInvite wanted -> users.invite(wanted, texts, say);
                case Task.UserLink wanted -> users.makeLink(wanted, texts, say);
                case Task.UserDisable wanted -> users.disable(wanted, texts, say);
                case Task.UserUnlock wanted -> users.unlock(wanted, texts, say);
            };
        } finally {
            turn.unlock();
        }
    }

    private int importCity(Task.Import task, Texts texts, Consumer<String> say) {
        Path folder = Path.of(task.folder());
        Path dataFolder = task.dataFolder() == null ? null : Path.of(task.dataFolder());
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            say.accept(texts.say("cli.folder-unreadable", Map.of("folder", folder.toString())));
            return REFUSED;
        }
        say.accept(texts.say("cli.importing", Map.of("folder", folder.toString())));
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            long newest = store.findLatest().orElse(0);
            CityImport.Result result = CityImport.read(
                    folder,
                    dataFolder,
                    new FolderHistory(store, task.offersFromFolder()),
                    clock,
                    step -> say.accept("  " + texts.get("progress." + step)));
            FindingLines.tell(result.findings(), texts, say);
            ImportedCity city = result.city();
            if (city == null) {
                say.accept(texts.get("cli.import-refused"));
                return REFUSED;
            }
            OptionalLong saved =
                    store.saveAfter(newest, city, step -> say.accept("  " + texts.get("progress." + step)));
            if (saved.isPresent()) {
                return tellImported(saved.getAsLong(), city, texts, say);
            }
            say.accept(texts.get("cli.newer-version"));
        }
        say.accept(texts.get("cli.newer-version-again"));
        return REFUSED;
    }

    private int tellImported(long version, ImportedCity city, Texts texts, Consumer<String> say) {
        try {
            live.refresh();
        } catch (RuntimeException e) {
            LOG.error("Version {} cannot be shown", version, e);
            say.accept(texts.say("cli.saved-not-shown", Map.of("version", version, "detail", e.toString())));
            return REFUSED;
        }
        say.accept(texts.say(
                "cli.imported",
                Map.of(
                        "version", version,
                        "city", city.data().settings().name(),
                        "districts", city.data().districts().size(),
                        "cells", city.data().cells().size(),
                        "places", city.data().places().size(),
                        "offers", city.data().offers().size())));
        say.accept(texts.say("cli.not-released", Map.of("version", version)));
        return DONE;
    }

    private int release(Task.Release task, Texts texts, Consumer<String> say) {
        if (task.by().isBlank()) {
            say.accept(texts.get("cli.release-needs-name"));
            return REFUSED;
        }
        // What may be told is decided before anybody can see it.
        return switch (live.decide(task.version())) {
            case Decision.NoLegalTexts(List<LegalTexts.Kind> missing) -> {
                say.accept(LegalRefusal.say(task.version(), missing, texts));
                yield REFUSED;
            }
            case Decision.NoSuchVersion() -> unknown(task.version(), texts, say);
            case Decision.Decided(Publication publication) -> release(task, publication, texts, say);
        };
    }

    private int unknown(long version, Texts texts, Consumer<String> say) {
        List<String> known = store.listVersions().stream()
                .map(each -> String.valueOf(each.number()))
                .toList();
        say.accept(texts.say("cli.version-unknown", Map.of("version", version, "known", String.join(", ", known))));
        return REFUSED;
    }

    private int release(Task.Release task, Publication publication, Texts texts, Consumer<String> say) {
        if (!store.release(task.version(), task.by().strip())) {
            return unknown(task.version(), texts, say);
        }
        live.refresh();
        say.accept(texts.say(
                "cli.released",
                Map.of("version", task.version(), "by", task.by().strip())));
        int hidden = publication.hidden().size();
        if (hidden > 0) {
            say.accept(texts.say("cli.released-hidden", Map.of("hidden", hidden)));
        }
        return DONE;
    }

    private int listVersions(Texts texts, Consumer<String> say) {
        List<CityVersion> versions = store.listVersions();
        if (versions.isEmpty()) {
            say.accept(texts.get("cli.no-versions"));
        }
        LocalTimes times = LocalTimes.of(findInside());
        Optional<CityVersion> seenByAll = CityStore.findReleased(versions);
        for (CityVersion version : versions) {
            String by = version.releasedBy();
            String line = texts.say(
                    by == null ? "cli.version" : "cli.version-released",
                    Map.of(
                            "version", version.number(),
                            "city", version.cityName(),
                            "imported", times.of(version.importedAt()),
                            "by", by == null ? "" : by));
            say.accept(line
                    + version.findEditor()
                            .map(editor -> texts.say("cli.version-edited", Map.of("by", editor)))
                            .orElse("")
                    + (seenByAll.equals(Optional.of(version)) ? texts.get("cli.version-public") : ""));
        }
        return DONE;
    }

    private Optional<View> findInside() {
        return live.findView(Audience.INTERNAL);
    }

    /** Writes a file as a whole, or nothing: whoever opens it meanwhile has the old one, and on a full disk it stays. */
    static void write(Path out, byte[] content) throws IOException {
        Path beside = out.resolveSibling(out.getFileName() + ".part");
        try {
            Files.write(beside, content);
            Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }
}
