package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.server.search.AddressSearch;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.search.Hit;
import de.nahraum.server.text.CitizenTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Finds where somebody is: by their device or by their words. */
final class Starts {
    private static final int ALTERNATIVES = 5;
    private static final int LONGEST_QUERY = AddressSearch.LONGEST_QUERY;

    /** Beyond this many degrees around the city no projection is asked: it would not be made for there. */
    private static final double DEGREES_AROUND = 1;

    private final CitySearches searches;

    Starts(CitySearches searches) {
        this.searches = searches;
    }

    /**
     * What came of the question where somebody is.
     *
     * @param start null if there is none
     * @param problem a kind sentence; null if all is well
     */
    record Answer(@Nullable Start start, @Nullable String problem) {
        static final Answer NOWHERE = new Answer(null, null);

        static Answer problem(String sentence) {
            return new Answer(null, sentence);
        }
    }

    /** By words. Empty words are no problem: nobody has to say where they are. */
    Answer byWords(City city, String words, CitizenTexts texts) {
        if (words.isEmpty()) {
            return Answer.NOWHERE;
        }
        if (words.length() > LONGEST_QUERY) {
            return Answer.problem(texts.get("place.tooLong"));
        }
        List<Hit> hits = searches.get(city).find(words, 1 + ALTERNATIVES);
        if (hits.isEmpty()) {
            return Answer.problem(texts.say("place.notFound", "query", words));
        }
        Hit best = hits.getFirst();
        Coordinate degrees = toDegrees(city).apply(best.x(), best.y());
        String missing = best.exact() ? null : words;
        return new Answer(
                new Start(
                        best.x(),
                        best.y(),
                        degrees.x,
                        degrees.y,
                        label(best),
                        missing,
                        hits.stream().skip(1).map(Starts::label).distinct().toList()),
                null);
    }

    private static String label(Hit hit) {
        return hit.district() == null || hit.kind() == Hit.Kind.DISTRICT
                ? hit.label()
                : hit.label() + ", " + hit.district().name();
    }

    /** By position. */
    Answer byPosition(City city, Asked.Position position, CitizenTexts texts) {
        String outside =
                texts.say("place.outside", Map.of("city", city.settings().name()));
        Projection toDegrees = toDegrees(city);
        Envelope around =
                toDegrees.apply(Projection.factory().toGeometry(city.bounds())).getEnvelopeInternal();
        around.expandBy(DEGREES_AROUND);
        if (!around.contains(position.lon(), position.lat())) {
            return Answer.problem(outside);
        }
        Coordinate metres =
                Projection.of(Projection.DEGREES, city.settings().epsg()).apply(position.lon(), position.lat());
        if (city.districtLocator().find(metres.x, metres.y).isEmpty()) {
            return Answer.problem(outside);
        }
        return new Answer(new Start(metres.x, metres.y, position.lon(), position.lat(), null, null, List.of()), null);
    }

    private static Projection toDegrees(City city) {
        return Projection.of(city.settings().epsg(), Projection.DEGREES);
    }
}
