package de.nahraum.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleNamedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Herr Max Muster trinkt dort",
                "Fragen an Frau Muster",
                "bei Familie Öztürk",
                "Tel. 0631 123456",
                "0631/365-0000",
                "+49 631 1234567",
                "amt@example.org"
            })
    void whatLooksLikeSomebodyIsSeen(String words) {
        assertThat(PeopleNamed.isIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Neues Licht bis 03.06.2027",
                "Neues Licht ab 1. 12. 2027, 24 Leuchten",
                "Das kostet 120.000 Euro, 2027 und 2028",
                "Jede Frau soll hier gehen können",
                "Mehr Herrlichkeit, weniger Gebüsch"
            })
    void whatIsOnlyAboutThePlaceIsNot(String words) {
        assertThat(PeopleNamed.isIn(words)).isFalse();
    }
}
