package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.city.SocialIndexSettings.Weighted;
import de.nahraum.geodata.indicator.Indicator.Direction;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code socialIndex} of {@code city.yaml}; what is not said, or cannot be, is the default's. */
final class SocialIndexYaml {
    private static final SocialIndexSettings DEFAULT = SocialIndexSettings.DEFAULT;

    private final Notices notices;

    SocialIndexYaml(Notices notices) {
        this.notices = notices;
    }

    SocialIndexSettings read(YamlMap yaml) {
        yaml.allowing(Set.of("indicators", "statusCuts", "dynamicsCuts", "spanYears", "minimumPeople"));
        List<Weighted> indicators =
                yaml.maps("indicators").stream().map(this::weighted).toList();
        return new SocialIndexSettings(
                indicators.isEmpty() ? DEFAULT.indicators() : indicators,
                cuts(yaml, "statusCuts", DEFAULT.statusCuts()),
                cuts(yaml, "dynamicsCuts", DEFAULT.dynamicsCuts()),
                atLeast(yaml, "spanYears", 1, DEFAULT.spanYears()),
                atLeast(yaml, "minimumPeople", 0, DEFAULT.minimumPeople()));
    }

    private Weighted weighted(YamlMap yaml) {
        yaml.allowing(Set.of("id", "weight", "direction"));
        double weight = yaml.number("weight", 1);
        if (!(weight >= 0 && Double.isFinite(weight))) {
            notices.add(new Notice.SettingInvalid(yaml.where("weight"), "≥ 0"));
            weight = 1;
        }
        String direction = yaml.choice("direction", List.of("lower-is-better", "higher-is-better"), "lower-is-better");
        return new Weighted(
                yaml.requiredText("id"),
                weight,
                direction.equals("higher-is-better") ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
    }

    private List<Double> cuts(YamlMap yaml, String key, List<Double> otherwise) {
        JsonNode node = yaml.node(key);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        List<Double> cuts = new ArrayList<>();
        node.forEach(each -> cuts.add(each.isNumber() ? each.asDouble() : Double.NaN));
        if (!node.isArray() || !SocialIndexSettings.areCuts(cuts, otherwise.size())) {
            notices.add(new Notice.SettingInvalid(yaml.where(key), otherwise.toString()));
            return otherwise;
        }
        return List.copyOf(cuts);
    }

    private int atLeast(YamlMap yaml, String key, int least, int otherwise) {
        int value = yaml.integer(key, otherwise);
        if (value < least) {
            notices.add(new Notice.SettingInvalid(yaml.where(key), "≥ " + least));
            return otherwise;
        }
        return value;
    }
}
