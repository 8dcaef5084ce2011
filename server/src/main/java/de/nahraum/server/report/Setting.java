package de.nahraum.server.report;

import de.nahraum.server.report.ReportModel.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * By what a goal is measured, in words of one language: what is set by people, and not what the data give.
 *
 * @param label what it is: "Gehzeit in Minuten"
 * @param text its value: "10"
 */
public record Setting(String label, String text) {
    private static final Set<String> SET_BY_PEOPLE = Set.of(
            "service",
            "topic",
            "kind",
            "languages",
            "minutes",
            "profile",
            "status",
            "rhythm",
            "target",
            "left",
            "right",
            "indicator",
            "rule",
            "threshold",
            "designEffect",
            "minimumDenominator",
            "rentKind",
            "states",
            "mode",
            "minimumGrade",
            "maximumAgeYears",
            "baseYear",
            "targetYear");

    /** Whether a parameter is one. */
    public static boolean isOne(String parameter) {
        return SET_BY_PEOPLE.contains(parameter);
    }

    static Map<String, Setting> of(List<Parameter> parameters) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        parameters.stream()
                .filter(parameter -> isOne(parameter.id()))
                .forEach(parameter -> settings.put(parameter.id(), new Setting(parameter.label(), parameter.text())));
        return settings;
    }

    /** Those both have with another value, each as "Gehzeit in Minuten: 10 → 15". */
    static List<String> differences(Map<String, Setting> before, Map<String, Setting> now, ReportTexts texts) {
        return now.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()))
                .filter(entry -> !Objects.requireNonNull(before.get(entry.getKey()))
                        .text()
                        .equals(entry.getValue().text()))
                .map(entry -> texts.say(
                        "change.setting",
                        "label",
                        entry.getValue().label(),
                        "before",
                        Objects.requireNonNull(before.get(entry.getKey())).text(),
                        "after",
                        entry.getValue().text()))
                .toList();
    }
}
