package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is added up is about people: a cell nobody lives in says nothing of anybody's wait. */
class TallyTest {
    private static final Stretches.Wait LONG = new Stretches.Wait(1_000_000, true);
    private static final Stretches.Wait KNOWN = new Stretches.Wait(86_400, false);

    @Test
    void whereNobodyLivesNobodyWaits() {
        Tally tally = new Tally(4);
        tally.add(10, new GroupTimes.Served(KNOWN, 4));
        tally.add(0, new GroupTimes.Served(LONG, 1));
        assertThat(tally.times().waitingIsLowerBound()).isFalse();
        assertThat(tally.times().meanWaitingDays()).hasValue(1);
        assertThat(tally.times().personWeeksUnserved()).isZero();
        tally.add(1, new GroupTimes.Served(LONG, 1));
        assertThat(tally.times().waitingIsLowerBound()).isTrue();
    }
}
