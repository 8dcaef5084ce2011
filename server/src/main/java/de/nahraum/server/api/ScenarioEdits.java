package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.scenario.Edit;
import de.nahraum.geodata.scenario.Refusal;
import de.nahraum.geodata.scenario.Scenario;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The edits of a what-if as they are written in JSON, and what is said of one that cannot be taken. */
final class ScenarioEdits {
    static final String NAME = "edits";
    static final int MOST = 50;

    private static final int UNPROCESSABLE = 422;
    private static final String OP = "op";
    private static final String PLACE = "place";
    private static final String FEAR_SPACE = "fearSpace";
    private static final String RADIUS = "radiusMetres";
    private static final double LEAST_RADIUS = 5;
    private static final double MOST_RADIUS = 200;
    private static final List<String> OPS = List.of("add", "move", "close", "open", "standard");

    /** Where people feel unsafe is for people inside the house. */
    private static final List<String> INTERNAL_OPS =
            List.of("add", "move", "close", "open", "standard", "add-fear-space", "dismantle-fear-space");

    private static final String ID = "[a-z0-9-]{1,64}";

    private ScenarioEdits() {}

    static List<Edit> read(JsonBody body, City city) {
        return body.list(NAME, MOST).stream().map(each -> edit(each, city)).toList();
    }

    /** The city with these edits; a problem where it does not allow one of them. */
    static Scenario scenario(City city, CoverageQuestion question, List<Edit> edits) {
        Scenario scenario = Scenario.of(city, question, edits);
        scenario.findRefusal().ifPresent(refusal -> {
            throw refused(refusal);
        });
        return scenario;
    }

    private static Edit edit(JsonBody body, City city) {
        Params params = body.params(List.of(), OP, "id", PLACE, FEAR_SPACE, "lon", "lat", RADIUS, "minutes", "metres");
        List<String> ops = city.audience() == Audience.INTERNAL ? INTERNAL_OPS : OPS;
        String op = params.required(OP, ops);
        if (!ops.contains(op)) {
            throw params.problem(OP, op, "Not one of the allowed values.", ops);
        }
        return switch (op) {
            case "add" -> {
                Params add = body.params(List.of(), OP, "id", "lon", "lat");
                Coordinate at = Position.of(add, city);
                yield new Edit.Add(id(add, "id"), at.x, at.y);
            }
            case "move" -> {
                Params move = body.params(List.of(), OP, PLACE, "lon", "lat");
                Coordinate at = Position.of(move, city);
                yield new Edit.Move(id(move, PLACE), at.x, at.y);
            }
            case "close" -> new Edit.Close(id(body.params(List.of(), OP, PLACE), PLACE));
            case "open" -> new Edit.Open(id(body.params(List.of(), OP, PLACE), PLACE));
            case "add-fear-space" -> {
                Params add = body.params(List.of(), OP, "id", "lon", "lat", RADIUS);
                Coordinate at = Position.of(add, city);
                double radius = add.number(RADIUS, LEAST_RADIUS, MOST_RADIUS, 1)
                        .orElseThrow(() -> add.problem(RADIUS, null, "Required.", List.of("5–200")));
                yield new Edit.AddFearSpace(
                        id(add, "id"), Projection.factory().createPoint(at).buffer(radius));
            }
            case "dismantle-fear-space" ->
                new Edit.DismantleFearSpace(id(body.params(List.of(), OP, FEAR_SPACE), FEAR_SPACE));
            case "standard" -> {
                Params standard = body.params(List.of(), OP, "minutes", "metres");
                Limit limit = CoverageQuestions.findLimit(standard)
                        .orElseThrow(
                                () -> standard.problem("minutes", null, "Required.", List.of("minutes", "metres")));
                yield new Edit.Standard(limit);
            }
            default -> throw new IllegalStateException("No such edit: " + op);
        };
    }

    static String id(Params params, String name) {
        List<String> allowed = List.of(ID);
        String id = params.required(name, allowed);
        if (!id.matches(ID)) {
            throw params.problem(name, id, "Not an id.", allowed);
        }
        return id;
    }

    /** The steps are written well, but the city does not allow one of them. */
    private static Problem.Raised refused(Refusal refusal) {
        String detail = switch (refusal.reason()) {
            case UNKNOWN_PLACE -> "There is no such place.";
            case ID_TAKEN -> "There is a place or a fear space with this id.";
            case NOT_COUNTED -> "This place is not one that counts now: it cannot be moved or closed.";
            case ALREADY_COUNTED -> "This place counts already.";
            case OTHER_SERVICE -> "This place is none of the service.";
            case PROTECTED -> "Protected places are in no what-if.";
            case UNKNOWN_FEAR_SPACE -> "There is no such fear space.";
            case NOT_AVOIDED -> "Nobody goes round this fear space in the evening: it cannot be dismantled.";
        };
        return new Problem(
                        "urn:nahraum:problem:bad-edit",
                        "Edit cannot be taken",
                        UNPROCESSABLE,
                        detail,
                        NAME + "[" + refusal.step() + "]",
                        refusal.place(),
                        null)
                .raise();
    }
}
