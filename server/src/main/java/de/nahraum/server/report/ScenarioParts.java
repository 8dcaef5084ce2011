package de.nahraum.server.report;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.access.ReachCounts;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.scenario.Edit;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.ScenarioChapter;
import de.nahraum.server.report.ReportModel.ScenarioGoal;
import de.nahraum.server.report.ReportModel.ScenarioRow;
import de.nahraum.server.store.NamedScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A what-if as a chapter: what is assumed, and who would reach the service then. The goals of the report know nothing of it. */
final class ScenarioParts {
    private static final double WHOLE = 1e-9;

    private final View view;
    private final City city;
    private final ReportTexts texts;

    private ScenarioParts(View view, ReportTexts texts) {
        this.view = view;
        this.city = view.city();
        this.texts = texts;
    }

    /** Null if the report has none, or none for this audience. */
    static @Nullable ScenarioChapter of(Subject subject, ReportTexts texts) {
        NamedScenario scenario = subject.scenario();
        if (scenario == null) {
            return null;
        }
        return switch (ScenarioLink.read(scenario.link(), subject.view())) {
            case ScenarioLink.Reading.Read read -> new ScenarioParts(subject.view(), texts).chapter(scenario, read);
            case ScenarioLink.Reading.Refused(String part) ->
                throw new IllegalArgumentException("A what-if that was accepted cannot be read: " + part);
        };
    }

