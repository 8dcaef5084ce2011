package de.nahraum.server.cli;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.geodata.notice.Severity;
import de.nahraum.server.control.Control;
import de.nahraum.server.control.Task;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.View;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.StoredCity;
import de.nahraum.server.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what commands ask for, on a store this process holds. One at a time. */
public final class TaskWorker implements Control.Worker {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWorker.class);

    static final int DONE = 0;
    static final int REFUSED = 1;

    private static final int LISTED_ERRORS = 30;
    private static final int LISTED_WARNINGS = 10;

    private final CityStore store;
    private final LiveCity live;
    private final ReentrantLock turn = new ReentrantLock();

    public TaskWorker(CityStore store, LiveCity live) {
        this.store = store;
        this.live = live;
    }

    @Override
    public int work(Task task, Consumer<String> say) {
        turn.lock();
        try {
            Texts texts = Texts.in(task.language());
            return switch (task) {
                case Task.Import wanted -> importCity(wanted, texts, say);
                case Task.Release wanted -> release(wanted, texts, say);
                case Task.Versions wanted -> listVersions(texts, say);
                case Task.Report wanted -> report(wanted, texts, say);
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
        CityImport.Result result =
                CityImport.read(folder, dataFolder, step -> say.accept("  " + texts.get("progress." + step)));
        tellFindings(result.findings(), texts, say);
        ImportedCity city = result.city();
        if (city == null) {
            say.accept(texts.get("cli.import-refused"));
            return REFUSED;
        }
        long version = store.save(city, step -> say.accept("  " + texts.get("progress." + step)));
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

    private static void tellFindings(List<Finding> findings, Texts texts, Consumer<String> say) {
        tellFindings(findings, Severity.ERROR, LISTED_ERRORS, texts, say);
        tellFindings(findings, Severity.WARNING, LISTED_WARNINGS, texts, say);
        long infos = findings.stream()
                .filter(each -> each.severity() == Severity.INFO)
                .count();
        say.accept(texts.say("cli.infos", Map.of("count", infos)));
    }

    private static void tellFindings(
            List<Finding> findings, Severity severity, int listed, Texts texts, Consumer<String> say) {
        List<Finding> these =
                findings.stream().filter(each -> each.severity() == severity).toList();
        String kind = severity.name().toLowerCase(Locale.ROOT);
        say.accept(texts.say("cli.findings-" + kind, Map.of("count", these.size())));
        these.stream().limit(listed).forEach(finding -> say.accept("  " + line(finding, texts)));
        if (these.size() > listed) {
            say.accept("  " + texts.say("cli.more", Map.of("count", these.size() - listed)));
        }
    }

    private static String line(Finding finding, Texts texts) {
        Integer row = finding.where().row();
        String at = row == null ? "" : texts.say("cli.row", Map.of("row", String.valueOf(row)));
        return finding.where().file() + at + ": " + texts.say(finding);
    }

    private int release(Task.Release task, Texts texts, Consumer<String> say) {
        if (task.by().isBlank()) {
            say.accept(texts.get("cli.release-needs-name"));
            return REFUSED;
        }
        Optional<StoredCity> stored = store.findCity(task.version());
        if (stored.isPresent() && !stored.get().data().settings().legal().isComplete()) {
            say.accept(texts.say("cli.legal-missing", Map.of("version", task.version())));
            return REFUSED;
        }
        // What may be told is decided before anybody can see it.
        Optional<Publication> publication = stored.flatMap(live::decide);
        if (publication.isEmpty() || !store.release(task.version(), task.by().strip())) {
            List<String> known = store.listVersions().stream()
                    .map(version -> String.valueOf(version.number()))
                    .toList();
            say.accept(texts.say(
                    "cli.version-unknown", Map.of("version", task.version(), "known", String.join(", ", known))));
            return REFUSED;
        }
        live.refresh();
        say.accept(texts.say(
                "cli.released",
                Map.of("version", task.version(), "by", task.by().strip())));
        int hidden = publication.get().hidden().size();
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
        for (CityVersion version : versions) {
            String by = version.releasedBy();
            say.accept(texts.say(
                    by == null ? "cli.version" : "cli.version-released",
                    Map.of(
                            "version", version.number(),
                            "city", version.cityName(),
                            "imported", version.importedAt().toString(),
                            "by", by == null ? "" : by)));
        }
        return DONE;
    }

    private int report(Task.Report task, Texts texts, Consumer<String> say) {
        Path out = Path.of(task.out());
        Optional<View> view = live.findView(task.publicVersion() ? Audience.PUBLIC : Audience.INTERNAL);
        if (view.isEmpty()) {
            say.accept(texts.get(task.publicVersion() ? "cli.nothing-released" : "cli.no-versions"));
            return REFUSED;
        }
        Optional<ReportForm> form = ReportForm.of(out);
        if (form.isEmpty()) {
            say.accept(texts.say("cli.report-form", Map.of("file", out.toString())));
            return REFUSED;
        }
        try {
            byte[] report = form.get().write(view.get(), task.reportLanguage());
            Path beside = out.resolveSibling(out.getFileName() + ".part");
            Files.write(beside, report);
            Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
            say.accept(
                    texts.say("cli.report-written", Map.of("file", out.toString(), "kilobytes", report.length / 1024)));
            return DONE;
        } catch (IOException e) {
            say.accept(texts.say("cli.cannot-write", Map.of("file", out.toString())));
            return REFUSED;
        }
    }
}
