package de.nahraum.server.citizen;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.NamedScenario;
import de.nahraum.server.store.ReportArchive;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /berichte}: the filed reports with a public paper. The same for everybody who asks, and without a script. */
public final class ArchivePages {
    static final String ALL = "/berichte";

    private final Pages pages;
    private final ReportArchive archive;

    public ArchivePages(Pages pages, ReportArchive archive) {
        this.pages = pages;
        this.archive = archive;
    }

    /** {@code GET}: all of them. */
    public void list(Context context) {
        pages.answer(
                context,
                List.of(),
                (page, city, asked) -> Pages.html(
                        context,
                        page,
                        Templates.write(
                                "reports",
                                write(
                                        page,
                                        archive.list().stream()
                                                .filter(FiledReport::isPublic)
                                                .toList()))));
    }

    /** {@code GET /{number}}: one of them. */
    public void show(Context context) {
        pages.answer(
                context,
                List.of(),
                (page, city, asked) -> find(context.pathParam("number"))
                        .ifPresentOrElse(
                                report -> Pages.html(
                                        context, page, Templates.write("filedreport", write(page, List.of(report)))),
                                () -> Pages.notFound(context, page)));
    }

    private Optional<FiledReport> find(String number) {
        return number.matches("[1-9]\\d{0,8}")
                ? archive.find(Integer.parseInt(number)).filter(FiledReport::isPublic)
                : Optional.empty();
    }

    /** {@code GET} of another name of a page: leads there, in the language asked for. */
    public void redirect(Context context, String path) {
        boolean isOurs = path.matches("/berichte(/[1-9]\\d{0,8})?");
        context.redirect(
                Address.of(isOurs ? path : ALL)
                        .with(Page.LANGUAGE, new Asked(context).text(Page.LANGUAGE))
                        .text(),
                HttpStatus.MOVED_PERMANENTLY);
    }

    private static ArchivePage write(Page page, List<FiledReport> reports) {
        ArchiveTexts texts = ArchiveTexts.of(page);
        return new ArchivePage(
                page,
                texts.languageId(),
                texts,
                reports.stream().map(report -> filed(page, texts, report)).toList(),
                page.href(ALL),
                PairChoice.of(page, texts, reports, "", ""));
    }

    private static ArchivePage.Filed filed(Page page, ArchiveTexts texts, FiledReport report) {
        FiledReport.Withdrawal withdrawal = report.withdrawal();
        return new ArchivePage.Filed(
                report.number(),
                texts.say("report", "number", report.number()),
                page.href(ALL + "/" + report.number()),
                facts(page, texts, report),
                withdrawal == null
                        ? null
                        : new ArchivePage.Withdrawn(
                                texts.say("withdrawn", "day", texts.day(day(page, withdrawal.at()))),
                                withdrawal.reason()),
                withdrawal == null ? files(texts, report) : List.of(),
                report.checksumsFor(Audience.PUBLIC).stream()
                        .map(sum -> new ArchivePage.Sum(
                                texts.get("language." + sum.side().language()), sum.sha256()))
                        .toList());
    }

    private static List<Fact> facts(Page page, ArchiveTexts texts, FiledReport report) {
        FiledReport.Basis basis = report.basis();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.get("as-of"), texts.day(basis.asOf())));
        facts.add(Fact.of(texts.get("data"), texts.say("version", "version", basis.version())));
        NamedScenario scenario = basis.scenario();
        if (scenario != null && scenario.isPublic() && !report.isWithdrawn()) {
            facts.add(Fact.of(texts.get("scenario"), scenario.name()));
        }
        facts.add(Fact.of(texts.get("filed-on"), texts.day(day(page, report.filedAt()))));
        facts.add(Fact.of(texts.get("filed-by"), report.filedBy()));
        return facts;
    }

    private static LocalDate day(Page page, Instant at) {
        return LocalDate.ofInstant(at, page.moment().getZone());
    }

    private static List<ArchivePage.File> files(ArchiveTexts texts, FiledReport report) {
        return report.papersFor(Audience.PUBLIC).stream()
                .map(paper -> new ArchivePage.File(
                        texts.get("form." + paper.form().id()),
                        texts.get("language." + paper.side().language()),
                        texts.size(paper.bytes()),
                        "/api/v1/reports/" + report.number() + "/report."
                                + paper.form().id() + "?lang=" + paper.side().language() + "&audience=public"))
                .toList();
    }
}
