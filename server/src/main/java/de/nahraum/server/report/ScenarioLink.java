package de.nahraum.server.report;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.scenario.Edit;
import de.nahraum.geodata.scenario.Scenario;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.server.live.View;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * A what-if as the atlas writes it into its address: {@code service=meeting-place&minutes=10&edits=a:new-1:7.769000:49.444000~c:place-3}. Adds ({@code a}),
 * moves ({@code m}), closes ({@code c}) and opens ({@code o}) places, adds ({@code f}, with metres around) and dismantles ({@code d}) fear spaces.
 */
public final class ScenarioLink {
    private static final String LAYER = "layer";
    private static final String SCENARIO = "scenario";
    private static final int MOST_EDITS = 50;
    private static final double USUAL_MINUTES = 15;
    private static final String ID = "[a-z0-9-]{1,64}";
    private static final String DEGREES = "-?\\d{1,3}(\\.\\d{1,9})?";
    private static final int LEAST_RADIUS_METRES = 5;
    private static final int MOST_RADIUS_METRES = 200;

    private static final List<String> ASKED = List.of("service", "minutes", "profile", "time", "edits");

    /** What the atlas calls what it adds; after {@code new-at-} comes the room it is thought in. */
    private static final Pattern NEW = Pattern.compile("new-(?:space-)?\\d{1,3}");

    private static final String IN_ROOM = "new-at-";

    /** What the address says of how somebody looks at it, and not of what is asked. */
    private static final List<String> OF_THE_LOOK = List.of("district", "view", "lang", "versus", "group");

    /** Where people feel unsafe is for people inside the house. */
    private static final List<String> OF_FEAR_SPACES = List.of("f", "d");

    private final View view;
    private final City city;

    private ScenarioLink(View view) {
        this.view = view;
        this.city = view.city();
    }

    /** What came of reading a link. */
    public sealed interface Reading {
        /**
         * A what-if of the city as the view sees it.
         *
         * @param question as asked of the city as it is
         * @param link the same what-if and nothing else: neither whose address it was nor what was looked at beside it
         */
        record Read(CoverageQuestion question, List<Edit> edits, Scenario scenario, String link) implements Reading {
            public Read {
                edits = List.copyOf(edits);
            }
        }

        /**
         * None.
         *
         * @param part of the link that means nothing here, as it is written there
         */
        record Refused(String part) implements Reading {}
    }

    /** A part of the link that cannot be taken. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final String part;

        Refusal(String part) {
            super(part);
            this.part = part;
        }
    }

    /**
     * The what-if, as this view's audience may ask for it. Cost: that of {@link Scenario#of}.
     *
     * @param link with or without what stands before its question mark
     */
    public static Reading read(String link, View view) {
        try {
            return new ScenarioLink(view).read(link);
        } catch (Refusal e) {
            return new Reading.Refused(e.part);
        }
    }

    private Reading read(String link) throws Refusal {
        Map<String, String> parts = parts(link);
        CoverageQuestion question = question(parts);
        List<Edit> edits = edits(parts.getOrDefault("edits", ""));
        Scenario scenario = Scenario.of(city, question, edits);
        if (scenario.findRefusal().isPresent()) {
            throw new Refusal(scenario.findRefusal().get().place());
        }
        return new Reading.Read(question, edits, scenario, canonical(parts));
    }

    /** Every part has been read by now: nothing in it is anything but what the atlas writes. */
    private static String canonical(Map<String, String> parts) {
        return "?" + LAYER + "=" + SCENARIO
                + ASKED.stream()
                        .filter(parts::containsKey)
                        .map(name -> "&" + name + "=" + parts.get(name))
                        .collect(Collectors.joining());
    }

    private static Map<String, String> parts(String link) throws Refusal {
        Map<String, String> parts = new HashMap<>();
        for (String part : link.substring(link.indexOf('?') + 1).split("&", -1)) {
            int sign = part.indexOf('=');
            String name = sign < 0 ? part : part.substring(0, sign);
            if (!OF_THE_LOOK.contains(name) && parts.put(name, decoded(part, sign)) != null) {
                throw new Refusal(part);
            }
        }
        String layer = parts.remove(LAYER);
        if (layer != null && !layer.equals(SCENARIO)) {
            throw new Refusal(LAYER + "=" + layer);
        }
        for (String name : parts.keySet()) {
            if (!ASKED.contains(name)) {
                throw new Refusal(name);
            }
        }
        return parts;
    }

