package de.nahraum.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.security.PasswordRules.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that long passwords of any kind are taken, and those that are guessed first are not. */
class PasswordRulesTest {
    private static final List<String> PERSONAL =
            List.of("Kaiserslautern", "eva.mueller", "Dr. Eva Müller-Lüdenscheidt", "Nahraum");

    private static java.util.Optional<Problem> check(String password) {
        return PasswordRules.findProblem(password, PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vier Dohlen am Kanal",
                "correct horse battery staple",
                "mein Passwort ist länger als deins",
                "483920174650192",
                "приходите завтра днём",
                "كلمة السر طويلة جدا",
                "🌵🦆🎈🚲🌊🍇🦉🎻🗝️🐙🌋🧭🪁🛶🪐",
                "kT9-xQ2_fW7=bZ4",
                "               mit vielen Blanks"
            })
    void anythingLongEnoughIsTaken(String password) {
        assertThat(check(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kurz und gut, TOO_SHORT",
        "vierzehn zeich, TOO_SHORT",
        "aaaaaaaaaaaaaaaaaaaa, REPEATED",
        "abcabcabcabcabcabc, REPEATED",
        "Sommer24Sommer24Sommer24, REPEATED",
        "abcdefghijklmnop, SEQUENCE",
        "9876543210987654, SEQUENCE",
        "qwertzuiopasdfghjkl, SEQUENCE",
        "1q2w3e4r5t6z7u8i, SEQUENCE",
        "Passwort123456789, COMMON",
        "P4ssw0rt-Geheim-2026!, COMMON",
        "Willkommen2026!!, COMMON",
        "passwordpasswort, COMMON",
        "Rathaus-Verwaltung-1, COMMON",
        "Kaiserslautern2026!, ABOUT_YOU",
        "eva.mueller.1985, ABOUT_YOU",
        "MüllerLüdenscheidt, ABOUT_YOU",
        "nahraum-nahraum-1, ABOUT_YOU",
        "Nahraum Kaiserslautern, ABOUT_YOU"
    })
    void whatIsGuessedFirstIsNot(String password, Problem problem) {
        assertThat(check(password)).contains(problem);
    }

    @Test
    void lengthIsCountedInSignsAndNotInUnits() {
        assertThat(PasswordRules.findProblem("🦆🎈🚲🌊🍇🦉🎻", List.of())).contains(Problem.TOO_SHORT);
        assertThat(check("e\u0301".repeat(7) + "abweichu")).as("15 after NFKC").isEmpty();
        String long200 = "Jedes Wort ein Schritt ".repeat(9).substring(0, 197) + "xyz";
        assertThat(check(long200)).isEmpty();
        assertThat(check(long200 + "!")).contains(Problem.TOO_LONG);
    }
}