    private ScenarioChapter chapter(NamedScenario named, ScenarioLink.Reading.Read read) {
        CoverageQuestion question = read.question();
        ReachCounts start = view.start(question);
        List<Coverage.OfDistrict> before = start.start().districts();
        List<Coverage.OfDistrict> after = read.scenario().evaluate(start).districts();
        List<ScenarioRow> rows = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            rows.add(row(before.get(i), after.get(i)));
        }
        Coverage.People was = sum(before);
        Coverage.People would = sum(after);
        return new ScenarioChapter(
                named.name(),
                read.link(),
                question.service(),
                texts.say(
                        "scenario.question",
                        "service",
                        texts.name("service", question.service()),
                        "limit",
                        limit(question.limit()),
                        "profile",
                        profile(question.profile()),
                        "time",
                        texts.get("scenario.time." + question.time().id())),
                read.edits().stream().map(this::words).toList(),
                share(was),
                share(would),
                people(was.covered()),
                people(would.covered()),
                rows,
                goals(question, after),
                sentence(was, would));
    }

    private static Coverage.People sum(List<Coverage.OfDistrict> districts) {
        return districts.stream()
                .map(Coverage.OfDistrict::people)
                .reduce(Coverage.People.NOBODY, Coverage.People::plus);
    }

    private String sentence(Coverage.People was, Coverage.People would) {
        long more = would.covered() - was.covered();
        String key = more > 0 ? "scenario.more" : more < 0 ? "scenario.fewer" : "scenario.as-many";
        return texts.say(
                key,
                "people",
                new Figures(texts).count(people(Math.abs(more))),
                "before",
                new Figures(texts).share(share(was)),
                "after",
                new Figures(texts).share(share(would)));
    }

    private static ScenarioRow row(Coverage.OfDistrict before, Coverage.OfDistrict after) {
        District district = before.district();
        return new ScenarioRow(
                district.id(),
                district.number(),
                district.name(),
                share(before.people()),
                share(after.people()),
                isKnown(before) && isKnown(after)
                        ? signed(after.people().covered() - before.people().covered())
                        : Figure.missing(Figure.Reason.UNKNOWN));
    }

    private static boolean isKnown(Coverage.OfDistrict district) {
        return district.people().known() > 0;
    }

    private static Figure share(Coverage.People people) {
        return people.coveredShare().isPresent()
                ? Figure.of(people.coveredShare().getAsDouble())
                : Figure.missing(Figure.Reason.UNKNOWN);
    }

    private static Figure people(long people) {
        return Figures.roundedPeople(Figure.of((double) people));
    }

    private static Figure signed(long people) {
        return people < 0 && people(-people) instanceof Figure.Value(double fewer) ? Figure.of(-fewer) : people(people);
    }

    /** Goals that ask just this of every one of their districts; what is unknown stays so. */
    private List<ScenarioGoal> goals(CoverageQuestion question, List<Coverage.OfDistrict> after) {
        return view.evaluations().stream()
                .filter(evaluation -> asksThis(evaluation, question))
                .map(evaluation -> new ScenarioGoal(
                        evaluation.goal().id(),
                        new GoalWords(texts).name(evaluation.goal()),
                        evaluation.holding(),
                        holding(evaluation, after),
                        evaluation.districts().size()))
                .toList();
    }

    private static boolean asksThis(Evaluation evaluation, CoverageQuestion question) {
        Map<String, Object> used = evaluation.parameters();
        return evaluation.goal().measure().equals("coverage")
                // A goal that holds by its neighbours cannot be told from a share.
                && !Boolean.TRUE.equals(evaluation.goal().params().get("oneSufficesInOrtsbezirk"))
                && question.time() == TimeOfDay.DAY
                && question.service().equals(used.get("service"))
                && question.limit() instanceof Limit.Minutes(double minutes)
                && used.get("minutes") instanceof Number limit
                && Math.abs(limit.doubleValue() - minutes) < WHOLE
                && question.profile().id().equals(used.get("profile"))
                && StatusFilter.OPEN.id().equals(used.get("status"));
    }

    private static int holding(Evaluation evaluation, List<Coverage.OfDistrict> after) {
        return (int) evaluation.districts().stream()
                .filter(part -> part.holds() != null)
                .filter(part -> after.stream()
                        .filter(each -> each.district().equals(part.district()))
                        .anyMatch(each -> share(each.people()) instanceof Figure.Value(double share)
                                && evaluation.goal().target().isMetBy(share)))
                .count();
    }

    private String limit(Limit limit) {
        return switch (limit) {
            case Limit.Minutes(double minutes) -> texts.say("scenario.minutes", "count", texts.number(minutes));
            case Limit.Metres(double metres) -> texts.say("scenario.metres", "count", texts.number(metres));
        };
    }

    private String profile(WalkProfile profile) {
        return texts.name("value", profile.id());
    }

    private String words(Edit edit) {
        return switch (edit) {
            case Edit.Add(String id, double x, double y) ->
                texts.say("scenario.add", "place", place(id), "where", where(x, y));
            case Edit.Move(String id, double x, double y) ->
                texts.say("scenario.move", "place", place(id), "where", where(x, y));
            case Edit.Close(String id) -> texts.say("scenario.close", "place", place(id));
            case Edit.Open(String id) -> texts.say("scenario.open", "place", place(id));
            case Edit.AddFearSpace(String id, var shape) ->
                texts.say(
                        "scenario.add-fear-space",
                        "where",
                        where(shape.getCentroid().getX(), shape.getCentroid().getY()));
            case Edit.DismantleFearSpace(String id) -> texts.say("scenario.dismantle-fear-space", "space", space(id));
            case Edit.Standard(Limit limit) -> texts.say("scenario.standard", "limit", limit(limit));
        };
    }

    /** A place the atlas added in a room has the room's name, one on the map has none. */
    private String place(String id) {
        String room = "new-at-";
        return city.findPlace(id)
                .or(() -> id.startsWith(room) ? city.findPlace(id.substring(room.length())) : Optional.empty())
                .map(Place::name)
                .orElseGet(() -> texts.get("scenario.new-place"));
    }

    private String space(String id) {
        return city.fearSpaces().stream()
                .filter(space -> space.id().equals(id))
                .map(FearSpace::name)
                .findFirst()
                .orElseGet(() -> texts.get("scenario.new-fear-space"));
    }

    private String where(double x, double y) {
        return city.districtLocator().find(x, y).map(District::name).orElseGet(() -> texts.get("scenario.outside"));
    }
}
