package de.nahraum.server.report;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.DistrictRow;
import de.nahraum.server.report.ReportModel.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The table of all districts: people, who reaches what today, places. */
final class DistrictParts {
    private static final List<String> SERVICES =
            List.of("meeting-place", "neighbourhood-office", "tenant-consultation");
    private static final double DEFAULT_MINUTES = 15;

    private final View view;
    private final City city;
    private final ReportTexts texts;

    DistrictParts(View view, ReportTexts texts) {
        this.view = view;
        this.city = view.city();
        this.texts = texts;
    }

    List<Service> services() {
        return SERVICES.stream()
                .map(service -> new Service(service, texts.get("service." + service), minutes(service)))
                .toList();
    }

    private double minutes(String service) {
        return city.settings().standards().getOrDefault(service, DEFAULT_MINUTES);
    }

    List<DistrictRow> rows() {
        List<Map<String, Figure>> shares = SERVICES.stream().map(this::shares).toList();
        List<DistrictRow> rows = new ArrayList<>();
        for (District district : city.districts()) {
            rows.add(new DistrictRow(
                    district.id(),
                    district.number(),
                    district.name(),
                    district.core(),
                    Figures.roundedPeople(city.registerFigure(district)),
                    shares.stream()
                            .map(byDistrict -> byDistrict.getOrDefault(district.id(), Figure.noData()))
                            .toList(),
                    places(district, PlaceKind.NEIGHBOURHOOD_OFFICE),
                    places(district, PlaceKind.MEETING_PLACE)));
        }
        return List.copyOf(rows);
    }

    /** Covered share by district: the goal's own figures where a goal asks just that, else computed. */
    private Map<String, Figure> shares(String service) {
        Map<String, Figure> shares = new HashMap<>();
        if (!isShown(service)) {
            // Inside nothing is hidden: there the city has no such service.
            Figure instead = city.audience() == Audience.PUBLIC ? Figure.HIDDEN : Figure.missing(Figure.Reason.UNKNOWN);
            city.districts().forEach(district -> shares.put(district.id(), instead));
            return shares;
        }
        Optional<Evaluation> asked = view.evaluations().stream()
                .filter(evaluation -> asksThis(evaluation, service))
                .findFirst();
        if (asked.isPresent()) {
            asked.get().districts().forEach(part -> shares.put(part.district().id(), part.figure()));
            return shares;
        }
        Coverage coverage = Coverage.of(city, CoverageQuestion.open(service, new Limit.Minutes(minutes(service))));
        for (Coverage.OfDistrict part : coverage.districts()) {
            OptionalDouble share = part.people().coveredShare();
            shares.put(
                    part.district().id(),
                    share.isPresent() ? Figure.of(share.getAsDouble()) : Figure.missing(Figure.Reason.UNKNOWN));
        }
        return shares;
    }

    /** Without places a public city would look as if nobody reached anything: then nothing is said. */
    private boolean isShown(String service) {
        return view.coveredServices().contains(service);
    }

    private boolean arePlacesShown() {
        return city.audience() == Audience.INTERNAL || city.settings().isPublic("places");
    }

    private boolean asksThis(Evaluation evaluation, String service) {
        Map<String, Object> used = evaluation.parameters();
        // A goal of scheduled offers counts only those that take place often enough; here every open one counts.
        return evaluation.goal().measure().equals("coverage")
                && service.equals(used.get("service"))
                && Double.valueOf(minutes(service)).equals(used.get("minutes"))
                && StatusFilter.OPEN.id().equals(used.get("status"))
                && evaluation.districts().size() == city.districts().size();
    }

    /** Open places inside a district; unknown rather than none where nobody has called the list complete. */
    private Figure places(District district, PlaceKind kind) {
        if (!arePlacesShown()) {
            return Figure.HIDDEN;
        }
        List<Place> open = city.listPlacesOf(kind.id(), StatusFilter.OPEN);
        long inside = open.stream()
                .filter(place ->
                        city.findDistrictOf(place).filter(district::equals).isPresent())
                .count();
        boolean complete = city.settings().services().containsKey(kind.id());
        return inside > 0 || complete ? Figure.of((double) inside) : Figure.missing(Figure.Reason.UNKNOWN);
    }
}
