package de.nahraum.server.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a time on foot is said. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, true, gleich hier",
        "61, true, 2 Minuten zu Fuß",
        "7200, true, 120 Minuten zu Fuß",
        "7201, true, mehr als 2 Stunden zu Fuß",
        "10800, true, mehr als 2 Stunden zu Fuß",
        "10801, true, mehr als 3 Stunden zu Fuß",
        "7200, false, etwa 120 Minuten zu Fuß (Luftlinie)",
        "7201, false, mehr als 2 Stunden zu Fuß (Luftlinie)"
    })
    void beyondTwoHoursHoursAreSaid(double seconds, boolean streets, String said) {
        assertThat(new Words(CitizenTexts.in(CitizenLanguage.DE)).walk(seconds, streets))
                .isEqualTo(said);
    }
}
