package de.nahraum.server.search;

/**
 * How well what was typed fits a name, 0 … 1. The steps between the ways of fitting are ours, in about this order: the same; its beginning; its
 * words in another order; one or two letters wrong; a wrong beginning; another kind of street; some of its words; the same sound.
 */
final class Likeness {
    /** Less is another name. */
    static final double LEAST = 0.45;

    private static final double INITIALS = 0.93;
    private static final double OTHER_NUMBER = 0.15;
    private static final int ONE_EDIT_FROM = 4;
    private static final int TWO_EDITS_FROM = 6;

    private static final int LETTERS_PER_WRONG_ONE = 5;
    private static final double ONE_LETTER_WRONG = 0.85;
    private static final int SHORTEST = 3;
    private static final int SOUNDS = 4;
    private static final double MOST_OTHER_LETTERS = 0.4;

    private Likeness() {}

    /** Letters that may be wrong in a word of a length. */
    static int edits(int length) {
        if (length < ONE_EDIT_FROM) {
            return 0;
        }
        return length < TWO_EDITS_FROM ? 1 : 2;
    }

    /**
     * Whether a typed name is a known one beyond doubt: the same or its beginning, with one letter in five wrong at most, not counting what every street has
     * ("straße"); its words in any order, each with one letter wrong at most; or the same sounds, as names from other scripts have, with most of the letters.
     * A kind of street alone is none, and a square is no street.
     */
    static boolean isLikely(Name typed, Name known) {
        if (typed.key().equals(known.key()) || typed.isInitialsOf(known)) {
            return true;
        }
        if (typed.isKindOnly() || typed.isOfOtherKind(known) || typed.stem().length() < SHORTEST) {
            return false;
        }
        int length = typed.stem().length();
        int allowed = Math.min(edits(length), length / LETTERS_PER_WRONG_ONE);
        if (known.key().startsWith(typed.key())
                || EditDistance.between(typed.stem(), known.stem(), allowed).prefix() <= allowed) {
            return true;
        }
        boolean everyWord =
                typed.words().stream().allMatch(word -> known.words().stream().anyMatch(other -> isWord(word, other)));
        return everyWord
                || (typed.sound().length() >= SOUNDS
                        && typed.sound().equals(known.sound())
                        && letters(typed, known) <= MOST_OTHER_LETTERS);
    }

    private static boolean isWord(String word, String other) {
        return word.equals(other)
                || (word.length() >= SHORTEST && other.startsWith(word))
                || (word.length() >= LETTERS_PER_WRONG_ONE
                        && !Name.isKindOfStreet(word)
                        && ofWord(word, other) >= ONE_LETTER_WRONG);
    }

    /** How well a typed name fits a known one. Cost: the product of their lengths. */
    static double of(Name typed, Name known) {
        if (typed.key().equals(known.key())) {
            return 1;
        }
        if (typed.key().equals(known.stem())) {
            return 0.97;
        }
        double typedShare =
                Math.min(1, (double) typed.key().length() / known.key().length());
        if (known.key().startsWith(typed.key())) {
            return 0.90 + 0.05 * typedShare;
        }
        if (typed.isInitialsOf(known)) {
            return INITIALS;
        }
        double fit = Math.max(
                Math.max(ofLetters(typed, known, typedShare), ofOtherKind(typed, known)),
                Math.max(ofWords(typed, known), ofSound(typed, known)));
        return hasOtherNumber(typed, known) ? fit - OTHER_NUMBER : fit;
    }

    /** A number is no mistyped letter. */
    private static boolean hasOtherNumber(Name typed, Name known) {
        return typed.words().stream()
                .anyMatch(word ->
                        Character.isDigit(word.charAt(0)) && !known.words().contains(word));
    }

    private static double ofLetters(Name typed, Name known, double typedShare) {
        int allowed = edits(typed.key().length());
        EditDistance toKey = EditDistance.between(typed.key(), known.key(), allowed);
        double best = 0;
        double nuance = nuance(typed, known);
        if (toKey.whole() <= allowed) {
            best = 0.88 - 0.07 * toKey.whole() + nuance;
        }
        int toStem = EditDistance.between(typed.key(), known.stem(), allowed).whole();
        if (toStem <= allowed) {
            best = Math.max(best, 0.86 - 0.07 * toStem + nuance);
        }
        if (toKey.prefix() <= allowed) {
            best = Math.max(
                    best, 0.80 - toKey.prefix() * (0.08 + 0.4 / typed.key().length()) + 0.04 * typedShare + nuance);
        }
        return best;
    }

    /** Among equally many wrong letters, those nobody hears and those not at the beginning are more likely. */
    private static double nuance(Name typed, Name known) {
        return (typed.sound().equals(known.sound()) ? 0.02 : 0)
                + (typed.key().charAt(0) == known.key().charAt(0) ? 0.01 : 0);
    }

    private static double ofOtherKind(Name typed, Name known) {
        int allowed = edits(typed.stem().length());
        int edits = EditDistance.between(typed.stem(), known.stem(), allowed).whole();
        return edits <= allowed ? 0.66 - 0.07 * edits : 0;
    }

    /** The share of the letters typed that are in words of the name. */
    private static double ofWords(Name typed, Name known) {
        double found = 0;
        double all = 0;
        double foundOfKnown = 0;
        for (String word : typed.words()) {
            double weight = Name.isKindOfStreet(word) ? 1 : word.length();
            double best = 0;
            for (String other : known.words()) {
                best = Math.max(best, ofWord(word, other));
            }
            all += weight;
            found += weight * best;
            foundOfKnown += best > 0 ? word.length() : 0;
        }
        double share = found / all;
        double coverage = Math.min(1, foundOfKnown / known.key().length());
        return share < 0.62 ? 0 : 0.72 * share + 0.12 * coverage;
    }

    private static double ofWord(String word, String other) {
        if (word.equals(other)) {
            return 1;
        }
        if (word.length() >= 3 && other.startsWith(word)) {
            return 0.95;
        }
        int allowed = edits(word.length());
        EditDistance distance = EditDistance.between(word, other, allowed);
        if (distance.whole() <= allowed) {
            return 0.95 - 0.1 * distance.whole();
        }
        return distance.prefix() <= allowed && word.length() >= TWO_EDITS_FROM ? 0.9 - 0.15 * distance.prefix() : 0;
    }

    private static double ofSound(Name typed, Name known) {
        if (typed.sound().length() < 2) {
            return 0;
        }
        int allowed = typed.sound().length() < 4 ? 0 : 1;
        int edits = EditDistance.between(typed.sound(), known.sound(), allowed).whole();
        if (edits > allowed) {
            return 0;
        }
        return 0.64 - 0.08 * edits - 0.25 * letters(typed, known);
    }

    /** The share of letters that differ. */
    private static double letters(Name typed, Name known) {
        int longer = Math.max(typed.stem().length(), known.stem().length());
        return (double) EditDistance.between(typed.stem(), known.stem(), longer).whole() / longer;
    }
}
