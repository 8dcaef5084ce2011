package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.EveningCoverage;
import de.nahraum.geodata.access.EveningWay;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.street.Avoidance;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** {@code /evening}: who reaches a service by day and not in the evening, when people go round fear spaces. A model, for people inside the house. */
final class EveningApi {
    private static final String[] PARAMETERS = {
        "service", "minutes", "metres", "profile", "status", "network", "variant", "cells", "lon", "lat"
    };

    private final Request request;

    EveningApi(Request request) {
        this.request = request;
    }

    /** @param unknownPeople of whom it is not known whether they are covered by day: among {@code people}, and in none of the others */
    record Totals(long people, long coveredPeople, long eveningCoveredPeople, long lostPeople, long unknownPeople) {}

    record OfDistrict(
            String id,
            String name,
            long coveredPeople,
            long eveningCoveredPeople,
            long lostPeople,
            @Nullable String unknownReason) {}

    /**
     * A fear space that counts in the evening.
     *
     * @param alonePeople out of reach if it were the only one
     * @param lastPeople within reach again if it alone were dismantled
     */
    record Effect(String id, String name, String state, String time, long alonePeople, long lastPeople) {}

    /** A way to the nearest place; its metres on the ground and the seconds they take, and the metres as they count. */
    record Way(
            String place,
            long metres,
            long seconds,
            long countedMetres,
            @JsonRawValue String geometry) {}

    /** Both ways from a position; null where none leads to any place. */
    record Ways(@Nullable Way day, @Nullable Way evening) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String service,
            @Nullable Double minutes,
            @Nullable Double metres,
            String profile,
            String status,
            String network,
            String variant,
            int slowedFactor,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate complete,

            long dataVersion,
            boolean demo,
            Totals city,
            List<OfDistrict> districts,
            List<Effect> fearSpaces,
            List<CityApi.Source> sources,
            @Nullable List<Integer> lostCells,
            @Nullable Ways ways) {}

    void get(Context context) {
        Params params = new Params(context, PARAMETERS);
        FearSpacesApi.requireInternal(request, context);
        View view = request.view(context);
        City city = view.city();
        CoverageQuestion question = CoverageQuestions.read(params, view);
        Avoidance how = params.code("variant", Avoidance.ids(), Avoidance::find, Avoidance.SLOWED);
        boolean cells = params.flag("cells");
        if (params.text("lon").isPresent() || params.text("lat").isPresent()) {
            Coordinate from = Position.of(params, city);
            Ways ways = ways(city, question, EveningWay.find(city, question, from, how));
            Request.unkept(context, answer(city, question, how, cells, ways));
        } else {
            String key = "evening?" + question + "&" + how.id() + "&" + cells;
            request.json(context, view, key, () -> answer(city, question, how, cells, null));
        }
    }

    static Answer answer(City city, CoverageQuestion question, Avoidance how, boolean cells, @Nullable Ways ways) {
        EveningCoverage evening = EveningCoverage.of(city, question, how);
        Coverage byDay = evening.byDay();
        Coverage.People people = byDay.cityPeople();
        long covered = people.covered();
        return new Answer(
                question.service(),
                question.limit() instanceof Limit.Minutes(double minutes) ? (Double) minutes : null,
                question.limit() instanceof Limit.Metres(double metres) ? (Double) metres : null,
                question.profile().id(),
                question.statuses().id(),
                byDay.onStreets() ? "streets" : "none",
                how.id(),
                Avoidance.SLOWED_FACTOR,
                city.settings().services().get(question.service()),
                city.dataVersion(),
                city.settings().demo(),
                new Totals(
                        people.known() + people.unknown(),
                        covered,
                        covered - evening.lost(),
                        evening.lost(),
                        people.unknown()),
                districts(evening),
                evening.effects().stream().map(EveningApi::effect).toList(),
                CoverageApi.sources(city),
                cells ? lostCells(evening) : null,
                ways);
    }

    /** Positions among the cells of {@code /coverage}. */
    private static List<Integer> lostCells(EveningCoverage evening) {
        return IntStream.range(0, evening.byDay().city().cells().size())
                .filter(evening::isLost)
                .boxed()
                .toList();
    }

    private static List<OfDistrict> districts(EveningCoverage evening) {
        return IntStream.range(0, evening.districts().size())
                .mapToObj(d -> {
                    EveningCoverage.OfDistrict each = evening.districts().get(d);
                    Coverage.UnknownReason reason =
                            evening.byDay().districts().get(d).reason();
                    return new OfDistrict(
                            each.district().id(),
                            each.district().name(),
                            each.byDay().covered(),
                            each.coveredInTheEvening(),
                            each.lost(),
                            reason == null ? null : Json.code(reason));
                })
                .toList();
    }

    private static Effect effect(EveningCoverage.Effect effect) {
        FearSpace space = effect.space();
        return new Effect(
                space.id(), space.name(), space.state().id(), space.time().id(), effect.alone(), effect.last());
    }

    private static Ways ways(City city, CoverageQuestion question, EveningWay ways) {
        return new Ways(way(city, question, ways.byDay()), way(city, question, ways.evening()));
    }

    private static @Nullable Way way(City city, CoverageQuestion question, Optional<EveningWay.Way> way) {
        return way.map(each -> new Way(
                        each.place().id(),
                        Math.round(each.route().metres()),
                        Math.round(each.route().seconds(question.profile())),
                        Math.round(each.countedMetres()),
                        new GeoJson(city)
                                .text(Projection.factory()
                                        .createLineString(each.route().line().toArray(Coordinate[]::new)))))
                .orElse(null);
    }
}
