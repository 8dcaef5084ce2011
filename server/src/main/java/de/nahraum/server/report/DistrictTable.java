package de.nahraum.server.report;

import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.TableBlock;
import de.nahraum.server.paper.Block.Text;
import de.nahraum.server.paper.Table;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import de.nahraum.server.paper.Table.Column.Kind;
import de.nahraum.server.report.ReportModel.DistrictRow;
import java.util.ArrayList;
import java.util.List;

/** The table of all districts. */
final class DistrictTable {
    private final ReportModel model;
    private final ReportTexts texts;
    private final FigureCells cells;

    DistrictTable(ReportModel model, ReportTexts texts) {
        this.model = model;
        this.texts = texts;
        this.cells = new FigureCells(new Figures(texts));
    }

    List<Block> blocks() {
        return List.of(
                new Heading(2, texts.get("heading.districts"), "districts", true),
                Text.of(texts.get("districts.intro")),
                new TableBlock(new Table(
                        "districts",
                        texts.get("table.districts"),
                        columns(),
                        model.districts().stream().map(this::row).toList())));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(texts.get("column.number"), Kind.NUMBER, 6),
                new Column(texts.get("column.district"), Kind.HEAD, 22),
                number(texts.get("column.people"))));
        model.services()
                .forEach(service -> columns.add(number(texts.say(
                        "column.reach",
                        "service",
                        texts.get("service-column." + service.id()),
                        "minutes",
                        texts.number(service.minutes())))));
        columns.add(number(texts.get("column.offices")));
        columns.add(number(texts.get("column.meeting-places")));
        return columns;
    }

    private static Column number(String label) {
        return new Column(label, Kind.NUMBER, 12);
    }

    private List<Cell> row(DistrictRow district) {
        List<Cell> row = new ArrayList<>(List.of(
                FigureCells.ordinal(district.number()), Cell.of(district.name()), cells.count(district.people())));
        district.coverage().forEach(share -> row.add(cells.share(share)));
        row.add(cells.count(district.neighbourhoodOffices()));
        row.add(cells.count(district.meetingPlaces()));
        return row;
    }
}
