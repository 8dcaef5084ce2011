package de.nahraum.server.citizen;

import de.nahraum.server.store.FiledReport;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The form in which two reports are chosen, newest first. Unless somebody has chosen, the last two.
 *
 * @param action where it is sent
 * @param lang to be sent with it; null for the browser's own
 */
public record PairChoice(String action, @Nullable String lang, List<Option> from, List<Option> to) {
    /**
     * A choice among those that hold.
     *
     * @param from number chosen; anything else for none
     * @param to likewise
     * @return null if there are no two
     */
    static @Nullable PairChoice of(Page page, ArchiveTexts texts, List<FiledReport> reports, String from, String to) {
        List<FiledReport> holding =
                reports.stream().filter(Predicate.not(FiledReport::isWithdrawn)).toList();
        return holding.size() < 2
                ? null
                : new PairChoice(
                        ComparisonPages.PATH,
                        page.languageAsked() ? page.languageId() : null,
                        options(texts, holding, from, holding.get(1)),
                        options(texts, holding, to, holding.getFirst()));
    }

    private static List<Option> options(
            ArchiveTexts texts, List<FiledReport> reports, String asked, FiledReport otherwise) {
        boolean isThere = reports.stream()
                .anyMatch(report -> String.valueOf(report.number()).equals(asked));
        String chosen = isThere ? asked : String.valueOf(otherwise.number());
        return reports.stream()
                .map(report -> new Option(
                        String.valueOf(report.number()),
                        texts.say(
                                "compare.option",
                                Map.of(
                                        "number",
                                        report.number(),
                                        "day",
                                        texts.day(report.basis().asOf()))),
                        String.valueOf(report.number()).equals(chosen)))
                .toList();
    }
}
