package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.scenario.Candidate;
import de.nahraum.geodata.scenario.NextSites;
import de.nahraum.server.live.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where sites of {@code /siting} could be.
 *
 * @param points whether they are points of the streets, and so stand for search circles
 * @param all how many there would be if nobody limited them
 */
record SitingCandidates(List<Candidate> list, boolean points, int all) {
    static final String SITES = "sites";

    private static final int MOST_CANDIDATES = 2_000;
    private static final int MOST_NODES = 40_000;

    /** Whom each candidate reaches is kept in memory: so much at most, and the share of the memory there is. */
    private static final double MOST_PAIRS = 30e6;

    private static final double MOST_PAIRS_OF_STRANGERS = 6e6;
    private static final double MEMORY_SHARE = 0.3;

    /** A pair of candidate and cell, estimated from above: 24 while rows are put together, and what the search makes of them. */
    private static final double BYTES_A_PAIR = 32;

    private static final List<String> CANDIDATES = List.of("rooms", "nodes");

    /**
     * Those somebody gives, or the city's rooms, or points of its streets.
     *
     * @param question as it is after the edits
     * @param aim empty for hours
     */
    static SitingCandidates read(
            JsonBody body, Params params, View view, CoverageQuestion question, Optional<NextSites.Aim> aim) {
        List<JsonBody> given = body.list(SITES, MOST_CANDIDATES);
        int most = most(view, question, aim);
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
            List<Candidate> candidates = given(given, view.city());
            return new SitingCandidates(candidates, false, candidates.size());
        }
        return proposed(params, view.city(), question, most);
    }

    private static SitingCandidates proposed(Params params, City city, CoverageQuestion question, int most) {
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
        return new SitingCandidates(candidates, points, all);
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
