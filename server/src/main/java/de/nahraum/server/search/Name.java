package de.nahraum.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name as it is compared with another.
 *
 * @param key all its letters and digits together, "str." written out: "karlmarxstrase"
 * @param stem the key without the kind of street: "karlmarx"; the key itself if nothing else is left
 * @param words its words, those for kinds of street apart: "karl", "marx", "strase"
 * @param sound of the name, see {@link Sound}
 */
record Name(String key, String stem, List<String> words, String sound) {
    private static final int LONGEST_KEY = 60;
    private static final int SHORTEST_STEM = 3;
    private static final String STREET = "strase";

    /** Kinds of street, folded like everything else. */
    private static final List<String> KINDS = List.of(STREET, "allee", "gase", "platz", "ring", "weg");

    /** What people who write otherwise put before or behind the name of a street. */
    private static final Set<String> FOREIGN_STREET = Set.copyOf(Folding.words(
            "شارع شتراسه شتراسة شتراسا улица ул вулиця вул ulica ulice ul sokak sokağı caddesi cadde cd rua strada calle"
                    + " rue street road οδός ქუჩა רחוב خیابان"));

    /** The name made of these folded words. */
    static Name of(List<String> folded) {
        List<String> words = new ArrayList<>();
        for (String word : folded) {
            String full = writtenOut(word);
            String kind = kindOf(full);
            if (kind.isEmpty()) {
                words.add(full);
            } else {
                words.add(full.substring(0, full.length() - kind.length()));
                words.add(kind);
            }
        }
        if (words.size() > 1) {
            List<String> own = words.stream()
                    .filter(word -> !FOREIGN_STREET.contains(word))
                    .toList();
            words = own.isEmpty() ? words : own;
        }
        String key = cut(String.join("", words));
        return new Name(key, stem(words, key), List.copyOf(words), Sound.of(key));
    }

    static boolean isKindOfStreet(String word) {
        return KINDS.contains(word);
    }

    /** Letters and digits of a stem that stands before its kind of street; empty if the word has none. */
    private static String kindOf(String word) {
        return KINDS.stream()
                .filter(kind -> word.endsWith(kind) && word.length() >= kind.length() + SHORTEST_STEM)
                .findFirst()
                .orElse("");
    }

    private static String writtenOut(String word) {
        if (word.equals("str") || (word.endsWith("str") && word.length() >= "str".length() + SHORTEST_STEM)) {
            return word + "ase";
        }
        return switch (word) {
            case "pl" -> "platz";
            case "sankt" -> "st";
            case "doktor" -> "dr";
            case "professor" -> "prof";
            default -> word;
        };
    }

    private static String stem(List<String> words, String key) {
        String kept = cut(String.join(
                "", words.stream().filter(word -> !isKindOfStreet(word)).toList()));
        return kept.isEmpty() ? key : kept;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY);
    }

    /** Whether both say what kind of street they are, and not the same. */
    boolean isOfOtherKind(Name other) {
        List<String> kinds = words.stream().filter(Name::isKindOfStreet).toList();
        List<String> others = other.words.stream().filter(Name::isKindOfStreet).toList();
        return !kinds.isEmpty() && !others.isEmpty() && kinds.stream().noneMatch(others::contains);
    }

    /** Whether this is the other name with some of its words cut to their first letter, not all: "R.-Wagner-Str." */
    boolean isInitialsOf(Name other) {
        if (words.size() != other.words.size()) {
            return false;
        }
        boolean anyWhole = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String whole = other.words.get(i);
            if (word.equals(whole)) {
                anyWhole |= !isKindOfStreet(word);
            } else if (word.length() > 1 || !whole.startsWith(word)) {
                return false;
            }
        }
        return anyWhole;
    }

    /** Whether only the kind of street is in it: "Straße". */
    boolean isKindOnly() {
        return words.stream().allMatch(Name::isKindOfStreet);
    }
}
