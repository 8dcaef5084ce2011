package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.access.TimedQuestion;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.scenario.Candidate;
import de.nahraum.geodata.scenario.NextSites;
import de.nahraum.geodata.scenario.Scenario;
import de.nahraum.server.live.View;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is asked of {@code /siting}, checked.
 *
 * @param aim what the sites are to achieve; of consultation hours, as many people on as many days as possible
 * @param group who counts; everybody without one
 * @param days of the week that may be chosen; empty where no hours are asked for
 * @param points whether the candidates are points of the streets, and so stand for search circles
 * @param all candidates there would be if nobody limited them
 */
record SitingRequest(
        Scenario scenario,
        String aimId,
        Optional<NextSites.Aim> aim,
        Optional<CoverageGroup> group,
        Set<DayOfWeek> days,
        int sites,
        double seconds,
        List<Candidate> candidates,
        boolean points,
        int all) {
    static final int MOST_SITES = 10;
    static final int MOST_CANDIDATES = 2_000;

    private static final double MOST_SECONDS = 10;
    private static final double STEP_SECONDS = 0.5;
    private static final double USUAL_SECONDS = 5;
    private static final int MOST_NODES = 40_000;

    /** Whom each candidate reaches is kept in memory: so much at most, and the share of the memory there is. */
    private static final double MOST_PAIRS = 30e6;

    private static final double MOST_PAIRS_OF_STRANGERS = 6e6;
    private static final double MEMORY_SHARE = 0.3;

    /** A pair of candidate and cell, estimated from above: 24 while rows are put together, and what the search makes of them. */
    private static final double BYTES_A_PAIR = 32;

    private static final String SITES = "sites";
    private static final List<String> AIMS = List.of("most-people", "everybody", "shortest-ways", "hours");
    private static final List<String> CANDIDATES = List.of("rooms", "nodes");
    private static final String DAY = "weekdays";
    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");

    static SitingRequest read(JsonBody body, View view) {
        City city = view.city();
        Params params = body.params(
                List.of(ScenarioEdits.NAME, SITES),
                "service",
                "minutes",
                "metres",
                "profile",
                "status",
                "network",
                "time",
                "group",
                "aim",
                "k",
                "candidates",
                "seconds",
                DAY);
        CoverageQuestion question = CoverageApi.question(params, view);
        Scenario scenario = ScenarioEdits.scenario(city, question, ScenarioEdits.read(body, city));
        String aim = params.findChoice("aim", AIMS).orElse(AIMS.getFirst());
        boolean hours = aim.equals("hours");
        if (hours && !TimedQuestion.isTopic(question.service())) {
            throw params.problem("aim", aim, "Only topics of offers have hours.", AIMS.subList(0, 3));
        }
        if (hours) {
            CoverageTimes.requireTopic(question.service(), view);
        }
        Optional<CoverageGroup> group = CoverageGroup.find(params, city);
        Set<DayOfWeek> days = days(params, hours);
        int sites = params.integer("k", 1, MOST_SITES).orElse(3);
        double seconds = params.number("seconds", STEP_SECONDS, MOST_SECONDS, STEP_SECONDS)
                .orElse(USUAL_SECONDS);
        Optional<NextSites.Aim> known = hours
                ? Optional.empty()
                : Optional.of(NextSites.Aim.valueOf(aim.replace('-', '_').toUpperCase(java.util.Locale.ROOT)));
        List<JsonBody> given = body.list(SITES, MOST_CANDIDATES);
        int most = most(view, scenario.question(), known);
        if (given.size() > most) {
            throw params.problem(
                    SITES, null, "Too many for so long a way: " + given.size() + ".", List.of("at most " + most));
        }
        if (body.has(SITES)) {
            if (given.isEmpty()) {
                throw params.problem(SITES, null, "No site at all.", List.of("1–" + most));
            }
            if (params.text("candidates").isPresent()) {
                throw params.problem(
                        "candidates",
                        params.required("candidates", CANDIDATES),
                        "Give candidates or sites, not both.",
                        List.of());
            }
            List<Candidate> candidates = given(given, city);
            return new SitingRequest(
                    scenario, aim, known, group, days, sites, seconds, candidates, false, candidates.size());
        }
        List<Candidate> rooms = Candidate.rooms(city);
        String kind = params.findChoice("candidates", CANDIDATES).orElse(rooms.isEmpty() ? "nodes" : "rooms");
        boolean points = kind.equals("nodes");
        if (points && (question.straightLine() || city.streets().isEmpty())) {
            throw params.problem("candidates", kind, "Without streets there are no points of them.", List.of("rooms"));
        }
        int all = points
                ? city.walkIndex()
                        .find(question.profile())
                        .orElseThrow()
                        .graph()
                        .usedNodes()
                        .length
                : rooms.size();
        List<Candidate> candidates = points
                ? Candidate.nodes(city, question.profile(), most)
                : rooms.subList(0, Math.min(most, rooms.size()));
        return new SitingRequest(scenario, aim, known, group, days, sites, seconds, candidates, points, all);
    }

    /** The question as the engine takes it. */
    NextSites question(City city) {
        return group.map(some -> NextSites.forGroup(scenario, candidates, some.numbers(city)))
                .orElseGet(() -> NextSites.of(scenario, candidates));
    }

    private static Set<DayOfWeek> days(Params params, boolean hours) {
        Optional<String> text = params.text(DAY);
        if (!hours) {
            text.ifPresent(given -> {
                throw params.problem(DAY, given, "Only for hours.", List.of());
            });
            return Set.of();
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : text.orElse("mo,tu,we,th,fr").split(",", -1)) {
            if (!DAYS.contains(day)) {
                throw params.problem(DAY, text.orElse(""), "Not days of the week.", DAYS);
            }
            days.add(DayOfWeek.of(DAYS.indexOf(day) + 1));
        }
        return days;
    }

    private static List<Candidate> given(List<JsonBody> given, City city) {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonBody each : given) {
            Params params = each.params(List.of(), "id", "lon", "lat");
            Coordinate at = Position.of(params, city);
            String id = params.text("id").isPresent() ? ScenarioEdits.id(params, "id") : "site-" + candidates.size();
            if (!ids.add(id)) {
                throw params.problem("id", id, "Another site has it.", List.of("ids that differ"));
            }
            candidates.add(new Candidate(id, at.x, at.y));
        }
        return candidates;
    }

    /**
     * How many candidates are looked at: strangers get fewer, and nobody more than there is memory for the pairs of candidates and cells; which of them reach one
     * another is estimated by the area within the limit.
     */
    private static int most(View view, CoverageQuestion question, Optional<NextSites.Aim> aim) {
        boolean stranger = view.city().audience() == Audience.PUBLIC;
        boolean isAboutWays = aim.equals(Optional.of(NextSites.Aim.SHORTEST_WAYS));
        Limit limit = isAboutWays ? new Limit.Minutes(NextSites.LONGEST_MINUTES) : question.limit();
        double metres = limit.metres(question.profile());
        double cells = view.city().cells().size();
        double cellMetres = cells == 0 ? 1 : view.city().cells().getFirst().sizeMetres();
        double within = Math.clamp(Math.PI * metres * metres / (cellMetres * cellMetres), 1, Math.max(1, cells));
        boolean few = stranger || isAboutWays || aim.isEmpty();
        double fitting = Runtime.getRuntime().maxMemory() * MEMORY_SHARE / BYTES_A_PAIR;
        double pairs = Math.min(fitting, stranger ? MOST_PAIRS_OF_STRANGERS : MOST_PAIRS);
        return (int) Math.clamp(pairs / within, 1, few ? MOST_CANDIDATES : MOST_NODES);
    }
}
