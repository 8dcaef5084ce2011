package de.nahraum.server.security;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a password must be after NIST SP 800-63B-4, section 3.1.1, for one that is the only factor: at least 15 signs, any sign of Unicode counts, none is asked
 * for; nothing that is guessed first. That is judged by what is left of it once words everybody would try, the person's own words, repetitions and runs
 * of the keyboard or the alphabet are taken out.
 */
public final class PasswordRules {
    /** Shortest, in signs (code points after NFKC). */
    public static final int SHORTEST = 15;

    /** Longest, in signs (code points after NFKC). */
    public static final int LONGEST = 200;

    /** What is wrong with one. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        /** One sign or group of signs again and again. */
        REPEATED,
        /** Signs in the order of the alphabet, of numbers or of the keyboard. */
        SEQUENCE,
        /** Hardly more than words that are tried first. */
        COMMON,
        /** Hardly more than login, name, city or the name of this program. */
        ABOUT_YOU
    }

    /** Signs that must be left besides what is guessed first. */
    private static final int LEAST_OWN = 6;

    /** Shorter words stand in others by chance. */
    private static final int LEAST_WORD = 3;

    private static final int LEAST_RUN = 4;
    private static final int LEAST_KINDS = 5;
    private static final int LONGEST_GROUP = 8;

    /** Digits and signs that stand for letters. */
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=\\p{L})[01345@$](?=\\p{L})");

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789012",
            "qwertzuiopü",
            "asdfghjklöä",
            "yxcvbnm",
            "qwertyuiop",
            "zxcvbnm",
            "йцукенгшщзхъ",
            "qaywsxedcrfvtgbzhnujm",
            "1q2w3e4r5t6z7u8i9o0p",
            "1qaz2wsx3edc4rfv5tgb");

    /** Words people begin with, ours and those of town halls: patterns of a kind, not a list of passwords that were found somewhere. */
    private static final List<String> TRIED_FIRST = List.of(
            "passwort",
            "password",
            "kennwort",
            "passphrase",
            "zugang",
            "geheim",
            "secret",
            "login",
            "anmelden",
            "willkommen",
            "welcome",
            "hallo",
            "hello",
            "admin",
            "administrator",
            "verwaltung",
            "rathaus",
            "stadt",
            "buergerbuero",
            "benutzer",
            "user",
            "test",
            "start",
            "schatz",
            "liebe",
            "ichliebedich",
            "iloveyou",
            "fussball",
            "football",
            "sommer",
            "winter",
            "herbst",
            "fruehling",
            "montag",
            "freitag",
            "januar",
            "dezember",
            "letmein",
            "lassmichrein",
            "master",
            "sonne",
            "sunshine",
            "computer",
            "internet",
            "deutschland",
            "monkey",
            "dragon",
            "qwertz",
            "qwerty",
            "asdf");

    private PasswordRules() {}

    /**
     * What is wrong with a password first of all; nothing if it may be used.
     *
     * @param personal words about whoever wants it: login, name, city
     */
    public static Optional<Problem> findProblem(String password, Collection<String> personal) {
        String written = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = written.codePointCount(0, written.length());
        if (length < SHORTEST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        String plain = plain(written);
        if (plain.codePoints().distinct().count() < LEAST_KINDS || isRepeated(plain)) {
            return Optional.of(Problem.REPEATED);
        }
        if (signs(withoutRuns(plain)) < LEAST_OWN) {
            return Optional.of(Problem.SEQUENCE);
        }
        String own = without(plain, words(personal));
        if (signs(own) < LEAST_OWN) {
            return Optional.of(Problem.ABOUT_YOU);
        }
        return signs(withoutRuns(without(own, TRIED_FIRST))) < LEAST_OWN
                ? Optional.of(Problem.COMMON)
                : Optional.empty();
    }

    /** Small letters and digits without marks, and digits for letters undone. */
    private static String plain(String text) {
        String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ß", "ss")
                .replaceAll("\\p{M}+", "");
        return BETWEEN_LETTERS.matcher(small).replaceAll(sign -> switch (sign.group()) {
            case "0" -> "o";
            case "1" -> "i";
            case "3" -> "e";
            case "4", "@" -> "a";
            default -> "s";
        });
    }

    private static boolean isRepeated(String text) {
        for (int group = 1; group <= LONGEST_GROUP; group++) {
            String first = text.substring(0, Math.min(group, text.length()));
            if (first.repeat(text.length() / group + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /** Without runs of at least four signs of a row, forwards or backwards. */
    private static String withoutRuns(String text) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int end = runEnd(text, from);
            if (end == from) {
                left.append(text.charAt(from));
                from++;
            } else {
                from = end;
            }
        }
        return left.toString();
    }

    /** Where the longest run that begins here ends; here if none does. */
    private static int runEnd(String text, int from) {
        int longest = from;
        for (String row : ROWS) {
            for (String way : List.of(row, new StringBuilder(row).reverse().toString())) {
                int end = from + LEAST_RUN;
                while (end <= text.length() && way.contains(text.substring(from, end))) {
                    longest = Math.max(longest, end);
                    end++;
                }
            }
        }
        return longest;
    }

    private static List<String> words(Collection<String> personal) {
        return personal.stream()
                .flatMap(text -> Arrays.stream(
                        plain(Normalizer.normalize(text, Normalizer.Form.NFKC)).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= LEAST_WORD)
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.toList());
    }

    private static String without(String text, List<String> words) {
        String left = text;
        for (String word : words) {
            left = left.replace(word, " ");
        }
        return left;
    }

    /** Different letters, and digits and other signs half: years and exclamation marks are what people add. */
    private static long signs(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long others = text.codePoints()
                .filter(sign -> !Character.isLetter(sign) && !Character.isWhitespace(sign))
                .count();
        return letters + others / 2;
    }
}
