package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** {@code /districts}: shapes with profile figures. */
final class DistrictsApi {
    private final Request request;

    DistrictsApi(Request request) {
        this.request = request;
    }

    record ProfileFigure(String indicator, Map<String, String> label, int year, String kind, Figure value) {}

    record Properties(
            String id,
            String name,
            int number,
            boolean core,
            boolean localCouncil,
            double areaSquareMetres,
            Figure people,
            List<ProfileFigure> figures,
            Map<String, Integer> places) {}

    void list(Context context) {
        new Params(context);
        View view = request.view(context);
        request.json(context, view, "districts", () -> {
            GeoJson geoJson = new GeoJson(view.city());
            return new GeoJson.Collection(view.city().districts().stream()
                    .map(district -> feature(geoJson, view.city(), district))
                    .toList());
        });
    }

    void get(Context context) {
        new Params(context);
        View view = request.view(context);
        String id = context.pathParam("id");
        District district = view.city()
                .findDistrict(id)
                .orElseThrow(() -> Problem.unknownId(
                                "district",
                                id,
                                view.city().districts().stream()
                                        .map(District::id)
                                        .toList())
                        .raise());
        request.json(context, view, "districts/" + id, () -> feature(new GeoJson(view.city()), view.city(), district));
    }

    static double squareMetres(District district) {
        return district.shape().getArea();
    }

    /** The district of the parameter {@code district}; empty if not given. */
    static Optional<District> find(Params params, City city) {
        return params.text("district")
                .map(id -> city.findDistrict(id)
                        .orElseThrow(() -> Problem.parameter(
                                        "district",
                                        id,
                                        "Not one of the allowed values.",
                                        city.districts().stream()
                                                .map(District::id)
                                                .toList())
                                .raise()));
    }

    private static GeoJson.Feature feature(GeoJson geoJson, City city, District district) {
        Map<String, Integer> places = new TreeMap<>();
        city.places().stream()
                .filter(place -> place.status() == Status.OPEN && !place.isProtected())
                .filter(place ->
                        city.findDistrictOf(place).filter(district::equals).isPresent())
                .forEach(place -> places.merge(place.kind().id(), 1, Integer::sum));
        return geoJson.feature(
                district.id(),
                district.shape(),
                new Properties(
                        district.id(),
                        district.name(),
                        district.number(),
                        district.core(),
                        district.localCouncil(),
                        squareMetres(district),
                        city.registerFigure(district),
                        figures(city, district),
                        places));
    }

    private static List<ProfileFigure> figures(City city, District district) {
        List<ProfileFigure> figures = new ArrayList<>();
        for (Indicator indicator : city.listIndicators()) {
            OptionalInt year = city.observations().latestYear(indicator);
            if (year.isPresent()) {
                Figure value = IndicatorFigures.value(city, indicator, district, year.getAsInt());
                figures.add(new ProfileFigure(
                        indicator.id(),
                        Both.label("indicator", indicator.id()),
                        year.getAsInt(),
                        indicator.isRate() ? "rate" : "count",
                        value));
            }
        }
        return figures;
    }
}
