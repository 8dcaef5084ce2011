package de.nahraum.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What other answers of the interface say where a report says a figure: knows of every figure there is in a report which one it must equal. */
final class ReportAsApi {
    private static final Set<String> PEOPLE = Set.of("people-without-reach", "persons-over-line");

    private final JsonNode report;
    private final Function<String, @Nullable JsonNode> get;
    private final Map<String, Integer> costs;
    private final JsonNode before;
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final Map<String, Function<ReportLeaf, JsonNode>> known = new TreeMap<>();

    /**
     * A report beside its interface.
     *
     * @param get an answer; null if there is none, because nothing of it is shown
     * @param costs of measures by title, from the city's own file: no answer has them
     * @param before the report before, as it was filed
     */
    ReportAsApi(
            JsonNode report, Function<String, @Nullable JsonNode> get, Map<String, Integer> costs, JsonNode before) {
        this.report = report;
        this.get = get;
        this.costs = costs;
        this.before = before;
        ofTheWhole();
        ofGoals();
        ofWays();
        ofChanges();
        ofAdvice();
        ofDistricts();
    }

    /** What it must be; null if nobody knows the path. */
    @Nullable
    JsonNode find(ReportLeaf leaf) {
        Function<ReportLeaf, JsonNode> rule = known.get(leaf.path());
        return rule == null ? null : rule.apply(leaf);
    }

    Set<String> paths() {
        return known.keySet();
    }

    /** The words of the interface for those of the report; missing where the report says it in words of its own. */
    JsonNode words(ReportLeaf leaf) {
        JsonNode goal = goal(leaf);
        JsonNode both = switch (leaf.path()) {
            case "goals[].text" -> goal.path("text");
            case "goals[].explanation" -> goal.path("explanation");
            case "goals[].outlook" -> goal.path("outlook").path("text");
            case "goals[].districts[].note" -> districtOfGoal(leaf).path("note");
            case "goals[].next[].text" -> goal.path("steps").path(leaf.place(1)).path("text");
            default -> MissingNode.getInstance();
        };
        return both.path("de");
    }

    private void ofTheWhole() {
        known.put("head.targetYear", leaf -> answer("/api/v1/city").path("targetYear"));
        known.put("head.dataVersion", leaf -> answer("/api/v1/city").path("dataVersion"));
        known.put(
                "head.previous.number",
                leaf -> answer("/api/v1/reports").path(0).path("number"));
        known.put("summary.goals", leaf -> new IntNode(answer("/api/v1/goals").size()));
        Map<String, String> statuses = Map.of(
                "reached", "reached",
                "onTrack", "on-track",
                "uncertain", "uncertain",
                "offTrack", "off-track",
                "notAssessable", "not-assessable");
        statuses.forEach((field, status) -> known.put("summary." + field, leaf -> countGoals(status)));
        known.put(
                "gaps[].people",
                leaf -> rounded(goal(report.path("gaps")
                                .path(leaf.place(0))
                                .path("goal")
                                .asText())
                        .path("gapPeople")));
        known.put("services[].minutes", leaf -> service(id("services", leaf)).path("minutes"));
    }

    private void ofGoals() {
        for (String same : new String[] {"figure", "holds", "of", "unknown"}) {
            known.put("goals[]." + same, leaf -> goal(leaf).path(same));
        }
        known.put("goals[].gapPeople", leaf -> rounded(goal(leaf).path("gapPeople")));
        known.put("goals[].districts[].number", leaf -> new IntNode(number(districtOfGoal(leaf))));
        for (String same : new String[] {"figure", "low", "high"}) {
            known.put(
                    "goals[].districts[]." + same, leaf -> districtOfGoal(leaf).path(same));
        }
        known.put(
                "goals[].districts[].gapPeople",
                leaf -> rounded(districtOfGoal(leaf).path("gapPeople")));
        for (String same : new String[] {"value", "holds", "missed", "unknown"}) {
            known.put(
                    "goals[].sensitivity[]." + same,
                    leaf -> goal(leaf).path("sensitivity").path(leaf.place(1)).path(same));
        }
        known.put("goals[].parameters[].value", this::parameter);
        known.put("goals[].next[].people", leaf -> {
            JsonNode people = goal(leaf).path("steps").path(leaf.place(1)).path("people");
            return people.isMissingNode() ? missing("no-data") : rounded(people);
        });
        known.put("goals[].measures[].costEuro", leaf -> {
            String title = chapter(leaf)
                    .path("measures")
                    .path(leaf.place(1))
                    .path("title")
                    .asText();
            Integer cost = costs.get(title);
            return cost == null ? NullNode.instance : new IntNode(cost);
        });
    }

    private void ofWays() {
        Map<String, String> lists =
                Map.of("year", "history", "value", "history", "low", "ahead", "central", "ahead", "high", "ahead");
        lists.forEach((same, list) -> known.put(
                "goals[].path." + list + "[]." + same, leaf -> year(leaf, list).path(same)));
        known.put("goals[].path.ahead[].year", leaf -> year(leaf, "ahead").path("year"));
        known.put(
                "goals[].path.target",
                leaf -> chapter(leaf).path("path").path("counts").asText().equals("districts-holding")
                        ? goal(leaf).path("of")
                        : goal(leaf).path("target").path("value"));
        known.put("goals[].path.targetYear", leaf -> goal(leaf).path("targetYear"));
        known.put("goals[].distance.amount", leaf -> {
            JsonNode distance = goal(leaf).path("distance");
            return PEOPLE.contains(distance.path("unit").asText())
                    ? rounded(distance.path("amount"))
                    : distance.path("amount");
        });
    }

