package de.nahraum.server.safety;

import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.City;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of a city's streets, none of which may stand in what the public reads about fear. */
final class StreetNames {
    private final Set<String> names;

    private StreetNames(Set<String> names) {
        this.names = names;
    }

    static StreetNames of(City city) {
        return new StreetNames(city.addresses().stream()
                .map(Address::street)
                .map(StreetNames::plain)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet()));
    }

    /** Whether a text names one, in whatever spelling of case, hyphens and "Straße". */
    boolean isNamedIn(String text) {
        String plain = plain(text);
        return names.stream().anyMatch(plain::contains);
    }

    /** Words between blanks: a name is found as whole words only. */
    private static String plain(String text) {
        String words = text.toLowerCase(Locale.GERMAN)
                .replace("ß", "ss")
                .replaceAll("str\\.|strasse\\b", "strasse ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replace(" strasse", "strasse")
                .strip();
        return words.isEmpty() ? "" : " " + words + " ";
    }
}
