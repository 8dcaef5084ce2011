package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.server.json.JsonText;
import de.nahraum.server.safety.DrawnShape;
import de.nahraum.server.search.AddressSearch;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.search.Hit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Finds the place somebody means: what they drew, else the words they wrote. */
final class ReportSpots {
    private static final int MOST_CHOICES = 6;
    private static final GeometryFactory DEGREES = new GeometryFactory();

    private final CitySearches searches;

    ReportSpots(CitySearches searches) {
        this.searches = searches;
    }

    /** What was found. */
    sealed interface Spot {
        /** @param degrees longitude first */
        record At(Geometry degrees) implements Spot {}

        /** @param question which place is meant */
        record Which(ReportPage.Question question) implements Spot {}

        /** @param problem key of a sentence */
        record Wrong(String problem) implements Spot {}
    }

    Spot find(City city, ReportForm form) {
        if (!form.drawn().isEmpty()) {
            return drawn(form.drawn());
        }
        String words = form.spot().isEmpty() ? form.query() : form.spot();
        if (words.isEmpty()) {
            return new Spot.Wrong("report.error.where");
        }
        if (words.length() > AddressSearch.LONGEST_QUERY) {
            return new Spot.Wrong("place.tooLong");
        }
        AddressSearch search = searches.get(city);
        return search.isWholeTown(words)
                ? new Spot.Wrong("report.error.tooWide")
                : called(city, words, search.find(words, MOST_CHOICES));
    }

    private static Spot drawn(String geoJson) {
        try {
            return JsonText.read(geoJson.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> json
                    ? DrawnShape.read(json).<Spot>map(Spot.At::new).orElseGet(ReportSpots::unreadable)
                    : unreadable();
        } catch (JsonText.Unreadable e) {
            return unreadable();
        }
    }

    private static Spot unreadable() {
        return new Spot.Wrong("report.error.shape");
    }

    private static Spot called(City city, String words, List<Hit> hits) {
        Optional<Hit> first = hits.stream().findFirst();
        if (first.isEmpty()) {
            return new Spot.Wrong("report.error.notFound");
        }
        Hit best = first.get();
        List<Hit> others = hits.subList(1, hits.size());
        boolean isAsCalled = words.equals(Starts.label(best));
        if (!best.likely() || (!isAsCalled && others.stream().anyMatch(other -> Starts.isAsGood(best, other)))) {
            List<ReportPage.Choice> choices = smallerThanADistrict(hits.stream());
            return choices.isEmpty()
                    ? new Spot.Wrong("report.error.tooWide")
                    : new Spot.Which(new ReportPage.Question(choices, best.likely() && !best.exact()));
        }
        if (best.kind() == Hit.Kind.DISTRICT) {
            return new Spot.Wrong("report.error.tooWide");
        }
        Coordinate degrees = city.georeference().toDegrees(best.x(), best.y());
        return new Spot.At(
                DEGREES.createPoint(new Coordinate(Georeference.rounded(degrees.x), Georeference.rounded(degrees.y))));
    }

    private static List<ReportPage.Choice> smallerThanADistrict(Stream<Hit> hits) {
        return hits.filter(hit -> hit.kind() != Hit.Kind.DISTRICT)
                .map(hit -> new ReportPage.Choice(
                        Starts.label(hit),
                        hit.label(),
                        hit.district() == null ? null : hit.district().name()))
                .distinct()
                .toList();
    }
}
