package de.nahraum.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeWordsTest {
    @Test
    void wordsAre2048InTheOrderOfTheAlphabetEachOnce() {
        assertThat(CodeWords.list()).hasSize(CodeWords.COUNT).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyWordHasFourToSevenPlainLetters() {
        assertThat(CodeWords.list()).allMatch(word -> word.matches("[a-z]{4,7}"));
    }

    @Test
    void theFirstFourLettersAreAWordsOwn() {
        assertThat(CodeWords.list().stream().map(word -> word.substring(0, 4))).doesNotHaveDuplicates();
    }

    /** Damerau: one letter left out, put in, changed, or two exchanged. */
    @Test
    void noTwoWordsAreOneSlipOfThePenApart() {
        Map<String, Set<String>> byPiece = new HashMap<>();
        for (String word : CodeWords.list()) {
            byPiece.computeIfAbsent(word, key -> new HashSet<>()).add(word);
            for (int i = 0; i < word.length(); i++) {
                byPiece.computeIfAbsent(word.substring(0, i) + word.substring(i + 1), key -> new HashSet<>())
                        .add(word);
            }
        }
        List<String> near = new ArrayList<>();
        for (Set<String> group : byPiece.values()) {
            for (String one : group) {
                for (String other : group) {
                    if (one.compareTo(other) < 0 && isOneSlip(one, other)) {
                        near.add(one + " " + other);
                    }
                }
            }
        }
        assertThat(near).isEmpty();
    }

    @Test
    void theCheckOfSlipsSeesEachKind() {
        assertThat(isOneSlip("hose", "dose")).isTrue();
        assertThat(isOneSlip("reif", "reife")).isTrue();
        assertThat(isOneSlip("brise", "birse")).isTrue();
        assertThat(isOneSlip("hose", "hase")).isTrue();
        assertThat(isOneSlip("hose", "dame")).isFalse();
        assertThat(isOneSlip("abcd", "badc")).isFalse();
    }

    @Test
    void noTwoWordsSoundAlike() {
        Map<String, String> sounds = new HashMap<>();
        List<String> alike = new ArrayList<>();
        for (String word : CodeWords.list()) {
            String other = sounds.put(sound(word), word);
            if (other != null) {
                alike.add(other + " " + word);
            }
        }
        assertThat(alike).isEmpty();
        assertThat(sound("saite")).isEqualTo(sound("seite"));
        assertThat(sound("wahl")).isEqualTo(sound("wal"));
        assertThat(sound("rad")).isEqualTo(sound("rat"));
    }

    @Test
    void wordsAreFoundHoweverTheyAreTyped() {
        for (int index = 0; index < CodeWords.COUNT; index++) {
            String word = CodeWords.get(index);
            assertThat(CodeWords.find(word)).hasValue(index);
            assertThat(CodeWords.find(word.substring(0, 4))).hasValue(index);
        }
        int cherry = CodeWords.find("kirsche").orElseThrow();
        assertThat(CodeWords.find(" KIRSCHE ")).hasValue(cherry);
        assertThat(CodeWords.find("kir-sche")).hasValue(cherry);
        assertThat(CodeWords.find("Kirsch")).hasValue(cherry);
        assertThat(CodeWords.find("kir\u00ADsche,")).hasValue(cherry);
        assertThat(CodeWords.find("vögel")).isEqualTo(CodeWords.find("vogel"));
        assertThat(CodeWords.find("vo\u0308gel")).isEqualTo(CodeWords.find("vogel"));
    }

    @Test
    void whatIsNearlyAWordIsNone() {
        assertThat(CodeWords.find("kirschen")).isEmpty();
        assertThat(CodeWords.find("kirshce")).isEmpty();
        assertThat(CodeWords.find("kir")).isEmpty();
        assertThat(CodeWords.find("")).isEmpty();
        assertThat(CodeWords.find("кирше")).isEmpty();
        assertThat(CodeWords.find("kirsche".repeat(100_000))).isEmpty();
    }

    @Test
    void anIndexOutsideIsRefused() {
        assertThatThrownBy(() -> CodeWords.get(2048)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> CodeWords.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static boolean isOneSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int first = 0;
        while (first < shorter && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        String restOfOne = one.substring(first);
        String restOfOther = other.substring(first);
        if (one.length() != other.length()) {
            String longer = one.length() > other.length() ? restOfOne : restOfOther;
            return longer.substring(1).equals(one.length() > other.length() ? restOfOther : restOfOne);
        }
        boolean changed = restOfOne.substring(1).equals(restOfOther.substring(1));
        boolean exchanged = restOfOne.length() > 1
                && restOfOne.charAt(0) == restOfOther.charAt(1)
                && restOfOne.charAt(1) == restOfOther.charAt(0)
                && restOfOne.substring(2).equals(restOfOther.substring(2));
        return changed || exchanged;
    }

    /** Roughly as German ears hear it: long and doubled letters once, letters of one sound as one, the end of a word hard. */
    private static String sound(String word) {
        return word.replace("sch", "S")
                .replace("chs", "ks")
                .replace("ch", "C")
                .replace("tz", "z")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("qu", "kw")
                .replaceAll("a[iy]", "ei")
                .replace("ie", "i")
                .replace("eu", "oi")
                .replace("x", "ks")
                .replaceAll("([aeiou])h(?![aeiou])", "$1")
                .replace('y', 'i')
                .replace('v', 'f')
                .replace('c', 'k')
                .replace('b', 'p')
                .replace('d', 't')
                .replace('g', 'k')
                .replaceAll("(.)\\1+", "$1");
    }
}
