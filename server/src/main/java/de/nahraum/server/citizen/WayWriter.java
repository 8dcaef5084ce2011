package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.street.RouteStep;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.Turn;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.geodata.street.WalkRoute;
import de.nahraum.server.text.CitizenTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Fills the part of a page that shows the way to a place: where from, which way, how long, and what to do at each corner. */
final class WayWriter {
    /** The way without steps, as addresses name it. */
    static final String STEP_FREE = "stepFree";

    static final List<String> PARAMETERS = List.of(Page.LANGUAGE, "q", "from", "way");

    private static final double SECONDS_A_MINUTE = 60;

    /** People do not count single metres. */
    private static final double ROUNDED_METRES = 10;

    private final Page page;
    private final CitizenTexts texts;
    private final City city;
    private final Asked asked;
    private final Starts starts;

    WayWriter(Page page, City city, Asked asked, Starts starts) {
        this.page = page;
        this.texts = page.texts();
        this.city = city;
        this.asked = asked;
        this.starts = starts;
    }

    /** Which way somebody wants to go. */
    private enum Variant {
        DAY("day", WalkProfile.WALK, TimeOfDay.DAY),
        EVENING("evening", WalkProfile.WALK, TimeOfDay.EVENING),
        STEP_FREE(WayWriter.STEP_FREE, WalkProfile.STEP_FREE, TimeOfDay.DAY);

        private final String id;
        private final WalkProfile profile;
        private final TimeOfDay time;

        Variant(String id, WalkProfile profile, TimeOfDay time) {
            this.id = id;
            this.profile = profile;
            this.time = time;
        }

        static Variant find(String id) {
            return Arrays.stream(values())
                    .filter(variant -> variant.id.equals(id))
                    .findFirst()
                    .orElse(DAY);
        }
    }

    /** @param address of the page it is on */
    Way write(Address address, Place to) {
        CardWriter cards = new CardWriter(page, city);
        Starts.Answer where = asked.text("q").isEmpty()
                ? asked.position("from")
                        .map(at -> starts.byPosition(city, at, texts))
                        .orElse(Starts.Answer.NOWHERE)
                : starts.byWords(city, asked.text("q"), texts);
        Start start = where.start();
        // Of a straight line nobody knows whether it has steps or light.
        boolean streets = city.streets().isPresent();
        Variant variant = streets ? Variant.find(asked.text("way")) : Variant.DAY;
        WalkRoute route = start == null ? null : route(start, to, variant).orElse(null);
        return new Way(
                address.path(),
                asked.text("q"),
                where.problem(),
                where.alternatives().stream()
                        .map(label -> new Option(
                                address.without("from").with("q", label).text(), label, false))
                        .toList(),
                where.ambiguous(),
                start == null ? null : start.text(),
                start == null || start.label() == null ? null : texts.say("way.from", "where", start.label()),
                start == null || !streets ? List.of() : variants(address, variant),
                variant == Variant.DAY ? null : variant.id,
                streets ? summary(start, route, variant) : straightSummary(start, to),
                streets ? note(route, variant) : straightNote(start, to),
                route == null
                        ? List.of()
                        : route.steps().stream().map(this::step).toList(),
                cards.lon(to),
                cards.lat(to),
                to.name(),
                route == null ? null : line(route));
    }

    private Optional<WalkRoute> route(Start start, Place to, Variant variant) {
        return city.walkIndex()
                .find(variant.profile)
                .flatMap(index -> WalkRoute.find(index.graph(), at(start), at(to), variant.time));
    }

    private List<Option> variants(Address address, Variant chosen) {
        return Arrays.stream(Variant.values())
                .map(variant -> new Option(
                        address.with("way", variant == Variant.DAY ? null : variant.id)
                                .text(),
                        texts.get("way." + variant.id),
                        variant == chosen))
                .toList();
    }

    private @Nullable String summary(@Nullable Start start, @Nullable WalkRoute route, Variant variant) {
        if (start == null) {
            return null;
        }
        if (route == null) {
            return texts.get(variant == Variant.STEP_FREE ? "way.none.stepFree" : "way.none");
        }
        long minutes = Math.max(1, (long) Math.ceil(route.seconds(variant.profile) / SECONDS_A_MINUTE));
        return texts.say("way.summary", Map.of("minutes", minutes, "metres", metres(route.metres())));
    }

    private @Nullable String note(@Nullable WalkRoute route, Variant variant) {
        return route != null && variant == Variant.EVENING ? texts.get("way.evening.note") : null;
    }

    private @Nullable String straightSummary(@Nullable Start start, Place to) {
        return start == null
                ? null
                : new Words(texts).walk(WalkRoute.straight(at(start), at(to)).seconds(WalkProfile.WALK), false);
    }

    private @Nullable String straightNote(@Nullable Start start, Place to) {
        return start == null
                ? null
                : texts.say("way.straightLine", "metres", metres(at(start).distance(at(to))));
    }

    private static Coordinate at(Start start) {
        return new Coordinate(start.x(), start.y());
    }

    private static Coordinate at(Place place) {
        return new Coordinate(place.x(), place.y());
    }

    private static String metres(double metres) {
        return String.valueOf(Math.max(10, Math.round(metres / ROUNDED_METRES) * (long) ROUNDED_METRES));
    }

    private Way.Step step(RouteStep step) {
        String turn = key(step.turn());
        String street = step.street();
        String text = step.turn() == Turn.ARRIVE
                ? texts.get(turn)
                : street == null ? texts.get(turn + ".unnamed") : texts.say(turn, "street", street);
        return new Way.Step(
                text,
                step.turn() == Turn.ARRIVE ? null : texts.say("way.metres", "metres", metres(step.metres())),
                step.stairs());
    }

    private static String key(Turn turn) {
        return "way."
                + switch (turn) {
                    case START -> "start";
                    case STRAIGHT -> "straight";
                    case SLIGHT_LEFT -> "slightLeft";
                    case LEFT -> "left";
                    case SHARP_LEFT -> "sharpLeft";
                    case SLIGHT_RIGHT -> "slightRight";
                    case RIGHT -> "right";
                    case SHARP_RIGHT -> "sharpRight";
                    case ARRIVE -> "arrive";
                };
    }

    private String line(WalkRoute route) {
        return route.line().stream()
                .map(point -> city.georeference().toDegrees(point.x, point.y))
                .map(point -> String.format(Locale.ROOT, "%.5f,%.5f", point.x, point.y))
                .collect(Collectors.joining(" "));
    }
}
