package de.nahraum.server.api;

import de.nahraum.server.surveys.ColumnProfile;
import de.nahraum.server.surveys.SurveyField;
import de.nahraum.server.surveys.SurveyPreview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file looks like, before anything of it is taken.
 *
 * @param upload id of the file while it is kept
 * @param source program it comes from
 * @param first the first rows, without columns that tell who somebody is
 */
record SurveyPreviewAnswer(
        String upload,
        String file,
        String source,
        int rows,
        List<Column> columns,
        List<List<String>> first,
        MappingJson.Answer mapping,
        List<ImportsApi.FindingAnswer> findings) {
    /**
     * A value of a column.
     *
     * @param codes by field, what it usually means
     */
    record Value(String value, int count, Map<String, String> codes) {}

    /**
     * A column.
     *
     * @param personal whether it tells, by its name, who somebody is
     * @param tick whether it may be one to tick: nothing but yes and no stands in it
     * @param values if they are few
     * @param parts single values of cells that hold several, if they are few
     */
    record Column(String name, int filled, boolean personal, boolean tick, List<Value> values, List<Value> parts) {
        static Column of(ColumnProfile column, boolean spaceSeparated) {
            return new Column(
                    column.name(),
                    column.filled(),
                    column.isPersonal(),
                    column.isTick(),
                    answers(column.findValues().orElse(Map.of())),
                    answers(column.findParts(spaceSeparated)));
        }

        private static List<Value> answers(Map<String, Integer> values) {
            return values.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(each -> new Value(each.getKey(), each.getValue(), codes(each.getKey())))
                    .toList();
        }

        private static Map<String, String> codes(String value) {
            Map<String, String> codes = new LinkedHashMap<>();
            for (SurveyField field : SurveyField.values()) {
                field.findUsual(value).ifPresent(code -> codes.put(field.id(), code));
            }
            return codes;
        }
    }

    static SurveyPreviewAnswer of(String upload, String file, SurveyPreview preview) {
        return new SurveyPreviewAnswer(
                upload,
                file,
                preview.source().id(),
                preview.rows(),
                preview.columns().stream()
                        .map(column -> Column.of(column, preview.mapping().spaceSeparated()))
                        .toList(),
                preview.first(),
                MappingJson.Answer.of(preview.mapping()),
                preview.findings().stream().map(ImportsApi.FindingAnswer::of).toList());
    }
}
