package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.Listing;
import de.nahraum.server.paper.Block.TableBlock;
import de.nahraum.server.paper.Block.Text;
import de.nahraum.server.paper.Run;
import de.nahraum.server.paper.Table;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import de.nahraum.server.paper.Table.Column.Kind;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Head;
import de.nahraum.server.report.ReportModel.Source;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How it came about: methods, parameters, sources, signs, version. */
final class AnnexBlocks {
    static final List<String> SIGNS = List.of("hidden", "none", "not-yet", "too-uncertain", "not-known");

    private final ReportModel model;
    private final ReportTexts texts;
    private final List<Block> blocks = new ArrayList<>();

    AnnexBlocks(ReportModel model, ReportTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Block> blocks() {
        blocks.add(new Heading(2, texts.get("heading.annex"), "annex", true));
        list("methods", model.annex().methods());
        parameters();
        sources();
        list(
                "signs",
                SIGNS.stream()
                        .map(sign -> texts.get("sign." + sign + ".legend"))
                        .toList());
        hidden();
        terms();
        list("notes", model.annex().notes());
        version();
        return List.copyOf(blocks);
    }

    private void heading(String key) {
        blocks.add(new Heading(3, texts.get("heading." + key), key, false));
    }

    private void list(String key, List<String> entries) {
        heading(key);
        blocks.add(new Listing(
                false, entries.stream().map(entry -> List.of(Run.plain(entry))).toList()));
    }

    private void parameters() {
        List<GoalChapter> evaluated =
                model.goals().stream().filter(GoalChapter::isEvaluated).toList();
        if (evaluated.isEmpty()) {
            return;
        }
        heading("parameters");
        blocks.add(new TableBlock(new Table(
                "parameters",
                texts.get("table.parameters"),
                List.of(
                        new Column(texts.get("column.goal"), Kind.HEAD, 22),
                        new Column(texts.get("column.parameters"), Kind.TEXT, 56),
                        new Column(texts.get("column.sources"), Kind.TEXT, 22)),
                evaluated.stream().map(AnnexBlocks::parameters).toList())));
    }

    private static List<Cell> parameters(GoalChapter goal) {
        return List.of(
                Cell.of(goal.name()),
                Cell.of(goal.parameters().stream()
                        .map(parameter -> parameter.label() + ": " + parameter.text())
                        .collect(Collectors.joining("; "))),
                Cell.of(goal.sources().isEmpty() ? Figures.NONE : String.join("; ", goal.sources())));
    }

    private void sources() {
        if (model.annex().sources().isEmpty()) {
            return;
        }
        heading("sources");
        blocks.add(new TableBlock(new Table(
                "sources",
                texts.get("table.sources"),
                List.of(
                        new Column(texts.get("column.content"), Kind.HEAD, 24),
                        new Column(texts.get("column.source"), Kind.TEXT, 24),
                        new Column(texts.get("column.licence"), Kind.TEXT, 14),
                        new Column(texts.get("column.vintage"), Kind.TEXT, 14),
                        new Column(texts.get("column.note"), Kind.TEXT, 24)),
                model.annex().sources().stream().map(this::source).toList())));
    }

    private List<Cell> source(Source source) {
        return List.of(
                Cell.of(source.content()),
                Cell.of(shown(source.name())),
                Cell.of(shown(source.licence())),
                Cell.of(day(source.vintage())),
                Cell.of(source.note() == null ? "" : source.note()));
    }

    private void hidden() {
        if (model.annex().hidden().isEmpty()) {
            list("hidden", List.of(texts.get("hidden.none")));
            return;
        }
        heading("hidden");
        blocks.add(Text.of(texts.get("hidden.why")));
        blocks.add(new Listing(
                false,
                model.annex().hidden().stream()
                        .map(each -> List.of(Run.strong(each.where()), Run.plain(": " + where(each))))
                        .toList()));
    }

    private String where(ReportModel.Hidden hidden) {
        if (hidden.districts().isEmpty()) {
            return texts.get("hidden.whole");
        }
        return hidden.districts().size() == model.districts().size()
                ? texts.get("hidden.everywhere")
                : texts.names(hidden.districts());
    }

    private void terms() {
        heading("terms");
        blocks.add(new Listing(
                false,
                model.annex().terms().stream()
                        .map(each -> List.of(Run.strong(each.term()), Run.plain(": " + each.meaning())))
                        .toList()));
    }

    /** A day as the reader's language writes it; what a city wrote otherwise stays as it is. */
    private String day(@Nullable String vintage) {
        if (vintage == null) {
            return Figures.NOT_YET;
        }
        try {
            return texts.shortDate(LocalDate.parse(vintage));
        } catch (DateTimeParseException notADay) {
            return vintage;
        }
    }

    private void version() {
        Head head = model.head();
        heading("version");
        blocks.add(Text.of(texts.say(
                "version.data", "version", String.valueOf(head.dataVersion()), "date", texts.date(head.dataDate()))));
        blocks.add(Text.of(texts.get(head.audience() == Audience.PUBLIC ? "version.public" : "version.internal")));
        if (head.demo()) {
            blocks.add(Text.of(texts.get("version.demo")));
        }
    }

    private static String shown(@Nullable String text) {
        return text == null ? Figures.NOT_YET : text;
    }
}
