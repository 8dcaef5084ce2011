package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.server.search.AddressSearch;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.search.Hit;
import de.nahraum.server.text.CitizenTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Finds where somebody is: by their device or by their words. */
final class Starts {
    private static final int ALTERNATIVES = 5;
    private static final int LONGEST_QUERY = AddressSearch.LONGEST_QUERY;

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
        Coordinate degrees = city.georeference().toDegrees(best.x(), best.y());
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
        Optional<Coordinate> near = city.georeference()
                .findMetres(position.lon(), position.lat())
                .filter(at -> city.districtLocator().find(at.x, at.y).isPresent());
        if (near.isEmpty()) {
            return Answer.problem(outside);
        }
        Coordinate metres = near.get();
        return new Answer(new Start(metres.x, metres.y, position.lon(), position.lat(), null, null, List.of()), null);
    }
}
