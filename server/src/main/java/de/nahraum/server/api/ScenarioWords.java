package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.scenario.Edit;
import de.nahraum.server.explain.Wording;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** The edits of a what-if in words. */
final class ScenarioWords {
    /** What the atlas calls what it adds. */
    private static final Pattern NEW = Pattern.compile("new-(?:space-)?(\\d+)");

    /** What it calls a place it adds in a room, before the room's id. */
    private static final String IN_ROOM = "new-at-";

    private ScenarioWords() {}

    static List<Map<String, String>> list(List<Edit> edits, City city) {
        return edits.stream().map(edit -> of(edit, city)).toList();
    }

    private static Map<String, String> of(Edit edit, City city) {
        return switch (edit) {
            case Edit.Add(String id, double x, double y) -> say("add", place(id, city), spot(x, y, city));
            case Edit.Move(String id, double x, double y) -> say("move", place(id, city), spot(x, y, city));
            case Edit.Close(String id) -> say("close", place(id, city), Map.of());
            case Edit.Open(String id) -> say("open", place(id, city), Map.of());
            case Edit.AddFearSpace(String id, var shape) -> {
                Coordinate middle = shape.getCentroid().getCoordinate();
                yield say("add-fear-space", space(id, city), spot(middle.x, middle.y, city));
            }
            case Edit.DismantleFearSpace(String id) -> say("dismantle-fear-space", space(id, city), Map.of());
            case Edit.Standard(var limit) ->
                Wording.say("edit.standard", Map.of("limit", WalkExplanations.limit(limit)));
        };
    }

    private static Map<String, String> say(String op, Map<String, String> name, Map<String, String> where) {
        return Wording.say("edit." + op, Map.of("name", name, "where", where));
    }

    private static Map<String, String> place(String id, City city) {
        return city.findPlace(id)
                .or(() -> city.findPlace(id.startsWith(IN_ROOM) ? id.substring(IN_ROOM.length()) : id))
                .map(Place::name)
                .map(Wording::name)
                .orElseGet(() -> added("new-place", id));
    }

    private static Map<String, String> space(String id, City city) {
        return city.fearSpaces().stream()
                .filter(space -> space.id().equals(id))
                .map(FearSpace::name)
                .map(Wording::name)
                .findFirst()
                .orElseGet(() -> added("new-fear-space", id));
    }

    private static Map<String, String> added(String what, String id) {
        Matcher number = NEW.matcher(id);
        return Wording.say("value." + what, Map.of("name", number.matches() ? number.group(1) : id));
    }

    private static Map<String, String> spot(double x, double y, City city) {
        Coordinate at = city.georeference().toDegrees(x, y);
        return Wording.say(
                "value.spot",
                Map.of(
                        "district",
                        city.districtLocator()
                                .find(x, y)
                                .map(District::name)
                                .map(Wording::name)
                                .orElseGet(() -> Wording.say("value.outside")),
                        "lat",
                        Wording.number(at.y, "degrees"),
                        "lon",
                        Wording.number(at.x, "degrees")));
    }
}
