package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.concentration.SocialIndex;
import de.nahraum.geodata.concentration.SocialIndexInputs;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code /social-index}: status and dynamics of the districts, with weights and cuts. */
final class SocialIndexApi {
    static final String LAYER = "social-index";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Request request;

    SocialIndexApi(Request request) {
        this.request = request;
    }

    record Part(String id, Map<String, String> label, double weight, String direction) {}

    record OfDistrict(
            String id,
            String name,
            Figure status,
            @Nullable String statusClass,
            @Nullable String statusReason,
            Figure dynamics,
            @Nullable String dynamicsClass,
            @Nullable String dynamicsReason,
            Map<String, Double> z) {}

    record Answer(
            int year,
            int fromYear,
            List<Integer> years,
            List<Part> indicators,
            List<Double> statusCuts,
            List<Double> dynamicsCuts,
            int minimumPeople,
            Map<String, String> withoutPart,
            Map<String, String> withoutPartInDynamics,
            int hidden,
            List<OfDistrict> districts,
            List<CityApi.Source> sources,
            boolean demo,
            long dataVersion) {}

    /** A year every indicator of the index has. */
    record Question(List<Indicator> parts, List<Integer> years, int year) {}

    void get(Context context) {
        Params params = new Params(context, "year");
        View view = request.view(context);
        City city = view.city();
        Question question = question(params, city);
        request.json(context, view, "social-index?" + question.year(), () -> answer(city, question));
    }

    /** What is asked; a problem where the audience may not see it. */
    static Question question(Params params, City city) {
        Layers.require(city, LAYER);
        List<Indicator> parts = parts(city);
        List<Integer> years = years(city, parts);
        if (years.isEmpty()) {
            throw Problem.of(
                            Problem.NOT_FOUND,
                            "no-data",
                            "No data",
                            "Not all indicators of the social index are there, or released: "
                                    + city.settings().socialIndex().indicators().stream()
                                            .map(SocialIndexSettings.Weighted::id)
                                            .toList())
                    .raise();
        }
        int year = params.integer("year", FIRST_YEAR, LAST_YEAR).orElseGet(() -> newest(city, parts, years));
        if (!years.contains(year)) {
            throw Problem.parameter(
                            "year",
                            String.valueOf(year),
                            "No values for this year.",
                            years.stream().map(String::valueOf).toList())
                    .raise();
        }
        return new Question(parts, years, year);
    }

    private static List<Indicator> parts(City city) {
        List<Indicator> listed = city.listIndicators();
        return city.settings().socialIndex().indicators().stream()
                .flatMap(weighted -> listed.stream().filter(each -> each.id().equals(weighted.id())))
                .toList();
    }

    /** Years every indicator of the index has; none if one is not there. */
    private static List<Integer> years(City city, List<Indicator> parts) {
        if (parts.size() < city.settings().socialIndex().indicators().size()) {
            return List.of();
        }
        TreeSet<Integer> years = new TreeSet<>(city.observations().years(parts.getFirst()));
        parts.forEach(part -> years.retainAll(city.observations().years(part)));
        return List.copyOf(years);
    }

    /** The newest year that is complete for every indicator. */
    private static int newest(City city, List<Indicator> parts, List<Integer> years) {
        int complete = parts.stream()
                .mapToInt(part -> city.observations().latestYear(part).orElse(years.getLast()))
                .min()
                .orElse(years.getLast());
        return years.stream()
                .filter(year -> year <= complete)
                .reduce((earlier, later) -> later)
                .orElse(years.getLast());
    }

    static Answer answer(City city, Question question) {
        List<Indicator> parts = question.parts();
        int year = question.year();
        SocialIndexSettings settings = city.settings().socialIndex();
        SocialIndex index = SocialIndexInputs.of(city, year);
        List<OfDistrict> districts = new ArrayList<>();
        int hidden = 0;
        for (int d = 0; d < city.districts().size(); d++) {
            boolean isHidden = isHidden(city, parts, city.districts().get(d), year);
            hidden += isHidden ? 1 : 0;
            districts.add(district(city.districts().get(d), index.areas().get(d), isHidden));
        }
        return new Answer(
                year,
                year - settings.spanYears(),
                question.years(),
                settings.indicators().stream()
                        .map(weighted -> new Part(
                                weighted.id(),
                                city.indicators()
                                        .find(weighted.id())
                                        .map(Both::label)
                                        .orElse(Map.of()),
                                weighted.weight(),
                                Json.code(weighted.direction())))
                        .toList(),
                settings.statusCuts(),
                settings.dynamicsCuts(),
                settings.minimumPeople(),
                codes(index.withoutPart()),
                codes(index.withoutPartInDynamics()),
                hidden,
                districts,
                parts.stream()
                        .flatMap(part -> IndicatorsApi.sources(city, part).stream())
                        .distinct()
                        .toList(),
                city.settings().demo(),
                city.dataVersion());
    }

    private static boolean isHidden(City city, List<Indicator> parts, District district, int year) {
        return parts.stream()
                .flatMap(part -> part.variables().stream())
                .anyMatch(variable -> city.observations().isHidden(variable, district.id(), year));
    }

    private static Map<String, String> codes(Map<String, SocialIndex.NoPart> parts) {
        Map<String, String> codes = new TreeMap<>();
        parts.forEach((indicator, reason) -> codes.put(indicator, Json.code(reason)));
        return codes;
    }

    private static OfDistrict district(District district, SocialIndex.OfArea area, boolean isHidden) {
        SocialIndex.Status status = area.statusClass();
        SocialIndex.Dynamics dynamics = area.dynamicsClass();
        SocialIndex.Reason reason = area.reason();
        SocialIndex.Reason dynamicsReason = area.dynamicsReason();
        return new OfDistrict(
                district.id(),
                district.name(),
                AnswerFigures.of(area.status(), none(reason, isHidden)),
                status == null ? null : Json.code(status),
                reason == null || isHidden ? null : Json.code(reason),
                AnswerFigures.of(area.dynamics(), none(dynamicsReason, isHidden)),
                dynamics == null ? null : Json.code(dynamics),
                dynamicsReason == null || isHidden ? null : Json.code(dynamicsReason),
                new TreeMap<>(area.z()));
    }

    private static Figure none(SocialIndex.@Nullable Reason reason, boolean isHidden) {
        return isHidden
                ? Figure.HIDDEN
                : Figure.missing(
                        reason == SocialIndex.Reason.TOO_FEW_PEOPLE ? Figure.Reason.TOO_FEW : Figure.Reason.NO_DATA);
    }
}
