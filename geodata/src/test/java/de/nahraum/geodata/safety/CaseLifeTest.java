package de.nahraum.geodata.safety;

import static de.nahraum.geodata.safety.CaseStep.Kind.CONFIRMED;
import static de.nahraum.geodata.safety.CaseStep.Kind.IMPLEMENTED;
import static de.nahraum.geodata.safety.CaseStep.Kind.MEASURE_DROPPED;
import static de.nahraum.geodata.safety.CaseStep.Kind.MEASURE_PLANNED;
import static de.nahraum.geodata.safety.CaseStep.Kind.MERGED_INTO;
import static de.nahraum.geodata.safety.CaseStep.Kind.NOT_CONFIRMED;
import static de.nahraum.geodata.safety.CaseStep.Kind.OWNER_HEARD;
import static de.nahraum.geodata.safety.CaseStep.Kind.REMARK;
import static de.nahraum.geodata.safety.CaseStep.Kind.REPORTED_AGAIN;
import static de.nahraum.geodata.safety.CaseStep.Kind.REVISITED_GONE;
import static de.nahraum.geodata.safety.CaseStep.Kind.REVISITED_STILL;
import static de.nahraum.geodata.safety.CaseStep.Kind.SPLIT_INTO;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.CaseLife.Refusal;
import de.nahraum.geodata.safety.CaseLife.Standing;
import de.nahraum.geodata.safety.CaseStep.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseLifeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);
    private static final LocalDate TODAY = LocalDate.of(2028, 1, 1);
    private static final CaseOpening HINT = new CaseOpening(CaseOpening.From.SUGGESTED, FearSpaceState.HINT, FIRST);

    /** Steps, one a day from the first. */
    private static Standing after(Kind... kinds) {
        List<CaseStep> steps = new ArrayList<>();
        for (Kind kind : kinds) {
            steps.add(step(kind, FIRST.plusDays(steps.size())));
        }
        return CaseLife.of(HINT, steps);
    }

    private static CaseStep step(Kind kind, LocalDate day) {
        return new CaseStep(kind, day, "Referat", "Worte", null, null, List.of());
    }

    @Test
    void goesFromHintToDismantled() {
        assertThat(after().state()).isEqualTo(FearSpaceState.HINT);
        assertThat(after(CONFIRMED).state()).isEqualTo(FearSpaceState.CHECKED);
        assertThat(after(CONFIRMED, MEASURE_PLANNED).state()).isEqualTo(FearSpaceState.MEASURE_PLANNED);
        Standing implemented = after(CONFIRMED, MEASURE_PLANNED, IMPLEMENTED);
        assertThat(implemented.state()).isEqualTo(FearSpaceState.IMPLEMENTED);
        assertThat(implemented.since()).isEqualTo(FIRST.plusDays(2));
        assertThat(after(CONFIRMED, MEASURE_PLANNED, IMPLEMENTED, REVISITED_GONE)
                        .state())
                .isEqualTo(FearSpaceState.DISMANTLED);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-16, TOO_EARLY", "2026-07-17, ''"})
    void dismantledIsOnlyWhatAReInspectionFoundHalfAYearLater(LocalDate day, String refusal) {
        Standing implemented = after(CONFIRMED, MEASURE_PLANNED, IMPLEMENTED);
        assertThat(CaseLife.findRefusal(implemented, false, step(REVISITED_GONE, day), TODAY)
                        .map(Enum::name)
                        .orElse(""))
                .isEqualTo(refusal);
    }

    @Test
    void whatDidNotHelpMayBeSaidAtOnceAndCountsAsChecked() {
        Standing implemented = after(CONFIRMED, MEASURE_PLANNED, IMPLEMENTED);
        assertThat(CaseLife.findRefusal(implemented, false, step(REVISITED_STILL, FIRST.plusDays(3)), TODAY))
                .isEmpty();
        assertThat(after(CONFIRMED, MEASURE_PLANNED, IMPLEMENTED, REVISITED_STILL)
                        .state())
                .isEqualTo(FearSpaceState.CHECKED);
    }

    @Test
    void aPrivateOwnerIsHeardBeforeAMeasureIsPlanned() {
        CaseStep plan = step(MEASURE_PLANNED, FIRST.plusDays(5));
        assertThat(CaseLife.findRefusal(after(CONFIRMED), true, plan, TODAY)).contains(Refusal.OWNER_NOT_HEARD);
        assertThat(CaseLife.findRefusal(after(CONFIRMED), false, plan, TODAY)).isEmpty();
        assertThat(CaseLife.findRefusal(after(CONFIRMED, OWNER_HEARD), true, plan, TODAY))
                .isEmpty();
    }

    @Test
    void whoInspectedAndWhatIsPlannedMustBeSaid() {
        assertThat(CaseLife.findRefusal(after(), false, CaseStep.on(FIRST, CONFIRMED), TODAY))
                .contains(Refusal.PARTY_MISSING);
        assertThat(CaseLife.findRefusal(after(CONFIRMED), false, CaseStep.on(FIRST, MEASURE_PLANNED), TODAY))
                .contains(Refusal.WORDS_MISSING);
    }

    @Test
    void nothingIsDueBeforeItIsPlanned() {
        CaseStep late = new CaseStep(
                MEASURE_PLANNED, FIRST.plusDays(5), "Tiefbau", "Licht", null, FIRST.plusDays(4), List.of());
        CaseStep sameDay = new CaseStep(
                MEASURE_PLANNED, FIRST.plusDays(5), "Tiefbau", "Licht", null, FIRST.plusDays(5), List.of());
        assertThat(CaseLife.findRefusal(after(CONFIRMED), false, late, TODAY)).contains(Refusal.DUE_BEFORE_DAY);
        assertThat(CaseLife.findRefusal(after(CONFIRMED), false, sameDay, TODAY))
                .isEmpty();
    }

    @Test
    void daysToComeAndDaysBeforeTheStateAreRefused() {
        assertThat(CaseLife.findRefusal(after(), false, step(CONFIRMED, TODAY.plusDays(1)), TODAY))
                .contains(Refusal.DAY_TO_COME);
        assertThat(CaseLife.findRefusal(after(), false, step(CONFIRMED, FIRST.minusDays(1)), TODAY))
                .contains(Refusal.DAY_BEFORE_STATE);
        assertThat(CaseLife.findRefusal(after(), false, step(REMARK, FIRST.minusDays(1)), TODAY))
                .isEmpty();
    }

    @Test
    void reportedAgainAndNotConfirmedIsWhatItWas() {
        Kind[] dismantled = {CONFIRMED, MEASURE_PLANNED, IMPLEMENTED, REVISITED_GONE, REPORTED_AGAIN};
        assertThat(after(dismantled).state()).isEqualTo(FearSpaceState.REPORTED_AGAIN);
        Kind[] checked = Arrays.copyOf(dismantled, 6);
        checked[5] = NOT_CONFIRMED;
        assertThat(after(checked).state()).isEqualTo(FearSpaceState.DISMANTLED);
        assertThat(after(checked).isOpen()).isTrue();
        Kind[] twice = Arrays.copyOf(dismantled, 7);
        twice[5] = REPORTED_AGAIN;
        twice[6] = NOT_CONFIRMED;
        assertThat(after(twice).state()).isEqualTo(FearSpaceState.DISMANTLED);
    }

    @Test
    void aHintThatIsNoneIsClosedUntilReportedAgain() {
        assertThat(after(NOT_CONFIRMED).isOpen()).isFalse();
        assertThat(CaseLife.next(after(NOT_CONFIRMED))).containsExactly(REPORTED_AGAIN);
        Standing again = after(NOT_CONFIRMED, REPORTED_AGAIN);
        assertThat(again.isOpen()).isTrue();
        assertThat(again.state()).isEqualTo(FearSpaceState.HINT);
    }

    @Test
    void whatWasJoinedOrPartedHasEnded() {
        assertThat(CaseLife.next(after(CONFIRMED, MERGED_INTO))).isEmpty();
        assertThat(CaseLife.next(after(CONFIRMED, SPLIT_INTO))).isEmpty();
    }

    @Test
    void nothingUndealtWithVanishesInWhatIsDealtWith() {
        Standing checked = after(CONFIRMED);
        Standing implemented = after(CONFIRMED, MEASURE_PLANNED, IMPLEMENTED);
        assertThat(CaseLife.mayJoin(checked, implemented)).isFalse();
        assertThat(CaseLife.mayJoin(implemented, checked)).isTrue();
        assertThat(CaseLife.mayJoin(after(), checked)).isTrue();
        assertThat(CaseLife.mayJoin(after(), implemented)).isFalse();
        assertThat(CaseLife.mayJoin(after(NOT_CONFIRMED), checked)).isFalse();
    }

    @Test
    void aDroppedMeasureLeavesItChecked() {
        assertThat(after(CONFIRMED, MEASURE_PLANNED, MEASURE_DROPPED).state()).isEqualTo(FearSpaceState.CHECKED);
    }

    /** Whatever is entered in whatever order: nothing is dismantled that was not revisited half a year after a measure. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noOrderOfStepsDismantlesWithoutMeasureAndTime(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Kind[] kinds = Kind.values();
        int dismantled = 0;
        for (int life = 0; life < 3000; life++) {
            List<CaseStep> steps = new ArrayList<>();
            LocalDate day = FIRST;
            for (int i = 0; i < 40; i++) {
                day = day.plusDays(random.nextInt(120));
                CaseStep step = step(kinds[random.nextInt(kinds.length)], day);
                Standing standing = CaseLife.of(HINT, steps);
                if (CaseLife.findRefusal(standing, true, step, day).isEmpty()) {
                    steps.add(step);
                }
            }
            if (CaseLife.of(HINT, steps).state() == FearSpaceState.DISMANTLED) {
                dismantled++;
                CaseStep found = last(steps, REVISITED_GONE);
                CaseStep measure = last(steps.subList(0, steps.lastIndexOf(found)), IMPLEMENTED);
                assertThat(found.day()).isAfterOrEqualTo(measure.day().plusMonths(6));
                assertThat(steps.subList(0, steps.indexOf(measure))).anyMatch(step -> step.kind() == OWNER_HEARD);
            }
        }
        assertThat(dismantled).isGreaterThan(20);
    }

    private static CaseStep last(List<CaseStep> steps, Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
