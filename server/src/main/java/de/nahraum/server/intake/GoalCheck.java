package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.CompletionStage;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a goal of {@code goals.yaml} says and no measure could take as it is meant: an unknown name must not become a default. */
final class GoalCheck {
    private static final Map<String, Set<String>> PARAMETERS = Map.ofEntries(
            Map.entry("concentration", Set.of("indicator", "rule", "threshold", "designEffect", "minimumDenominator")),
            Map.entry("coverage", Set.of("service", "minutes", "status", "oneSufficesInOrtsbezirk")),
            Map.entry("scheduled-offers", Set.of("topic", "rhythm", "minutes", "status", "oneSufficesInOrtsbezirk")),
            Map.entry("presence", Set.of("kind", "minutes")),
            Map.entry("both-topics", Set.of("left", "right")),
            Map.entry("dissimilarity", Set.of("indicator")),
            Map.entry("adequate-dwellings", Set.of("rentKind", "states")),
            Map.entry("housing-need", Set.of("mode", "minimumGrade", "maximumAgeYears")),
            Map.entry("subsidised-share", Set.of("stage")),
            Map.entry("fear-spaces", Set.of()),
            Map.entry("consumer-advice", Set.of("kind", "topic", "languages")));

    /** Texts of which one is meant; the first where nothing is said. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "rhythm", List.of("monthly", "weekly"),
            "status", List.of("open", "planned"),
            "rentKind", RentKind.ids(),
            "mode", List.of("simple", "model"),
            "minimumGrade", List.of("limited", "good", "poor"),
            "stage", List.of(CompletionStage.COMPLETED.id()));

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** All dwellings, or those somebody could move into. */
    private static final Set<Set<String>> STATES =
            Set.of(Set.of("let", "vacant", "binding-expires"), Set.of("vacant", "binding-expires"));

    /** Numbers between two bounds, both allowed. */
    private record Range(String parameter, double least, double greatest, String expected) {}

    private static final List<Range> RANGES = List.of(
            new Range("minutes", 0.5, 120, "0.5–120"),
            new Range("threshold", Double.MIN_VALUE, Double.MAX_VALUE, "> 0"),
            new Range("designEffect", 1, Double.MAX_VALUE, "≥ 1"),
            new Range("minimumDenominator", 1, Double.MAX_VALUE, "≥ 1"),
            new Range("maximumAgeYears", 0, 100, "0–100"));

    private final List<String> districts;
    private final Set<String> services = new TreeSet<>(PlaceKind.ids());
    private final Notices notices;

    GoalCheck(CitySettings settings, List<District> districts, List<Offer> offers, Notices notices) {
        this.districts = districts.stream().map(District::id).toList();
        this.notices = notices;
        services.addAll(settings.services().keySet());
        offers.forEach(offer -> services.add(offer.topic()));
    }

    void check(YamlMap goal) {
        checkDistricts(goal);
        String measure = goal.text("measure", "");
        Set<String> allowed = PARAMETERS.get(measure);
        if (allowed == null) {
            if (!measure.isBlank()) {
                notices.add(new Notice.MeasureUnknown(
                        goal.where("measure"), List.copyOf(new TreeSet<>(GoalBook.measures()))));
            }
            return;
        }
        if (!goal.has("target")) {
            notices.add(new Notice.SettingMissing(goal.where("target")));
        } else if (goal.node("target").isObject() && !goal.map("target").has("value")) {
            notices.add(new Notice.SettingMissing(goal.map("target").where("value")));
        }
        YamlMap params = goal.map("params").allowing(allowed);
        checkParameters(params);
        if (measure.equals("consumer-advice")) {
            checkAdvice(params);
        }
    }

    private void checkDistricts(YamlMap goal) {
        if (!goal.node("holdsIn").isArray()) {
            return;
        }
        for (String id : goal.texts("holdsIn")) {
            checkDistrict(goal, "holdsIn", id);
        }
    }

    /** Tells of a district there is none of; null is none named. */
    void checkDistrict(YamlMap yaml, String key, @Nullable String id) {
        if (id != null && !districts.contains(id)) {
            notices.add(new Notice.CodeUnknown(yaml.where(key, id), districts));
        }
    }

    /** Only of protected places is a total all that may be told. */
    private void checkAdvice(YamlMap params) {
        String accommodation = PlaceKind.COMMUNAL_ACCOMMODATION.id();
        params.choice("kind", List.of(accommodation), accommodation);
        for (String language : params.texts("languages")) {
            if (!LANGUAGE.matcher(language).matches()) {
                params.invalid("languages", params.node("languages"), "BCP 47");
            }
        }
    }

    private void checkParameters(YamlMap params) {
        for (Range range : RANGES) {
            JsonNode value = params.node(range.parameter());
            boolean fits = value.isNumber()
                    && Double.isFinite(value.asDouble())
                    && value.asDouble() >= range.least()
                    && value.asDouble() <= range.greatest();
            if (params.has(range.parameter()) && !fits) {
                params.invalid(range.parameter(), value, range.expected());
            }
        }
        new TreeMap<>(CHOICES).forEach((parameter, allowed) -> params.choice(parameter, allowed, allowed.getFirst()));
        if (params.has("states") && !STATES.contains(Set.copyOf(params.texts("states")))) {
            params.invalid(
                    "states", params.node("states"), "[vacant, binding-expires], [let, vacant, binding-expires]");
        }
        params.flag("oneSufficesInOrtsbezirk");
        for (String parameter : List.of("service", "kind", "topic")) {
            String service = params.text(parameter);
            if (service != null && !services.contains(service)) {
                notices.add(new Notice.ServiceUnknown(params.where(parameter), List.copyOf(services)));
            }
        }
    }
}
