package de.nahraum.server.cli;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.archive.Filing;
import de.nahraum.server.archive.Prospect;
import de.nahraum.server.archive.Subjects;
import de.nahraum.server.archive.Verification;
import de.nahraum.server.archive.Verification.Verdict;
import de.nahraum.server.archive.Wish;
import de.nahraum.server.control.Task;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.Standing;
import de.nahraum.server.live.View;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.FiledReport.Side;
import de.nahraum.server.store.FiledReport.Withdrawal;
import de.nahraum.server.store.NamedScenario;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.ReportArchive;
import de.nahraum.server.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Does what the commands about filed reports ask for. */
final class ReportsTasks {
    private final ReportArchive archive;
    private final LiveCity live;
    private final Subjects subjects;
    private final Filing filing;
    private final Verification verification;

    ReportsTasks(CityStore store, LiveCity live, Clock clock) {
        this.archive = store.archive();
        this.live = live;
        this.subjects = new Subjects(store.archive(), live);
        this.filing = new Filing(store, live, clock);
        this.verification = new Verification(store.archive(), live);
    }

    /** Writes the report as of now, or one that was filed. */
    int report(Task.Report task, Texts texts, Consumer<String> say) {
        Integer number = task.number();
        if (number != null) {
            return write(task, number, texts, say);
        }
        Path out = Path.of(task.out());
        Optional<View> view = live.findView(task.publicVersion() ? Audience.PUBLIC : Audience.INTERNAL);
        if (view.isEmpty()) {
            say.accept(texts.get(task.publicVersion() ? "cli.nothing-released" : "cli.no-versions"));
            return TaskWorker.REFUSED;
        }
        Optional<ReportForm> form = ReportForm.of(out);
        if (form.isEmpty()) {
            say.accept(texts.say("cli.report-form", Map.of("file", out.toString())));
            return TaskWorker.REFUSED;
        }
        try {
            byte[] report = form.get().write(subjects.following(view.get(), Standing.NOW), task.reportLanguage());
            TaskWorker.write(out, report);
            say.accept(
                    texts.say("cli.report-written", Map.of("file", out.toString(), "kilobytes", report.length / 1024)));
            return TaskWorker.DONE;
        } catch (IOException e) {
            say.accept(texts.say("cli.cannot-write", Map.of("file", out.toString())));
            return TaskWorker.REFUSED;
        }
    }

    int list(Optional<View> inside, Texts texts, Consumer<String> say) {
        List<FiledReport> reports = archive.list();
        if (reports.isEmpty()) {
            say.accept(texts.get("cli.reports-none"));
        }
        LocalTimes times = LocalTimes.of(inside);
        for (FiledReport report : reports) {
            Withdrawal withdrawal = report.withdrawal();
            String line = texts.say(
                    "cli.report-line",
                    Map.of(
                            "number", report.number(),
                            "day", report.basis().asOf().toString(),
                            "version", report.basis().version(),
                            "filed", times.of(report.filedAt()),
                            "by", report.filedBy(),
                            "audience", audience(report)));
            say.accept(
                    withdrawal == null
                            ? line
                            : line
                                    + texts.say(
                                            "cli.report-line-withdrawn",
                                            Map.of(
                                                    "day", times.of(withdrawal.at()),
                                                    "by", withdrawal.by(),
                                                    "reason", withdrawal.reason())));
        }
        return TaskWorker.DONE;
    }

    private static String audience(FiledReport report) {
        return code(report.isPublic() ? Audience.PUBLIC : Audience.INTERNAL);
    }