    private JsonNode year(ReportLeaf leaf, String list) {
        return goal(leaf).path("path").path(list).path(leaf.place(1));
    }

    /** What changed begins with the report before, ends with this one, and no step of it is left out. */
    private void ofChanges() {
        known.put("goals[].change.figureBefore", this::figureBefore);
        known.put(
                "goals[].change.parts[].from",
                leaf -> leaf.place(1) == 0
                        ? figureBefore(leaf)
                        : parts(leaf).path(leaf.place(1) - 1).path("to"));
        known.put(
                "goals[].change.parts[].to",
                leaf -> leaf.place(1) == parts(leaf).size() - 1
                        ? goal(leaf).path("figure")
                        : parts(leaf).path(leaf.place(1) + 1).path("from"));
    }

    private JsonNode figureBefore(ReportLeaf leaf) {
        return find(before.path("goals"), chapter(leaf).path("id").asText()).path("figure");
    }

    /** What was advised then is what the report before says would help; what became of it is what the chapters say. */
    private void ofAdvice() {
        known.put(
                "followUp.advised",
                leaf -> new IntNode(stream(before.path("goals"))
                        .filter(goal -> find(
                                        report.path("goals"), goal.path("id").asText())
                                .isObject())
                        .mapToInt(goal -> goal.path("next").size())
                        .sum()));
        Map<String, String> outcomes = Map.of(
                "holdsNow", "holds-now",
                "measuredOtherwise", "measured-otherwise",
                "opened", "opened",
                "cannotBeTold", "cannot-be-told",
                "notAdvisedAnyMore", "not-advised-any-more",
                "underWay", "under-way",
                "stillAdvised", "still-advised");
        outcomes.forEach((field, outcome) -> known.put(
                "followUp." + field,
                leaf -> new IntNode((int) stream(report.path("goals"))
                        .flatMap(goal -> stream(goal.path("earlier")))
                        .filter(earlier -> earlier.path("outcome").asText().equals(outcome))
                        .count())));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private JsonNode parts(ReportLeaf leaf) {
        return chapter(leaf).path("change").path("parts");
    }

    private void ofDistricts() {
        known.put(
                "districts[].number",
                leaf -> new IntNode(number(report.path("districts").path(leaf.place(0)))));
        known.put(
                "districts[].people",
                leaf -> rounded(district(id("districts", leaf)).path("people")));
        known.put("districts[].coverage[]", leaf -> {
            JsonNode service = report.path("services").path(leaf.place(1));
            JsonNode answer = answer(
                    "/api/v1/coverage?status=open&service=" + service.path("id").asText() + "&minutes="
                            + service.path("minutes").asText());
            return answer.isMissingNode()
                    ? hidden()
                    : find(answer.path("districts"), id("districts", leaf)).path("coveredShare");
        });
        known.put("districts[].neighbourhoodOffices", leaf -> places(leaf, "neighbourhood-office"));
        known.put("districts[].meetingPlaces", leaf -> places(leaf, "meeting-place"));
    }

    /** None is known only where somebody called the list complete. */
    private JsonNode places(ReportLeaf leaf, String kind) {
        JsonNode places = district(id("districts", leaf)).path("places").path(kind);
        return places.isNumber()
                ? places
                : service(kind).path("complete").isTextual() ? new IntNode(0) : missing("unknown");
    }

    private JsonNode countGoals(String status) {
        return new IntNode((int) stream(answer("/api/v1/goals"))
                .filter(goal -> goal.path("status").asText().equals(status))
                .count());
    }

    private JsonNode parameter(ReportLeaf leaf) {
        String id =
                chapter(leaf).path("parameters").path(leaf.place(1)).path("id").asText();
        return goal(leaf).path("parameters").path(id);
    }

    private JsonNode chapter(ReportLeaf leaf) {
        return report.path("goals").path(leaf.place(0));
    }

    /** The goal as the interface tells it. */
    JsonNode goal(ReportLeaf leaf) {
        return goal(chapter(leaf).path("id").asText());
    }

    private JsonNode goal(String id) {
        return answer("/api/v1/goals/" + id);
    }

    private JsonNode districtOfGoal(ReportLeaf leaf) {
        JsonNode part = chapter(leaf).path("districts").path(leaf.place(1));
        return find(goal(leaf).path("districts"), part.path("id").asText());
    }

    private int number(JsonNode part) {
        return district(part.path("id").asText()).path("number").asInt();
    }

    private String id(String list, ReportLeaf leaf) {
        return report.path(list).path(leaf.place(0)).path("id").asText();
    }

    private JsonNode district(String id) {
        return stream(answer("/api/v1/districts").path("features"))
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode service(String id) {
        return find(answer("/api/v1/city").path("services"), id);
    }

    private static JsonNode find(JsonNode list, String id) {
        return stream(list)
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode answer(String path) {
        return answers.computeIfAbsent(path, asked -> {
            JsonNode answer = get.apply(asked);
            return answer == null ? MissingNode.getInstance() : answer;
        });
    }

    /** People as every report says them: to the nearest ten, and nobody only where there is nobody. */
    static JsonNode rounded(JsonNode people) {
        if (!people.isNumber() || people.asDouble() == 0) {
            return people;
        }
        return new DoubleNode(Math.max(10, 10 * Math.rint(people.asDouble() / 10)));
    }

    private static JsonNode hidden() {
        return JsonNodeFactory.instance.objectNode().put("hidden", true);
    }

    private static JsonNode missing(String reason) {
        return JsonNodeFactory.instance.objectNode().put("missing", reason);
    }
}
