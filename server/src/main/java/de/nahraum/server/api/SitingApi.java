package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.scenario.Candidate;
import de.nahraum.geodata.scenario.NextSites;
import de.nahraum.geodata.siting.Site;
import de.nahraum.geodata.siting.SitingPlan;
import de.nahraum.geodata.siting.SitingWatch;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import de.nahraum.server.siting.SitingJob;
import de.nahraum.server.siting.SitingJobs;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /siting}: where the next places would best go, as a job. What takes a moment is answered at once; else the answer is the job as it is, and asking for it
 * again gives the best so far. A job nobody asks for ends by itself ({@link SitingJob}).
 */
final class SitingApi {
    private static final int ACCEPTED = 202;
    private static final int BUSY = 503;
    private static final long AT_ONCE_MILLIS = 400;
    private static final String WORKING_PATH = "/api/v1/siting/";

    private final Request request;
    private final SitingJobs<Asked> jobs = new SitingJobs<>();
    private final Clock clock;

    SitingApi(Request request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** A request and what its answer needs to know of the city. */
    private record Asked(City city, SitingRequest request, NextSites sites, List<NextSites.Hour> hours, Instant from) {}

    /**
     * A site that was chosen.
     *
     * @param circleMetres round the point a room is to be looked for; null where the site is a room
     * @param weekday of an hour; null if it is a place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChosenSite(
            String id,
            double lon,
            double lat,
            @Nullable String district,
            @Nullable String weekday,
            double gain,
            @Nullable Double circleMetres) {}

    record Candidates(int chosenFrom, int of, boolean points) {}

    /**
     * Who counts.
     *
     * @param leftOut districts of which the number is not told or coverage not known
     */
    record Group(String indicator, Map<String, String> label, int year, boolean estimated, List<String> leftOut) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plan(
            List<ChosenSite> sites,
            double objective,
            double bound,
            double gap,
            boolean provenBest,
            long peopleBeyondReach) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String job,
            String state,
            int ahead,
            double seconds,
            String service,
            String aim,
            String unit,
            @Nullable Group group,
            long knownPeople,
            long unknownPeople,
            int k,
            Candidates candidates,
            long dataVersion,
            boolean demo,
            @Nullable Plan best) {}

    /** {@code POST}: takes a job. */
    void submit(Context context) {
        View view = request.view(context);
        SitingRequest wanted = SitingRequest.read(JsonBody.of(context), view);
        NextSites sites = wanted.question(view.city());
        Asked question = new Asked(view.city(), wanted, sites, sites.hours(wanted.days()), clock.instant());
        SitingJob<Asked> job = jobs.submit(question, watch -> search(question, watch), wanted.seconds(), AT_ONCE_MILLIS)
                .orElseThrow(() -> busy(context));
        if (!job.isOver()) {
            context.status(ACCEPTED).header("Location", WORKING_PATH + job.id());
        }
        answer(context, job);
    }

    private static Optional<SitingPlan> search(Asked question, SitingWatch watch) {
        SitingRequest wanted = question.request();
        NextSites sites = question.sites();
        return wanted.aim().isPresent()
                ? sites.find(wanted.aim().get(), wanted.sites(), watch)
                : sites.findHours(wanted.sites(), wanted.days(), question.from(), watch);
    }

    private static Problem.Raised busy(Context context) {
        context.header("Retry-After", "10");
        return Problem.of(BUSY, "busy", "Busy", "Others are waiting for their sites already. Try again soon.")
                .raise();
    }

    /** {@code GET}: how far a job is. */
    void get(Context context) {
        request.view(context);
        String id = context.pathParam("job");
        SitingJob<Asked> job = jobs.find(id).orElseThrow(() -> unknown(id));
        answer(context, job);
    }

    /** {@code DELETE}: ends a job. */
    void cancel(Context context) {
        request.view(context);
        String id = context.pathParam("job");
        SitingJob<Asked> job = jobs.cancel(id).orElseThrow(() -> unknown(id));
        answer(context, job);
    }

    private static Problem.Raised unknown(String id) {
        return Problem.unknownId("job", id, List.of("one that ended less than a minute ago"))
                .raise();
    }

    private void answer(Context context, SitingJob<Asked> job) {
        Asked question = job.question();
        SitingRequest wanted = question.request();
        Request.unkept(
                context,
                new Answer(
                        job.id(),
                        Json.code(job.state()),
                        jobs.ahead(job),
                        job.seconds(),
                        wanted.scenario().question().service(),
                        wanted.aimId(),
                        unit(wanted),
                        wanted.group().map(some -> group(some, question)).orElse(null),
                        question.sites().people().known(),
                        question.sites().people().unknown(),
                        wanted.sites(),
                        candidates(wanted.candidates()),
                        question.city().dataVersion(),
                        question.city().settings().demo(),
                        job.findBest().map(plan -> plan(plan, question)).orElse(null)));
    }

    private static Candidates candidates(SitingCandidates of) {
        return new Candidates(of.list().size(), of.all(), of.points());
    }

    private static Group group(CoverageGroup some, Asked question) {
        CoverageGroup.Asked asked = some.asked();
        return new Group(asked.indicator(), asked.label(), asked.year(), asked.estimated(), leftOut(question));
    }

    private static List<String> leftOut(Asked question) {
        List<District> districts = question.city().districts();
        return IntStream.range(0, districts.size())
                .filter(question.sites()::isLeftOut)
                .mapToObj(d -> districts.get(d).id())
                .toList();
    }

    private static String unit(SitingRequest wanted) {
        return wanted.aim()
                .map(aim -> switch (aim) {
                    case MOST_PEOPLE -> "people";
                    case EVERYBODY -> "sites";
                    case SHORTEST_WAYS -> "person-metres";
                })
                .orElse("people-days");
    }

    private static Plan plan(SitingPlan plan, Asked question) {
        List<ChosenSite> sites = new ArrayList<>();
        for (Site site : plan.sites()) {
            sites.add(site(site, question));
        }
        double beyond = plan.beyondReach().stream()
                .mapToDouble(question.sites()::weight)
                .sum();
        return new Plan(sites, plan.objective(), plan.bound(), plan.gap(), plan.isProvenBest(), Math.round(beyond));
    }

    private static ChosenSite site(Site site, Asked question) {
        City city = question.city();
        boolean hours = question.request().aim().isEmpty();
        int number = hours ? question.hours().get(site.candidate()).candidate() : site.candidate();
        Candidate candidate = question.request().candidates().list().get(number);
        double[] at = {candidate.x(), candidate.y()};
        city.georeference().toDegrees(at);
        DayOfWeek day = hours ? question.hours().get(site.candidate()).day() : null;
        return new ChosenSite(
                candidate.id(),
                rounded(at[0]),
                rounded(at[1]),
                city.districtLocator()
                        .find(candidate.x(), candidate.y())
                        .map(District::id)
                        .orElse(null),
                day == null ? null : Json.code(day),
                site.gain(),
                question.request().candidates().points() ? (Double) Candidate.SEARCH_CIRCLE_METRES : null);
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }
}