    private static String code(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    /** A text that may be kept; empty if there is none, or too much of it. */
    private static Optional<String> clean(String written, int longest) {
        String text = CleanText.of(written);
        return text.isEmpty() || CleanText.length(text) > longest ? Optional.empty() : Optional.of(text);
    }

    private static Optional<NamedScenario> clean(Task.WhatIf written) {
        return clean(written.name(), NamedScenario.LONGEST_NAME)
                .flatMap(name -> clean(written.link(), NamedScenario.LONGEST_LINK)
                        .map(link -> new NamedScenario(name, link, written.isPublic())));
    }

    int file(Task.ReportsFile task, Texts texts, Consumer<String> say) {
        Optional<String> by = clean(task.by(), FiledReport.LONGEST_NAME);
        if (by.isEmpty()) {
            say.accept(texts.say("cli.report-needs-name", Map.of("longest", FiledReport.LONGEST_NAME)));
            return TaskWorker.REFUSED;
        }
        Optional<NamedScenario> scenario = Optional.ofNullable(task.scenario()).flatMap(ReportsTasks::clean);
        if (task.scenario() != null && scenario.isEmpty()) {
            say.accept(texts.say("cli.scenario-too-long", Map.of("longest", NamedScenario.LONGEST_NAME)));
            return TaskWorker.REFUSED;
        }
        say.accept(texts.get("cli.report-filing"));
        Wish wish = new Wish(
                task.version(), task.asOf() == null ? null : LocalDate.parse(task.asOf()), scenario.orElse(null));
        return switch (filing.file(wish, by.get())) {
            case Filing.Outcome.Filed(FiledReport report, boolean isRepeated) -> {
                say.accept(texts.say(
                        "cli.report-filed",
                        Map.of(
                                "number", report.number(),
                                "version", report.basis().version(),
                                "day", report.basis().asOf().toString(),
                                "audience", audience(report))));
                yield TaskWorker.DONE;
            }
            case Filing.Outcome.KeyUsed used -> throw new IllegalStateException("No key was sent");
            case Filing.Outcome.Refused(Prospect why) -> {
                say.accept(refusal(why, texts));
                yield TaskWorker.REFUSED;
            }
        };
    }

    private static String refusal(Prospect why, Texts texts) {
        return switch (why) {
            case Prospect.Fileable fileable -> throw new IllegalArgumentException("Nothing is wrong with " + fileable);
            case Prospect.NothingImported nothing -> texts.get("cli.no-versions");
            case Prospect.NoSuchVersion(long version, List<Long> known) ->
                texts.say(
                        "cli.version-unknown",
                        Map.of(
                                "version",
                                version,
                                "known",
                                known.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            case Prospect.ScenarioUnreadable(String part, Audience audience) ->
                switch (audience) {
                    case INTERNAL -> texts.say("cli.scenario-unreadable", Map.of("part", part));
                    case PUBLIC -> texts.say("cli.scenario-not-public", Map.of("part", part));
                };
            case Prospect.DayToCome(LocalDate day, LocalDate today) ->
                texts.say("cli.report-day-to-come", Map.of("day", day.toString(), "today", today.toString()));
        };
    }

    int withdraw(Task.ReportsWithdraw task, Optional<View> inside, Texts texts, Consumer<String> say) {
        Optional<String> by = clean(task.by(), FiledReport.LONGEST_NAME);
        Optional<String> reason = clean(task.reason(), FiledReport.LONGEST_REASON);
        if (by.isEmpty()) {
            say.accept(texts.say("cli.report-needs-name", Map.of("longest", FiledReport.LONGEST_NAME)));
            return TaskWorker.REFUSED;
        }
        if (reason.isEmpty()) {
            say.accept(texts.say("cli.report-needs-reason", Map.of("longest", FiledReport.LONGEST_REASON)));
            return TaskWorker.REFUSED;
        }
        return switch (archive.withdraw(task.number(), by.get(), reason.get())) {
            case DONE -> {
                say.accept(texts.say("cli.report-is-withdrawn", Map.of("number", task.number())));
                yield TaskWorker.DONE;
            }
            case UNKNOWN -> unknown(task.number(), texts, say);
            case ALREADY_WITHDRAWN -> {
                archive.find(task.number())
                        .map(FiledReport::withdrawal)
                        .ifPresent(before -> say.accept(texts.say(
                                "cli.report-already-withdrawn",
                                Map.of(
                                        "number", task.number(),
                                        "day", LocalTimes.of(inside).of(before.at()),
                                        "by", before.by(),
                                        "reason", before.reason()))));
                yield TaskWorker.REFUSED;
            }
        };
    }

    private int unknown(int number, Texts texts, Consumer<String> say) {
        String known = archive.list().stream()
                .map(report -> String.valueOf(report.number()))
                .collect(Collectors.joining(", "));
        say.accept(texts.say("cli.report-unknown", Map.of("number", number, "known", known.isEmpty() ? "–" : known)));
        return TaskWorker.REFUSED;
    }

    int verify(Task.ReportsVerify task, Texts texts, Consumer<String> say) {
        int number = task.number();
        return switch (verification.verify(number)) {
            case Verdict.Unknown none -> unknown(number, texts, say);
            case Verdict.Equal equal -> {
                long version = archive.find(number).orElseThrow().basis().version();
                say.accept(texts.say("cli.report-equal", Map.of("number", number, "version", version)));
                yield TaskWorker.DONE;
            }
            case Verdict.VersionGone(long version) -> {
                say.accept(texts.say("cli.report-version-gone", Map.of("number", number, "version", version)));
                yield TaskWorker.REFUSED;
            }
            case Verdict.Different(List<Verification.Difference> differences) -> {
                for (Verification.Difference each : differences) {
                    say.accept(texts.say(
                            "cli.report-different",
                            Map.of(
                                    "number", number,
                                    "audience", code(each.side().audience()),
                                    "language", each.side().language())));
                    each.paths().forEach(path -> say.accept("  " + path));
                }
                yield TaskWorker.REFUSED;
            }
        };
    }

    /** Writes a paper of a filed report to a file. */
    private int write(Task.Report task, int number, Texts texts, Consumer<String> say) {
        Path out = Path.of(task.out());
        Optional<FiledReport> report = archive.find(number);
        if (report.isEmpty()) {
            return unknown(number, texts, say);
        }
        Audience audience = task.publicVersion() ? Audience.PUBLIC : Audience.INTERNAL;
        Side side = new Side(audience, task.reportLanguage().id());
        String ending =
                String.valueOf(out.getFileName()).replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT);
        Optional<byte[]> content = PaperForm.find(ending).flatMap(form -> archive.findPaper(number, side, form));
        if (content.isEmpty()) {
            String known = report.get().papersFor(audience).stream()
                    .map(paper -> paper.form().id() + " " + paper.side().language())
                    .collect(Collectors.joining(", "));
            say.accept(texts.say(
                    "cli.report-no-paper",
                    Map.of(
                            "number",
                            number,
                            "asked",
                            ending + " " + side.language() + " " + code(audience),
                            "known",
                            known.isEmpty() ? "–" : known)));
            return TaskWorker.REFUSED;
        }
        try {
            TaskWorker.write(out, content.get());
            say.accept(texts.say(
                    "cli.report-written", Map.of("file", out.toString(), "kilobytes", content.get().length / 1024)));
            return TaskWorker.DONE;
        } catch (IOException e) {
            say.accept(texts.say("cli.cannot-write", Map.of("file", out.toString())));
            return TaskWorker.REFUSED;
        }
    }
}
