package de.nahraum.geodata.demo;

import java.io.IOException;
import java.util.List;

/** Writes {@code cells.csv}. */
final class CellsFile {
    private CellsFile() {}

    static void write(List<Town> towns, FolderSink sink) throws IOException {
        try (CsvOut out = new CsvOut(sink, "cells.csv", "id", "x", "y", "people")) {
            for (Town town : towns) {
                for (Cell cell : town.cells()) {
                    // The id names the square by its south-west corner, as the census grid does.
                    out.row(
                            "c" + (cell.x() - 50) / 100 + "-" + (cell.y() - 50) / 100,
                            cell.x(),
                            cell.y(),
                            cell.people());
                }
            }
        }
    }
}
