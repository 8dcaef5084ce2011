package de.nahraum.geodata.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts by a year is what is due in it or before; what nobody has dated counts by no year. */
class PlanTest {
    private static final Plan PLAN = new Plan(List.of(
            new Plan.Step("resolved", LocalDate.of(2027, 4, 1), true),
            new Plan.Step("wished", LocalDate.of(2028, 1, 1), false),
            new Plan.Step("last-day", LocalDate.of(2032, 12, 31), true),
            new Plan.Step("too-late", LocalDate.of(2033, 1, 1), true),
            new Plan.Step("undated", null, true)));

    @Test
    void resolvedStepsAndAllStepsAreToldApart() {
        assertThat(PLAN.resolvedBy(2032)).containsExactlyInAnyOrder("resolved", "last-day");
        assertThat(PLAN.allBy(2032)).containsExactlyInAnyOrder("resolved", "last-day", "wished");
        assertThat(PLAN.resolvedBy(2026)).isEmpty();
    }

    @Test
    void withoutADateAPlanSaysNothing() {
        assertThat(PLAN.isDated()).isTrue();
        assertThat(new Plan(List.of(new Plan.Step("undated", null, true))).isDated())
                .isFalse();
        assertThat(new Plan(List.of()).isDated()).isFalse();
    }
}
