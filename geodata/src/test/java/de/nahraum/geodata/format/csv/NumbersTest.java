package de.nahraum.geodata.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    /** What a text is with decimal comma, with decimal point, and with neither known; "-" is nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '12'          | 12      | 12      | 12
            ' 1 675    '  | 1675    | 1675    | 1675
            '1\u00A0675'  | 1675    | 1675    | 1675
            '1\u202F675,5'| 1675.5  | -       | 1675.5
            '1.234,5'     | 1234.5  | -       | 1234.5
            '1,234.5'     | -       | 1234.5  | 1234.5
            '1.234'       | 1234    | 1.234   | -
            '1,234'       | 1.234   | 1234    | -
            '1.234.567'   | 1234567 | -       | 1234567
            '1,234,567'   | -       | 1234567 | 1234567
            '1,72'        | 1.72    | -       | 1.72
            '1.72'        | -       | 1.72    | 1.72
            '0.0'         | -       | 0       | 0
            '0,123'       | 0.123   | -       | 0.123
            '0.123'       | -       | 0.123   | 0.123
            '-  23'       | -23     | -23     | -23
            '-23'         | -23     | -23     | -23
            '\u221223'    | -23     | -23     | -23
            '+5'          | 5       | 5       | 5
            '-1.234,5'    | -1234.5 | -       | -1234.5
            ',5'          | 0.5     | -       | 0.5
            '8871874.77'  | -       | 8871874.77 | 8871874.77
            '1 23'        | -       | -       | -
            '1234 567'    | -       | -       | -
            '12.34.56'    | -       | -       | -
            '24.12.2023'  | -       | -       | -
            '1,2,3'       | -       | -       | -
            '1.234.5'     | -       | -       | -
            '1,234.567,8' | -       | -       | -
            '5.'          | -       | -       | -
            '.'           | -       | -       | -
            '-'           | -       | -       | -
            ''            | -       | -       | -
            'x'           | -       | -       | -
            '12 %'        | -       | -       | -
            'NaN'         | -       | -       | -
            '1e5'         | -       | -       | -
            '٣'           | -       | -       | -
            """)
    void readings(String text, String comma, String point, String unknown) {
        assertThat(Numbers.parse(text, ',')).isEqualTo(expected(comma));
        assertThat(Numbers.parse(text, '.')).isEqualTo(expected(point));
        assertThat(Numbers.parse(text, null)).isEqualTo(expected(unknown));
    }

    private static OptionalDouble expected(String text) {
        return text.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
