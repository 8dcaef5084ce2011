package de.nahraum.server.citizen;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.archive.Comparisons;
import de.nahraum.server.archive.Comparisons.Outcome;
import de.nahraum.server.archive.ReportComparison;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.ReportArchive;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /berichte/vergleich}: two filed reports side by side, as everybody may see them. Without a script. */
public final class ComparisonPages {
    static final String PATH = "/berichte/vergleich";

    private static final String FROM = "von";
    private static final String TO = "bis";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int GONE = 410;
    private static final int UNAVAILABLE = 503;

    private final Pages pages;
    private final ReportArchive archive;
    private final Comparisons comparisons;

    public ComparisonPages(Pages pages, ReportArchive archive, Comparisons comparisons) {
        this.pages = pages;
        this.archive = archive;
        this.comparisons = comparisons;
    }

    /** {@code GET}: the choice of two, and what has changed between them. */
    public void show(Context context) {
        pages.answer(
                context,
                List.of(FROM, TO),
                (page, city, asked) -> answer(context, page, asked.text(FROM), asked.text(TO)));
    }

    private void answer(Context context, Page page, String from, String to) {
        ArchiveTexts texts = ArchiveTexts.of(page);
        List<FiledReport> reports =
                archive.list().stream().filter(FiledReport::isPublic).toList();
        PairChoice choice = PairChoice.of(page, texts, reports, from, to);
        Said said = from.isEmpty() && to.isEmpty()
                ? new Said(OK, choice == null ? texts.get("compare.too-few") : "", null)
                : compare(texts, from, to);
        ReportComparison comparison = said.comparison();
        context.status(said.status());
        if (said.status() == UNAVAILABLE) {
            context.header("Retry-After", "5");
        }
        Pages.html(
                context,
                page,
                Templates.write(
                        "comparison",
                        new ComparisonPage(
                                page,
                                texts,
                                comparison == null ? texts.get("compare") : title(texts, comparison),
                                said.message(),
                                choice,
                                comparison == null ? null : compared(page, texts, comparison),
                                page.href(ArchivePages.ALL))));
    }

    private record Said(
            int status, String message, @Nullable ReportComparison comparison) {}

    private Said compare(ArchiveTexts texts, String from, String to) {
        if (!isNumber(from) || !isNumber(to)) {
            return new Said(BAD_REQUEST, texts.get("compare.which"), null);
        }
        Comparisons.Wish wish = new Comparisons.Wish(
                Integer.parseInt(from), Integer.parseInt(to), Audience.PUBLIC, Audience.PUBLIC, texts.language());
        return switch (comparisons.compare(wish)) {
            case Outcome.Compared(ReportComparison comparison) -> new Said(OK, "", comparison);
            case Outcome.Same same -> new Said(BAD_REQUEST, texts.get("compare.same"), null);
            case Outcome.Unknown(int number, List<Integer> known) -> unknown(texts, number);
            case Outcome.NoPaper(int number, Audience audience) -> unknown(texts, number);
            case Outcome.Withdrawn(int number, FiledReport.Withdrawal withdrawal) ->
                new Said(GONE, texts.say("compare.withdrawn", "number", number), null);
            case Outcome.Busy busy -> new Said(UNAVAILABLE, texts.get("compare.busy"), null);
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9]\\d{0,8}");
    }

    private static Said unknown(ArchiveTexts texts, int number) {
        return new Said(Pages.NOT_FOUND, texts.say("compare.unknown", "number", number), null);
    }

    private static String title(ArchiveTexts texts, ReportComparison comparison) {
        return texts.say(
                "compare.title",
                Map.of(
                        "earlier", comparison.earlier().number(),
                        "later", comparison.later().number()));
    }

    private static ComparisonPage.Compared compared(Page page, ArchiveTexts texts, ReportComparison comparison) {
        return new ComparisonPage.Compared(
                link(page, texts, comparison.earlier()),
                link(page, texts, comparison.later()),
                comparison.notes(),
                comparison.goals(),
                comparison.goals().stream()
                        .filter(ReportComparison.Goal::isChange)
                        .toList(),
                "/api/v1/reports/comparison?from=" + comparison.earlier().number() + "&to="
                        + comparison.later().number() + "&lang=" + comparison.language() + "&audience=public");
    }

    private static Option link(Page page, ArchiveTexts texts, ReportComparison.Of report) {
        return new Option(
                page.href(ArchivePages.ALL + "/" + report.number()),
                texts.say("compare.option", Map.of("number", report.number(), "day", texts.day(report.asOf()))),
                false);
    }
}
