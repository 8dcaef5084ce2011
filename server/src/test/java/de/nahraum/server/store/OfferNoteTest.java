package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Proves that a citizen's words cannot do anything but be read. */
class OfferNoteTest {
    @Test
    void signsThatControlAScreenAreGone() {
        assertThat(CleanText.of("  zu\r\nseit\tMai\u0000\u001b[31m \u202Etxt.exe\u2066\uFEFF "))
                .isEqualTo("zu seit Mai [31m txt.exe");
    }

    @Test
    void wordsOfEveryScriptStay() {
        String persian = "می\u200Cخواهم 👩\u200D👧";
        assertThat(CleanText.of(persian)).isEqualTo(persian);
    }

    @Test
    void fiveHundredSignsAreEnough() {
        String longest = "😀".repeat(OfferNote.MAXIMUM_LENGTH);
        assertThat(new OfferNote.Content("a", OfferNote.Problem.OTHER, longest, "de", 1).text())
                .isEqualTo(longest);
        assertThatThrownBy(() -> new OfferNote.Content("a", OfferNote.Problem.OTHER, longest + "x", "de", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
