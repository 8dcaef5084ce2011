package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code housing} of {@code city.yaml}. What is wrong is told, and the whole is then taken as not said. */
final class HousingYaml {
    private static final Set<String> KEYS = Set.of(
            "rentKind",
            "rentLimitsEuro",
            "rentLimitPerFurtherPersonEuro",
            "incomeUpperEuro",
            "furtherPersonWeight",
            "subsidisedUpTo");

    private final Notices notices;

    HousingYaml(Notices notices) {
        this.notices = notices;
    }

    HousingSettings read(YamlMap yaml) {
        yaml.allowing(KEYS);
        String rentKind = yaml.choice(
                "rentKind", RentKind.ids(), HousingSettings.NONE.rentKind().id());
        String subsidisedUpTo = yaml.choice(
                "subsidisedUpTo",
                IncomeClass.ids(),
                HousingSettings.NONE.subsidisedUpTo().id());
        return new HousingSettings(
                RentKind.find(rentKind).orElseThrow(),
                rentLimits(yaml),
                number(yaml, "rentLimitPerFurtherPersonEuro", 0, Double.MAX_VALUE, "≥ 0"),
                incomes(yaml),
                number(yaml, "furtherPersonWeight", HousingSettings.DEFAULT_FURTHER_PERSON_WEIGHT, 1, "0–1"),
                IncomeClass.find(subsidisedUpTo).orElseThrow());
    }

    private double number(YamlMap yaml, String key, double otherwise, double greatest, String expected) {
        double number = yaml.number(key, otherwise);
        if (!(number >= 0 && number <= greatest)) {
            notices.add(new Notice.SettingInvalid(yaml.where(key), expected));
            return otherwise;
        }
        return number;
    }

    /** For 1, 2, 3, … persons; a larger household is never allowed less. */
    private static List<Double> rentLimits(YamlMap yaml) {
        JsonNode node = yaml.node("rentLimitsEuro");
        List<Double> limits = new ArrayList<>();
        boolean fits = node.isArray() && !node.isEmpty();
        for (JsonNode limit : node) {
            fits &= isPositive(limit) && (limits.isEmpty() || limit.asDouble() >= limits.getLast());
            limits.add(limit.asDouble());
        }
        if (fits || !yaml.has("rentLimitsEuro")) {
            return limits;
        }
        yaml.invalid("rentLimitsEuro", node, "[420, 510, 620]");
        return List.of();
    }

    /** All bounded classes or none, each above the one before it. */
    private static Map<IncomeClass, Double> incomes(YamlMap yaml) {
        JsonNode node = yaml.node("incomeUpperEuro");
        YamlMap stated = yaml.map("incomeUpperEuro");
        if (stated.keys().isEmpty()) {
            return Map.of();
        }
        stated.allowing(Set.copyOf(
                HousingSettings.boundedClasses().stream().map(IncomeClass::id).toList()));
        Map<IncomeClass, Double> bounds = new EnumMap<>(IncomeClass.class);
        double before = 0;
        for (IncomeClass incomeClass : HousingSettings.boundedClasses()) {
            JsonNode bound = stated.node(incomeClass.id());
            if (!isPositive(bound) || bound.asDouble() <= before) {
                yaml.invalid(
                        "incomeUpperEuro", node, "{up-to-60: 1150, up-to-80: 1530, up-to-100: 1910, up-to-140: 2680}");
                return Map.of();
            }
            before = bound.asDouble();
            bounds.put(incomeClass, before);
        }
        return bounds;
    }

    private static boolean isPositive(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.asDouble()) && node.asDouble() > 0;
    }
}
