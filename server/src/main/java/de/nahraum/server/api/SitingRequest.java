package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.TimedQuestion;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.scenario.NextSites;
import de.nahraum.geodata.scenario.Scenario;
import de.nahraum.server.live.View;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of {@code /siting}, checked.
 *
 * @param aim what the sites are to achieve; of consultation hours, as many people on as many days as possible
 * @param group who counts; everybody without one
 * @param days of the week that may be chosen; empty where no hours are asked for
 */
record SitingRequest(
        Scenario scenario,
        String aimId,
        Optional<NextSites.Aim> aim,
        Optional<CoverageGroup> group,
        Set<DayOfWeek> days,
        int sites,
        double seconds,
        SitingCandidates candidates) {
    static final int MOST_SITES = 10;

    private static final double MOST_SECONDS = 10;
    private static final double STEP_SECONDS = 0.5;
    private static final double USUAL_SECONDS = 5;
    private static final List<String> AIMS = List.of("most-people", "everybody", "shortest-ways", "hours");
    private static final String DAY = "weekdays";
    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");

    static SitingRequest read(JsonBody body, View view) {
        City city = view.city();
        Params params = body.params(
                List.of(ScenarioEdits.NAME, SitingCandidates.SITES),
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
        CoverageQuestion question = CoverageQuestions.read(params, view);
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
        SitingCandidates candidates = SitingCandidates.read(body, params, view, scenario.question(), known);
        return new SitingRequest(scenario, aim, known, group, days, sites, seconds, candidates);
    }

    /** The question as the engine takes it. */
    NextSites question(City city) {
        return group.map(some -> NextSites.forGroup(scenario, candidates.list(), some.numbers(city)))
                .orElseGet(() -> NextSites.of(scenario, candidates.list()));
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
}
