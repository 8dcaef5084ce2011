package de.nahraum.server.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The words codes are made of: 2,048, so that each stands for eleven bits. German words a child of ten knows, none that frightens or hurts, without
 * umlauts. The first four letters are a word's own, and no two words are one slip of the pen apart: what was copied wrongly is found to be wrong
 * and never taken for another word.
 */
public final class CodeWords {
    public static final int COUNT = 2048;
    static final int SHORTEST = 4;
    static final int LONGEST = 7;

    /** Nobody types more than this for a word, with blanks and hyphens between its letters. */
    private static final int LONGEST_TYPED = 40;

    private static final String FILE = "/codewords.txt";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}\\p{Cf}.,;]");

    private static final List<String> WORDS = read();
    private static final Map<String, Integer> BY_BEGINNING = byBeginning();

    private CodeWords() {}

    /** All words, in the order of the alphabet. */
    public static List<String> list() {
        return WORDS;
    }

    /**
     * The word of an index.
     *
     * @param index 0 to 2,047
     * @throws IndexOutOfBoundsException for any other
     */
    public static String get(int index) {
        return WORDS.get(index);
    }

    /**
     * The index of a word as somebody typed it: in capitals, with blanks or hyphens, with an umlaut that is none, or its first letters alone, at
     * least four. Empty for anything else. What is nearly a word is none: nobody is told how near they came.
     */
    public static OptionalInt find(String word) {
        if (word.length() > LONGEST_TYPED) {
            return OptionalInt.empty();
        }
        String plain = plain(word);
        if (plain.length() < SHORTEST) {
            return OptionalInt.empty();
        }
        Integer index = BY_BEGINNING.get(plain.substring(0, SHORTEST));
        return index != null && WORDS.get(index).startsWith(plain) ? OptionalInt.of(index) : OptionalInt.empty();
    }

    private static String plain(String word) {
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> byBeginning() {
        Map<String, Integer> indices = new HashMap<>();
        for (int index = 0; index < WORDS.size(); index++) {
            indices.put(WORDS.get(index).substring(0, SHORTEST), index);
        }
        return Map.copyOf(indices);
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(CodeWords.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
