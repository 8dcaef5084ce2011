package de.nahraum.server.report;

import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.report.ReportModel.Parameter;
import de.nahraum.server.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Parameters of a goal as people read them. */
public final class ParameterWords {
    private static final Set<String> YEARS = Set.of("year", "baseYear", "lastYear", "targetYear");
    private static final Set<String> FRACTIONS = Set.of("cityRate", "neededShare");

    private final ReportTexts texts;

    ParameterWords(ReportTexts texts) {
        this.texts = texts;
    }

    /** All parameters of an evaluation, in one order whatever the language. */
    public static List<Parameter> in(Language language, Evaluation evaluation) {
        return new ParameterWords(ReportTexts.in(language)).list(evaluation);
    }

    List<Parameter> list(Evaluation evaluation) {
        return evaluation.parameters().entrySet().stream()
                .map(entry -> new Parameter(
                        entry.getKey(),
                        entry.getValue(),
                        texts.name("parameter", entry.getKey()),
                        text(evaluation, entry.getKey(), entry.getValue())))
                .toList();
    }

    private String text(Evaluation evaluation, String id, Object value) {
        return switch (value) {
            case Number year when YEARS.contains(id) -> String.valueOf(year.longValue());
            case Number share
            when FRACTIONS.contains(id) || isShareTarget(evaluation, id) -> texts.percent(share.doubleValue());
            case Number people
            when Figures.PEOPLE_IN_SENTENCES.contains(id) ->
                new Figures(texts).count(Figures.roundedPeople(Figure.of(people.doubleValue())));
            case Number number -> texts.number(number.doubleValue());
            case Collection<?> list ->
                list.stream().map(each -> text(evaluation, id, each)).collect(Collectors.joining(", "));
            default -> word(value.toString());
        };
    }

    private static boolean isShareTarget(Evaluation evaluation, String id) {
        return id.equals("target")
                && Set.of("coverage", "scheduled-offers", "dissimilarity", "adequate-dwellings")
                        .contains(evaluation.goal().measure());
    }

    private String word(String value) {
        return texts.find("service." + value).orElseGet(() -> texts.name("value", value));
    }
}
