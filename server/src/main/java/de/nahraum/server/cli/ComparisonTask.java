package de.nahraum.server.cli;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.archive.Comparisons;
import de.nahraum.server.archive.Comparisons.Outcome;
import de.nahraum.server.archive.ReportComparison;
import de.nahraum.server.control.Task;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says on the command line what has changed between two filed reports, and why. */
final class ComparisonTask {
    private final Comparisons comparisons;

    ComparisonTask(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    int compare(Task.ReportsCompare task, Texts texts, Consumer<String> say) {
        Comparisons.Wish wish = new Comparisons.Wish(
                task.one(),
                task.other(),
                Audience.INTERNAL,
                task.publicVersion() ? Audience.PUBLIC : Audience.INTERNAL,
                task.language());
        return switch (comparisons.compare(wish)) {
            case Outcome.Compared(ReportComparison comparison) -> {
                tell(comparison, texts, say);
                yield TaskWorker.DONE;
            }
            case Outcome.Same(int number) -> refuse(texts.say("cli.report-same", Map.of("number", number)), say);
            case Outcome.Unknown(int number, List<Integer> known) ->
                refuse(
                        texts.say(
                                "cli.report-unknown",
                                Map.of(
                                        "number",
                                        number,
                                        "known",
                                        known.isEmpty()
                                                ? "–"
                                                : known.stream()
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(", ")))),
                        say);
            case Outcome.NoPaper(int number, Audience audience) ->
                refuse(
                        texts.say(
                                "cli.report-not-for",
                                Map.of(
                                        "number",
                                        number,
                                        "audience",
                                        audience.name().toLowerCase(Locale.ROOT))),
                        say);
            case Outcome.Withdrawn(int number, FiledReport.Withdrawal withdrawal) ->
                throw new IllegalStateException("Report " + number + " is not kept from the house");
            case Outcome.Busy busy -> throw new IllegalStateException("The house waits for nobody");
        };
    }

    private static int refuse(String why, Consumer<String> say) {
        say.accept(why);
        return TaskWorker.REFUSED;
    }

    private static void tell(ReportComparison comparison, Texts texts, Consumer<String> say) {
        head(comparison.earlier(), texts, say);
        head(comparison.later(), texts, say);
        comparison.notes().forEach(say);
        for (ReportComparison.Goal goal : comparison.goals()) {
            say.accept(texts.say(
                    "cli.report-compared-goal",
                    Map.of("name", goal.name(), "change", goal.change().shortly())));
            if (goal.isChange()) {
                tell(goal, texts, say);
            }
        }
    }

    private static void head(ReportComparison.Of report, Texts texts, Consumer<String> say) {
        String line = texts.say(
                "cli.report-compared",
                Map.of(
                        "number", report.number(),
                        "day", report.asOf().toString(),
                        "version", report.dataVersion()));
        say.accept(report.withdrawnAt() == null ? line : line + texts.get("cli.report-compared-withdrawn"));
    }

    private static void tell(ReportComparison.Goal goal, Texts texts, Consumer<String> say) {
        say.accept("  " + goal.change().text());
        if (!goal.gained().isEmpty()) {
            say.accept("  "
                    + texts.say("cli.report-compared-gained", Map.of("districts", String.join(", ", goal.gained()))));
        }
        if (!goal.lost().isEmpty()) {
            say.accept("  "
                    + texts.say("cli.report-compared-lost", Map.of("districts", String.join(", ", goal.lost()))));
        }
        goal.change().parts().forEach(part -> say.accept("  – " + part.name() + ": " + part.text()));
        if (goal.note() != null) {
            say.accept("  " + goal.note());
        }
    }
}
