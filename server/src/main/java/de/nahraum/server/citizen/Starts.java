package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.server.search.AddressSearch;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.search.Hit;
import de.nahraum.server.text.CitizenTexts;
import java.util.List;
import java.util.Objects;
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
     * @param alternatives what the words may mean besides, as it is called
     * @param ambiguous whether an alternative fits as well as what was chosen
     */
    record Answer(@Nullable Start start, @Nullable String problem, List<String> alternatives, boolean ambiguous) {
        static final Answer NOWHERE = new Answer(null, null, List.of(), false);

        static Answer at(Start start) {
            return new Answer(start, null, List.of(), false);
        }

        static Answer problem(String sentence) {
            return new Answer(null, sentence, List.of(), false);
        }
    }

    /** By words. Empty words are no problem: nobody has to say where they are. A name that is only guessed is asked about. */
    Answer byWords(City city, String words, CitizenTexts texts) {
        AddressSearch search = searches.get(city);
        if (words.isEmpty() || search.isWholeTown(words)) {
            return Answer.NOWHERE;
        }
        if (words.length() > LONGEST_QUERY) {
            return Answer.problem(texts.get("place.tooLong"));
        }
        List<Hit> hits = search.find(words, 1 + ALTERNATIVES);
        if (hits.isEmpty()) {
            return Answer.problem(texts.say("place.notFound", "query", words));
        }
        Hit best = hits.getFirst();
        if (!best.likely()) {
            return new Answer(null, texts.say("place.notFound", "query", words), labels(hits), true);
        }
        Coordinate degrees = city.georeference().toDegrees(best.x(), best.y());
        Start start = new Start(best.x(), best.y(), degrees.x, degrees.y, label(best), best.exact() ? null : words);
        List<Hit> others = hits.subList(1, hits.size());
        return new Answer(
                start,
                null,
                labels(others),
                !words.equals(label(best)) && others.stream().anyMatch(other -> isAsGood(best, other)));
    }

    /** A house that is not known in one street may be the one meant nevertheless: of streets of one name nobody knows which. */
    static boolean isAsGood(Hit best, Hit other) {
        return other.label().equals(best.label())
                || (best.street() != null
                        && best.street().equals(other.street())
                        && !Objects.equals(other.district(), best.district()));
    }

    private static List<String> labels(List<Hit> hits) {
        return hits.stream().map(Starts::label).distinct().toList();
    }

    /** What was found as it is called, with its district: these words find it again. */
    static String label(Hit hit) {
        return hit.district() == null || hit.kind() == Hit.Kind.DISTRICT
                ? hit.label()
                : hit.label() + ", " + hit.district().name();
    }

    /** By position. */
    Answer byPosition(City city, Asked.Position position, CitizenTexts texts) {
        Optional<Coordinate> near = city.georeference()
                .findMetres(position.lon(), position.lat())
                .filter(at -> city.districtLocator().find(at.x, at.y).isPresent());
        if (near.isEmpty()) {
            return outside(city, texts);
        }
        Coordinate metres = near.get();
        return Answer.at(new Start(metres.x, metres.y, position.lon(), position.lat(), null, null));
    }

    /** Somewhere else. */
    Answer outside(City city, CitizenTexts texts) {
        return Answer.problem(texts.say("place.outside", "city", city.settings().name()));
    }
}
