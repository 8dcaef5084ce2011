package de.nahraum.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {
    @Test
    void longOnesAreCutAndNoneComesTwice() {
        SheetNames names = new SheetNames();
        assertThat(names.next("a".repeat(40))).isEqualTo("a".repeat(31));
        assertThat(names.next("a".repeat(35))).isEqualTo("a".repeat(29) + "-2");
        assertThat(names.next("Goals")).isEqualTo("Goals");
        assertThat(names.next("GOALS")).isEqualTo("GOALS-2");
        assertThat(names.next("goals")).isEqualTo("goals-3");
    }

    @Test
    void signsExcelRefusesAreReplaced() {
        assertThat(new SheetNames().next("a/b\\c?d*e[f]g:h'i")).isEqualTo("a-b-c-d-e-f-g-h-i");
    }
}
