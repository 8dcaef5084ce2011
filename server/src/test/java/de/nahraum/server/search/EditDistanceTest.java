package de.nahraum.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Distances of well-known pairs, and of random words against the definition, written down as a recursion. */
class EditDistanceTest {
    @ParameterizedTest(name = "{0} – {1}")
    @CsvSource({
        "kitten, sitting, 3, 2",
        "ca, abc, 3, 1",
        "mannheimer, manheimer, 1, 1",
        "mannehimer, mannheimer, 1, 1",
        "mann, mannheimer, 6, 0",
        "'', abc, 3, 0",
        "abc, '', 3, 3",
        "same, same, 0, 0"
    })
    void isThatOfTheTextbooks(String word, String other, int whole, int prefix) {
        assertThat(EditDistance.between(word, other, 9)).isEqualTo(new EditDistance(whole, prefix));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isThatOfTheDefinition(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String word = word(random);
        String other = word(random);
        int whole = defined(word, other);
        int prefix = Integer.MAX_VALUE;
        for (int end = 0; end <= other.length(); end++) {
            prefix = Math.min(prefix, defined(word, other.substring(0, end)));
        }
        for (int most = 0; most < 8; most++) {
            assertThat(EditDistance.between(word, other, most))
                    .as(word + " " + other + " up to " + most)
                    .isEqualTo(new EditDistance(Math.min(whole, most + 1), Math.min(prefix, most + 1)));
        }
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    /** Optimal string alignment, letter by letter from the end; slow on purpose. */
    private static int defined(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String shortA = a.substring(0, a.length() - 1);
        String shortB = b.substring(0, b.length() - 1);
        char lastA = a.charAt(a.length() - 1);
        char lastB = b.charAt(b.length() - 1);
        int best = Math.min(defined(shortA, b), defined(a, shortB)) + 1;
        best = Math.min(best, defined(shortA, shortB) + (lastA == lastB ? 0 : 1));
        if (a.length() > 1
                && b.length() > 1
                && lastA == b.charAt(b.length() - 2)
                && lastB == a.charAt(a.length() - 2)) {
            best = Math.min(best, defined(a.substring(0, a.length() - 2), b.substring(0, b.length() - 2)) + 1);
        }
        return best;
    }
}
