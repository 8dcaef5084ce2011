package de.nahraum.server.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared: small Latin letters and digits, in words. Other scripts are written in Latin (ICU's Any-Latin, Latin-ASCII); ä, ae and a
 * are one, and so are ö, oe, o and ü, ue, u; ß is s, and so is ss: doubled letters count once. Dots, hyphens, emoji, control characters and marks of direction end a word or vanish.
 */
final class Folding {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    /** Characters that are no sound and no break: marks of direction, joiners, soft hyphens, apostrophes. */
    private static final Pattern SILENT = Pattern.compile("[\\p{Cf}'’ʼʻ`´]");

    /** Inside a word the Arabic waw is the vowel u; ICU writes w, which no German word has there. */
    private static final Pattern WAW_INSIDE = Pattern.compile("(?<=\\p{L})\\u0648");

    /** Russian writes both h and ch as х; behind a vowel it is ch. */
    private static final Pattern CH_BEHIND_VOWEL = Pattern.compile("(?<=[аеёиоуыэюяіїє])х");

    private static final Pattern BREAKS = Pattern.compile("[^a-z0-9]+");

    /** "str5", "5mannheimer"; "5a" and "23er" stay one word. */
    private static final Pattern JOINED_NUMBER = Pattern.compile("(?<=[a-z]{2})(?=\\d)|(?<=\\d)(?=[a-z]{3})");

    private static final Pattern DIGRAPH = Pattern.compile("([aou])e");

    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");

    private Folding() {}

    /** The words of a text, folded; none for a text without letters and digits. Cost: linear in its length. */
    static List<String> words(String text) {
        String latin = SILENT.matcher(german(COMPATIBLE.normalize(text))).replaceAll("");
        if (!isPlain(latin)) {
            String written = WAW_INSIDE.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("u");
            latin = TO_LATIN.transliterate(CH_BEHIND_VOWEL.matcher(written).replaceAll("ch"));
            // Transliteration writes signs of its own.
            latin = SILENT.matcher(latin).replaceAll("");
        }
        List<String> words = new ArrayList<>();
        for (String part : BREAKS.split(latin.toLowerCase(Locale.ROOT), -1)) {
            for (String word : JOINED_NUMBER.split(part, -1)) {
                if (!word.isEmpty()) {
                    String once = DIGRAPH.matcher(word).replaceAll("$1");
                    words.add(DOUBLED.matcher(once).replaceAll("$1"));
                }
            }
        }
        return words;
    }

    /** What nearly every text needs, and nothing more, done quickly. */
    private static String german(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case 'ä', 'Ä' -> plain.append('a');
                case 'ö', 'Ö' -> plain.append('o');
                case 'ü', 'Ü' -> plain.append('u');
                case 'ß', 'ẞ' -> plain.append('s');
                default -> plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
