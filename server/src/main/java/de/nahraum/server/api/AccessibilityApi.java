package de.nahraum.server.api;

import de.nahraum.geodata.access.Capacity;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Decay;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /accessibility}: how many hours of a topic there are for the people who can walk there. */
final class AccessibilityApi {
    private static final double THOUSAND = 1000;

    private final Request request;
    private final Clock clock;

    AccessibilityApi(Request request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    record Totals(
            long people,
            long peopleWithout,
            long unknownPeople,
            Figure hoursPerThousand,
            double hoursPerMonth,
            double unknownHoursPerMonth,
            int offersWithUnknownHours) {}

    record OfDistrict(
            String id,
            String name,
            long people,
            long peopleWithout,
            long unknownPeople,
            Figure hoursPerThousand,
            @Nullable String unknownReason) {}

    record Supply(
            String place, String name, double hoursPerMonth, double unknownHoursPerMonth, boolean reachesAnybody) {}

    record Answer(
            String service,
            String scheme,
            String profile,
            String status,
            LocalDate from,
            String network,
            @Nullable LocalDate complete,
            Totals city,
            List<OfDistrict> districts,
            List<Supply> supplies,
            List<CityApi.Source> sources,
            boolean demo,
            long dataVersion) {}

    /** @param coverage topic, profile and statuses */
    record Question(CoverageQuestion coverage, Decay decay, LocalDate from) {}

    void get(Context context) {
        Params params = new Params(context, "service", "scheme", "profile", "status", "from");
        View view = request.view(context);
        Question question = question(params, view, () -> CoverageTimes.from(params, view.city(), clock));
        request.json(context, view, "accessibility?" + question, () -> answer(view.city(), question));
    }

    /** What is asked; a problem where there are no sessions this audience may see. */
    static Question question(Params params, View view, Supplier<LocalDate> from) {
        CoverageQuestion coverage = CoverageQuestions.read(params, view);
        CoverageTimes.requireTopic(coverage.service(), view);
        return new Question(coverage, params.code("scheme", Decay.ids(), Decay::find, Decay.STEPS), from.get());
    }

    static Answer answer(City city, Question question) {
        CoverageQuestion asked = question.coverage();
        Capacity capacity = Capacity.of(
                city,
                asked.service(),
                question.decay(),
                asked.profile(),
                asked.statuses(),
                question.from().atStartOfDay(city.calendar().zone()).toInstant());
        Capacity.Mean mean = capacity.cityMean();
        return new Answer(
                asked.service(),
                question.decay().id(),
                asked.profile().id(),
                asked.statuses().id(),
                question.from(),
                capacity.coverage().onStreets() ? "streets" : "none",
                city.settings().services().get(asked.service()),
                new Totals(
                        mean.people(),
                        mean.peopleWithout(),
                        capacity.coverage().cityPeople().unknown(),
                        perThousand(mean.hoursPerPerson()),
                        capacity.supplies().stream()
                                .mapToDouble(Capacity.Supply::hoursPerMonth)
                                .sum(),
                        capacity.unknownHoursPerMonth(),
                        capacity.offersWithUnknownHours()),
                districts(capacity),
                capacity.supplies().stream()
                        .map(each -> new Supply(
                                each.place().id(),
                                each.place().name(),
                                each.hoursPerMonth(),
                                each.unknownHoursPerMonth(),
                                each.reachesAnybody()))
                        .toList(),
                CoverageApi.sources(city),
                city.settings().demo(),
                city.dataVersion());
    }

    private static List<OfDistrict> districts(Capacity capacity) {
        List<OfDistrict> districts = new ArrayList<>();
        for (Capacity.Mean mean : capacity.districtMeans()) {
            var coverage = capacity.coverage().districts().get(districts.size());
            District district = coverage.district();
            districts.add(new OfDistrict(
                    district.id(),
                    district.name(),
                    mean.people(),
                    mean.peopleWithout(),
                    coverage.people().unknown(),
                    perThousand(mean.hoursPerPerson()),
                    coverage.reason() == null ? null : Json.code(coverage.reason())));
        }
        return districts;
    }

    private static Figure perThousand(OptionalDouble hoursPerPerson) {
        return hoursPerPerson.isPresent()
                ? Figure.of(hoursPerPerson.getAsDouble() * THOUSAND)
                : Figure.missing(Figure.Reason.UNKNOWN);
    }
}
