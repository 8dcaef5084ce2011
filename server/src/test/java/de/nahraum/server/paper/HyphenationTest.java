package de.nahraum.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {
    /** Parted as the Duden parts them; never one or two letters alone. */
    @ParameterizedTest
    @CsvSource({"Mietersprechstunde, Mie|ter|sprech|stunde", "Wohnungsvermittlung, Woh|nungs|ver|mitt|lung"})
    void germanWordsArePartedWhereGermansDo(String word, String parted) {
        assertThat(Hyphenation.in(Language.DE).marked(word).replace('\u00ad', '|'))
                .isEqualTo(parted);
    }

    @Test
    void englishHasPatternsOfItsOwn() {
        assertThat(Hyphenation.in(Language.EN).marked("neighbourhood")).contains("\u00ad");
    }

    @Test
    void shortWordsAndNumbersStayWhole() {
        assertThat(Hyphenation.in(Language.DE).marked("Der Stadtrat 1.234.567.890 nahm $1 \\ an."))
                .isEqualTo("Der Stadtrat 1.234.567.890 nahm $1 \\ an.");
    }
}
