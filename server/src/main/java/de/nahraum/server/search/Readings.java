package de.nahraum.server.search;

import de.nahraum.geodata.city.District;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All ways to understand what was typed: a number can be that of a house or belong to the name ("Straße des 17. Juni 5"); words at the end or the
 * beginning can be the town, which says nothing, or a district, which says where; a postcode says nothing.
 */
final class Readings {
    private static final Pattern POSTCODE = Pattern.compile("d?\\d{5}");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})([a-z]?)");
    private static final Set<String> NUMBER_SIGNS =
            Set.copyOf(Folding.words("nr no nummer hausnummer hausnr numero number رقم номер"));
    private static final int MOST_WORDS = 12;
    private static final int MOST_NUMBERS = 3;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_FOR_EDITS = 6;

    /** Words that say which country a postcode belongs to. */
    private static final Set<String> COUNTRY = Set.of("d", "de");

    private static final int MOST_WORDS_OF_A_STREET = 4;
    private static final int SHORTEST_WITHIN = 4;

    /** "Innenstadt-Nord/Kaiserberg" is both. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("/");

    private final List<String> town;
    private final List<DistrictName> districtNames;

    /** One of the names people have for a district, folded. */
    private record DistrictName(List<String> words, District district) {}

    Readings(String town, List<District> districts) {
        this.town = Folding.words(town.replaceAll("\\(.*?\\)", " "));
        this.districtNames = districts.stream().flatMap(Readings::namesOf).toList();
    }

    private static Stream<DistrictName> namesOf(District district) {
        return Stream.concat(Stream.of(district.name()), BETWEEN_NAMES.splitAsStream(district.name()))
                .distinct()
                .map(name -> new DistrictName(Folding.words(name), district));
    }

    /** What is left of a text if a house number is taken out. */
    private record Split(List<String> words, @Nullable HouseNumber number) {}

    /** What is left of words if town or district are taken off. */
    private record Located(List<String> words, @Nullable District district) {}

    /** Whether these folded words are the town's name, perhaps with a letter wrong and with a postcode. */
    boolean isTown(List<String> typed) {
        String words = String.join("", withoutPostcode(typed));
        return !words.isEmpty() && isMeant(words, String.join("", town));
    }

    private static List<String> withoutPostcode(List<String> typed) {
        List<String> words = new ArrayList<>();
        for (String word : typed.subList(0, Math.min(typed.size(), MOST_WORDS))) {
            if (!POSTCODE.matcher(word).matches()) {
                words.add(word);
            } else if (!words.isEmpty() && COUNTRY.contains(words.getLast())) {
                words.removeLast();
            }
        }
        return words;
    }

    /** The ways to understand these folded words; none if there are none. */
    List<Reading> of(List<String> typed) {
        List<String> words = withoutPostcode(typed);
        List<Reading> readings = new ArrayList<>();
        for (Split split : split(words)) {
            for (Located located : located(split.words())) {
                if (!located.words().isEmpty()) {
                    readings.add(new Reading(located.words(), split.number(), located.district()));
                }
            }
        }
        return readings;
    }

    /**
     * Shorter ways to understand words of which nothing was found as a whole: up to four that stand before a number, or anywhere if there is none. "c/o Müller, in
     * der Turmstraße 20, Hinterhaus" has the street in the middle.
     */
    List<Reading> within(List<String> typed) {
        List<String> words = withoutPostcode(typed);
        boolean withoutNumber =
                words.stream().noneMatch(word -> NUMBER.matcher(word).matches());
        List<Reading> readings = new ArrayList<>();
        for (int length = Math.min(MOST_WORDS_OF_A_STREET, words.size()); length > 0; length--) {
            for (int first = 0; first + length <= words.size(); first++) {
                int end = first + length;
                Matcher number = end < words.size() ? NUMBER.matcher(words.get(end)) : null;
                HouseNumber house = number != null && number.matches()
                        ? without(words.subList(first, words.size()), length, number)
                                .number()
                        : null;
                if (house != null || withoutNumber) {
                    readings.add(new Reading(words.subList(first, end), house, null));
                }
            }
        }
        readings.removeIf(reading -> reading.name().stem().length() < SHORTEST_WITHIN
                || reading.name().isKindOnly());
        return readings;
    }

    private static List<Split> split(List<String> words) {
        List<Split> splits = new ArrayList<>(List.of(new Split(words, null)));
        for (int i = words.size() - 1; i >= 0 && splits.size() <= MOST_NUMBERS; i--) {
            Matcher number = NUMBER.matcher(words.get(i));
            if (number.matches()) {
                splits.add(without(words, i, number));
            }
        }
        return splits;
    }

    /** Takes out a number with the sign before it, the letter behind it and the end of its range: "Nr. 5 a", "5-7". */
    private static Split without(List<String> words, int at, Matcher number) {
        String letter = number.group(2);
        int first = at;
        int end = at + 1;
        if (letter.isEmpty() && end < words.size() && words.get(end).matches("[a-z]")) {
            letter = words.get(end++);
        }
        if (end < words.size() && NUMBER.matcher(words.get(end)).matches()) {
            end++;
        }
        if (first > 0 && NUMBER_SIGNS.contains(words.get(first - 1))) {
            first--;
        }
        List<String> left = new ArrayList<>(words.subList(0, first));
        left.addAll(words.subList(end, words.size()));
        return new Split(left, new HouseNumber(Integer.parseInt(number.group(1)), letter));
    }

    private List<Located> located(List<String> words) {
        List<Located> all = new ArrayList<>(List.of(new Located(words, null)));
        addWithout(all, words, town, null);
        districtNames.forEach(name -> addWithout(all, words, name.words(), name.district()));
        return all;
    }

    /** Takes the name of a town or district off the end, where it may be just begun, and off the beginning. */
    private static void addWithout(
            List<Located> all, List<String> words, List<String> name, @Nullable District district) {
        String whole = String.join("", name);
        int longest = Math.min(words.size() - 1, name.size() + 1);
        for (int taken = 1; taken <= longest && !whole.isEmpty(); taken++) {
            List<String> before = words.subList(0, words.size() - taken);
            List<String> behind = words.subList(taken, words.size());
            String last = String.join("", words.subList(before.size(), words.size()));
            String first = String.join("", words.subList(0, taken));
            if (isMeant(last, whole) || (last.length() >= SHORTEST_BEGINNING && whole.startsWith(last))) {
                all.add(new Located(before, district));
                return;
            }
            if (isMeant(first, whole)) {
                all.add(new Located(behind, district));
                return;
            }
        }
    }

    /** A letter may be wrong, but a house number before the town is none of its letters. */
    private static boolean isMeant(String typed, String name) {
        return typed.equals(name)
                || (typed.length() >= SHORTEST_FOR_EDITS
                        && typed.chars().noneMatch(Character::isDigit)
                        && EditDistance.between(typed, name, 1).whole() <= 1);
    }
}
