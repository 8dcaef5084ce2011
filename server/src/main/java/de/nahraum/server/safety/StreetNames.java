package de.nahraum.server.safety;

import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names none of which may stand in what the public reads about fear: those of a city's streets, and of its protected places. */
final class StreetNames {
    /** Shorter ones are parts of too many words. */
    private static final int SHORTEST = 4;

    private final Set<String> names;

    private StreetNames(Stream<String> names) {
        this.names = names.map(StreetNames::plain)
                .filter(name -> name.strip().length() >= SHORTEST)
                .collect(Collectors.toSet());
    }

    static StreetNames of(City city) {
        return new StreetNames(city.addresses().stream().map(Address::street));
    }

    static StreetNames ofProtectedPlaces(City city) {
        return new StreetNames(city.places().stream().filter(Place::isProtected).map(Place::name));
    }

    /** Whether a text names one: whole words, whatever the case, the hyphens, the umlauts and the spelling of "Straße", also with an ending ("Straßen"). */
    boolean isNamedIn(String text) {
        String plain = plain(text);
        return names.stream().anyMatch(name -> plain.contains(name) || plain.contains(name.stripTrailing() + "n "));
    }

    /** Words between blanks; "Straße" stands alone, so that "Haupt-Straße", "Hauptstr." and "Hauptstraße" are the same. */
    private static String plain(String text) {
        String words = text.toLowerCase(Locale.GERMAN)
                .replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replaceAll("str(\\.|(?![\\p{L}]))", "strasse ")
                .replaceAll("strasse", " strasse")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? "" : " " + words + " ";
    }
}
