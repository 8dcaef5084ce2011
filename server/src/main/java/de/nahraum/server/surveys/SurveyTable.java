package de.nahraum.server.surveys;

import de.nahraum.geodata.format.csv.Row;
import de.nahraum.geodata.notice.Notices;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A delivered table, of whichever format: names of columns, and rows that come one by one however often they are asked for. */
interface SurveyTable {
    /** Each once: a name that comes again has a number behind it, a column without one has its letter. */
    List<String> columns();

    /**
     * Gives every row that has as many cells as there are columns; others are findings.
     *
     * @throws IOException only if the bytes themselves cannot be read
     */
    void forEachRow(Notices notices, Consumer<Row> taker) throws IOException;
}