    private static String decoded(String part, int sign) throws Refusal {
        try {
            return URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(part);
        }
    }

    private CoverageQuestion question(Map<String, String> parts) throws Refusal {
        String service = parts.getOrDefault("service", "");
        if (!view.coveredServices().contains(service) || !city.listServices().contains(service)) {
            throw new Refusal("service=" + service);
        }
        WalkProfile profile = one("profile", parts, WalkProfile.WALK.id(), WalkProfile::find);
        TimeOfDay time = one("time", parts, TimeOfDay.DAY.id(), TimeOfDay::find);
        if (time == TimeOfDay.EVENING && city.audience() == Audience.PUBLIC) {
            throw new Refusal("time=" + time.id());
        }
        return new CoverageQuestion(service, limit(parts, service), profile, StatusFilter.OPEN, false, time);
    }

    private Limit limit(Map<String, String> parts, String service) throws Refusal {
        String minutes = parts.getOrDefault("minutes", "standard");
        return switch (minutes) {
            case "standard" -> new Limit.Minutes(city.settings().standards().getOrDefault(service, USUAL_MINUTES));
            case "5", "10", "15" -> new Limit.Minutes(Double.parseDouble(minutes));
            default -> throw new Refusal("minutes=" + minutes);
        };
    }

    private interface Finding<T> {
        Optional<T> find(String id);
    }

    private static <T> T one(String name, Map<String, String> parts, String usual, Finding<T> finding) throws Refusal {
        String id = parts.getOrDefault(name, usual);
        return finding.find(id).orElseThrow(() -> new Refusal(name + "=" + id));
    }

    private List<Edit> edits(String written) throws Refusal {
        String[] steps = written.split("~", -1);
        if (written.isEmpty() || steps.length > MOST_EDITS) {
            throw new Refusal("edits");
        }
        List<Edit> edits = new ArrayList<>();
        for (String step : steps) {
            edits.add(edit(step));
        }
        return edits;
    }

    private Edit edit(String step) throws Refusal {
        String[] parts = step.split(":", -1);
        if (parts.length < 2 || !parts[1].matches(ID)) {
            throw new Refusal(step);
        }
        String id = parts[1];
        if (OF_FEAR_SPACES.contains(parts[0]) && city.audience() == Audience.PUBLIC) {
            throw new Refusal(step);
        }
        return switch (parts[0] + parts.length) {
            case "a4" -> {
                checkName(step, id);
                Coordinate at = metres(step, parts);
                yield new Edit.Add(id, at.x, at.y);
            }
            case "m4" -> {
                Coordinate at = metres(step, parts);
                yield new Edit.Move(id, at.x, at.y);
            }
            case "c2" -> new Edit.Close(id);
            case "o2" -> new Edit.Open(id);
            case "f5" -> {
                checkName(step, id);
                Coordinate at = metres(step, parts);
                yield new Edit.AddFearSpace(
                        id, Projection.factory().createPoint(at).buffer(radiusMetres(step, parts[4])));
            }
            case "d2" -> new Edit.DismantleFearSpace(id);
            default -> throw new Refusal(step);
        };
    }

    /** A name somebody made up could say anything. */
    private void checkName(String step, String id) throws Refusal {
        boolean isKnown = NEW.matcher(id).matches()
                || (id.startsWith(IN_ROOM)
                        && city.findPlace(id.substring(IN_ROOM.length())).isPresent());
        if (!isKnown) {
            throw new Refusal(step);
        }
    }

    private static int radiusMetres(String step, String written) throws Refusal {
        int metres = written.matches("\\d{1,3}") ? Integer.parseInt(written) : 0;
        if (metres < LEAST_RADIUS_METRES || metres > MOST_RADIUS_METRES) {
            throw new Refusal(step);
        }
        return metres;
    }

    private Coordinate metres(String step, String[] parts) throws Refusal {
        if (!parts[2].matches(DEGREES) || !parts[3].matches(DEGREES)) {
            throw new Refusal(step);
        }
        return city.georeference()
                .findMetres(Double.parseDouble(parts[2]), Double.parseDouble(parts[3]))
                .orElseThrow(() -> new Refusal(step));
    }
}
