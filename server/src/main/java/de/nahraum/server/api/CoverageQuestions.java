package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Optional;

/** The question of who reaches a service, as every answer about it is asked. */
final class CoverageQuestions {
    private static final double USUAL_MINUTES = 15;
    private static final double MOST_MINUTES = 120;
    private static final double STEP_MINUTES = 0.5;
    private static final double MOST_METRES = 20_000;
    private static final List<String> NETWORKS = List.of("streets", "none");

    private CoverageQuestions() {}

    /** What is asked; a problem where the audience may not see it. */
    static CoverageQuestion read(Params params, View view) {
        if (view.coveredServices().isEmpty()) {
            throw Problem.of(
                            Problem.NOT_FOUND,
                            "not-released",
                            "Not released",
                            "Who reaches what has not been released to the public.")
                    .raise();
        }
        City city = view.city();
        List<String> services = city.listServices().stream()
                .filter(view.coveredServices()::contains)
                .toList();
        String service = params.required("service", services);
        if (!services.contains(service)) {
            throw params.problem("service", service, "Not one of the allowed values.", services);
        }
        StatusFilter status = params.code("status", StatusFilter.ids(), StatusFilter::find, StatusFilter.OPEN);
        if (status == StatusFilter.SUGGESTED && city.audience() == Audience.PUBLIC) {
            throw params.problem("status", status.id(), "Suggestions are internal.", List.of("open", "planned"));
        }
        WalkProfile profile = params.code("profile", WalkProfile.ids(), WalkProfile::find, WalkProfile.WALK);
        String network = params.findChoice("network", NETWORKS).orElse("streets");
        return new CoverageQuestion(
                service, limit(params, city, service), profile, status, network.equals("none"), time(params, city));
    }

    /** Where people feel unsafe in the evening is for people inside the house. */
    private static TimeOfDay time(Params params, City city) {
        TimeOfDay time = params.code("time", TimeOfDay.ids(), TimeOfDay::find, TimeOfDay.DAY);
        if (time == TimeOfDay.EVENING && city.audience() == Audience.PUBLIC) {
            throw params.problem("time", time.id(), "The evening is internal.", List.of(TimeOfDay.DAY.id()));
        }
        return time;
    }

    private static Limit limit(Params params, City city, String service) {
        return findLimit(params)
                .orElseGet(() -> new Limit.Minutes(city.settings().standards().getOrDefault(service, USUAL_MINUTES)));
    }

    /** {@code minutes} or {@code metres}; empty if neither is given. */
    static Optional<Limit> findLimit(Params params) {
        Optional<Double> minutes = params.number("minutes", STEP_MINUTES, MOST_MINUTES, STEP_MINUTES);
        Optional<Double> metres = params.number("metres", 1, MOST_METRES, 1);
        if (minutes.isPresent() && metres.isPresent()) {
            throw params.problem(
                    "metres",
                    params.text("metres").orElse(null),
                    "Give minutes or metres, not both.",
                    List.of("minutes", "metres"));
        }
        return metres.<Limit>map(Limit.Metres::new).or(() -> minutes.map(Limit.Minutes::new));
    }
}
