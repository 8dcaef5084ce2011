package de.nahraum.server.intake;

import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.format.csv.CsvOptions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code files} in {@code city.yaml}: a file and how to read it.
 *
 * @param epsg CRS of its coordinates; null if not said
 * @param columns field of ours to column of theirs
 * @param values variable of ours to column of theirs, for wide tables
 * @param constants field of ours to a value for all rows
 * @param aliases name in the file to district id
 * @param ignore names in the district column that are no district
 * @param where column to the value rows must have
 * @param dissolveBy field whose equal values unite features; null for none
 * @param boundarySet districts as they were that it holds or speaks of; null for the present ones
 * @param missing column to texts that stand for "no value"; {@link #ANY_COLUMN} for all others
 */
record FileEntry(
        FileKind kind,
        String path,
        @Nullable Integer epsg,
        CsvOptions csv,
        Map<String, String> columns,
        Map<String, String> values,
        Map<String, String> constants,
        Map<String, String> aliases,
        Set<String> ignore,
        Map<String, String> where,
        @Nullable String dissolveBy,
        @Nullable String boundarySet,
        Map<String, Set<String>> missing,
        DataSource source) {

    static final String ANY_COLUMN = "*";

    /** Signs German tables use for "no value". */
    static final Set<String> USUAL_MISSING = Set.of("", ".", "-", "–", "…", "...", "x", "/");

    String column(String field) {
        return columns.getOrDefault(field, field);
    }

    boolean isMissing(String column, String text) {
        return missing.getOrDefault(column, missing.getOrDefault(ANY_COLUMN, USUAL_MISSING))
                .contains(text);
    }
}
