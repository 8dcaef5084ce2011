package de.nahraum.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** House numbers as they are written in real extracts. */
class HouseNumberTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                "5a|5a",
                "5 A|5a",
                "5-9|5 7 9",
                "5 - 9|5 7 9",
                "5-8|5 6 7 8",
                "5/7|5 7",
                "9A-C|9a 9b 9c",
                "9c-9d|9c 9d",
                "9D-E|9d 9e",
                "9,11|9 11",
                "9;11a|9 11a",
                "9, 11|9 11",
                "9a-11b|9a 11b",
                "9-5|9",
                "1-9999|1 9999",
                "0|0",
                "12345|''",
                "ohne|''",
                "''|''",
                "-|''"
            })
    void readsWhatIsWritten(String text, String numbers) {
        assertThat(HouseNumber.listOf(text).stream()
                        .map(number -> number.number() + number.letter())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }
}
