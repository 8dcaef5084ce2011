package de.nahraum.server.intake;

import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code indicators} in {@code city.yaml}: changes a built-in indicator or adds one. */
final class IndicatorsYaml {
    private static final Set<String> KEYS = Set.of(
            "id",
            "label",
            "definition",
            "unit",
            "numerator",
            "denominator",
            "minimumDenominator",
            "households",
            "theme",
            "direction",
            "kgst");

    private final Notices notices;

    IndicatorsYaml(Notices notices) {
        this.notices = notices;
    }

    /** Empty, with a finding, if the id cannot be one. */
    Optional<Indicator> read(YamlMap yaml) {
        yaml.allowing(KEYS);
        String id = yaml.requiredText("id");
        if (!Ids.isValid(id)) {
            notices.add(new Notice.IdInvalid(yaml.where("id")));
            return Optional.empty();
        }
        String denominator = yaml.text("denominator");
        return Optional.of(new Indicator(
                id,
                yaml.textMap("label"),
                yaml.textMap("definition"),
                denominator == null ? code(yaml, "unit", Indicator.Unit.COUNT) : Indicator.Unit.FRACTION,
                yaml.text("numerator", id),
                denominator,
                code(yaml, "theme", Indicator.Theme.SOCIAL),
                code(yaml, "direction", Indicator.Direction.NONE),
                atLeastZero(yaml, "minimumDenominator", Indicator.DEFAULT_MINIMUM_DENOMINATOR),
                yaml.text("households"),
                yaml.text("kgst")));
    }

    private static <E extends Enum<E>> E code(YamlMap yaml, String key, E usual) {
        List<E> all = List.of(usual.getDeclaringClass().getEnumConstants());
        List<String> codes = all.stream().map(IndicatorsYaml::code).toList();
        return all.get(codes.indexOf(yaml.choice(key, codes, code(usual))));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int atLeastZero(YamlMap yaml, String key, int usual) {
        int number = yaml.integer(key, usual);
        if (number < 0) {
            notices.add(new Notice.SettingInvalid(yaml.where(key), "≥ 0"));
            return usual;
        }
        return number;
    }
}
