package de.nahraum.geodata.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes {@code population.csv} and {@code indicators.csv}. */
final class StatisticsFiles {
    private StatisticsFiles() {}

    /** @param figures of each district, in the districts' order */
    static void write(List<District> districts, List<Figures> figures, FolderSink sink) throws IOException {
        try (CsvOut out = new CsvOut(sink, "population.csv", "district", "year", "people")) {
            for (int i = 0; i < districts.size(); i++) {
                for (int year = Figures.FIRST_YEAR; year <= Figures.LAST_YEAR; year++) {
                    out.row(
                            districts.get(i).name(),
                            year,
                            figures.get(i).year(year).people());
                }
            }
        }
        try (CsvOut out = new CsvOut(sink, "indicators.csv", "district", "year", "variable", "value")) {
            for (int i = 0; i < districts.size(); i++) {
                for (int year = Figures.FIRST_YEAR; year <= Figures.LAST_YEAR; year++) {
                    Map<String, Integer> variables =
                            Figures.variables(figures.get(i).year(year));
                    for (Map.Entry<String, Integer> variable : variables.entrySet()) {
                        out.row(districts.get(i).name(), year, variable.getKey(), variable.getValue());
                    }
                }
            }
        }
    }
}
