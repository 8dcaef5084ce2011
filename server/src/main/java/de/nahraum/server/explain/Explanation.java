package de.nahraum.server.explain;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.indicator.Figure;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure, and how it came about. Texts are by language.
 *
 * @param figure kind of figure
 * @param value the very figure another answer has
 * @param unit as a code: {@code fraction}, {@code persons} …
 * @param calculation the formula with the numbers put in; null without a value, or where a number of it is not shown
 * @param uncertainty a range and where it comes from, or why there is none; null without a value
 * @param hidden that something is not shown, and never why; null if all is
 * @param notes what else a reader must know
 */
public record Explanation(
        String figure,
        Map<String, String> title,
        Figure value,
        String unit,
        Map<String, String> definition,
        Map<String, String> formula,
        @Nullable Map<String, String> calculation,
        List<Input> inputs,
        List<Parameter> parameters,
        @Nullable Map<String, String> uncertainty,
        @Nullable Map<String, String> hidden,
        List<Map<String, String>> notes,
        boolean demo,
        long dataVersion) {

    /** A number the figure was made of. */
    public record Input(Map<String, String> label, Figure value, String unit, List<Source> sources) {
        /** Exists and is not shown. */
        Input asHidden() {
            return new Input(label, Figure.HIDDEN, unit, sources);
        }
    }

    /** A choice that could have been another one. */
    public record Parameter(Map<String, String> label, Map<String, String> value) {}

    /** Where a number came from. */
    public record Source(
            @Nullable String name,
            @Nullable String licence,
            @Nullable String vintage,
            String kind) {

        /** Of the files with a variable's numbers, as far as they are shown. */
        public static List<Source> ofVariable(City city, @Nullable String variable) {
            return variable == null
                    ? List.of()
                    : ofFiles(
                            city, List.copyOf(new TreeSet<>(city.observations().sources(variable))));
        }

        public static List<Source> ofFiles(City city, List<String> files) {
            return city.sources().stream()
                    .filter(source -> files.contains(source.file()))
                    .map(Source::of)
                    .distinct()
                    .toList();
        }

        /** Of the files of these kinds, as far as they are shown. */
        public static List<Source> ofKinds(City city, String... kinds) {
            return city.sources().stream()
                    .filter(source -> List.of(kinds).contains(source.kind()))
                    .map(Source::of)
                    .distinct()
                    .toList();
        }

        private static Source of(DataSource source) {
            return new Source(source.name(), source.licence(), source.vintage(), source.kind());
        }
    }
}
