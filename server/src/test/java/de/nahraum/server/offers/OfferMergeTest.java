package de.nahraum.server.offers;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Status;
import de.nahraum.server.offers.OfferMerge.Winner;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that the comparison takes every change of one side, settles what both did alike, and calls everything else a conflict. */
class OfferMergeTest {
    static Offer offer(@Nullable String note, @Nullable String phone) {
        return new Offer(
                "o1",
                "p1",
                "language",
                "Kurs",
                "VHS",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                phone,
                null,
                Status.OPEN,
                null,
                null,
                null,
                note,
                "offers.csv");
    }

    private static @Nullable String nothing(String text) {
        return text.isEmpty() ? null : text;
    }

    /** All ways three texts can be alike or not, worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "a, a, a, nothing",
        "a, a, b, change",
        "a, b, a, nothing",
        "a, b, b, nothing",
        "a, b, c, conflict",
        "'', '', b, change",
        "'', b, b, nothing",
        "'', b, c, conflict",
        "'', b, '', nothing",
        "a, a, '', change",
        "a, b, '', conflict",
        "a, '', '', nothing",
        "a, '', a, nothing",
        "a, '', b, conflict"
    })
    void threeTextsAreComparedField(String base, String current, String edited, String outcome) {
        for (Winner winner : Winner.values()) {
            OfferMerge.Result result = OfferMerge.merge(
                    offer(nothing(base), "1"), offer(nothing(current), "2"), Map.of(OfferField.NOTE, edited), winner);
            boolean isConflict = outcome.equals("conflict");
            boolean isChange = outcome.equals("change") || (isConflict && winner == Winner.EDITED);
            assertThat(result.changes())
                    .isEqualTo(isChange ? List.of(new FieldChange(OfferField.NOTE, current, edited)) : List.of());
            assertThat(result.conflicts())
                    .isEqualTo(
                            isConflict && winner == Winner.NOBODY
                                    ? List.of(new OfferMerge.Conflict(OfferField.NOTE, edited, current))
                                    : List.of());
        }
    }

    @Test
    void anOfferOneSideAddedIsAllChange() {
        OfferMerge.Result result = OfferMerge.merge(null, null, OfferMerge.forms(offer("neu", null)), Winner.NOBODY);
        assertThat(result.changes())
                .extracting(FieldChange::field)
                .containsExactly(
                        OfferField.ID,
                        OfferField.PLACE,
                        OfferField.TOPIC,
                        OfferField.NAME,
                        OfferField.PROVIDER,
                        OfferField.STATUS,
                        OfferField.NOTE);
    }

    @Test
    void anOfferBothAddedAlikeIsNoChange() {
        Offer added = offer("neu", null);
        assertThat(OfferMerge.merge(null, added, OfferMerge.forms(added), Winner.NOBODY))
                .isEqualTo(new OfferMerge.Result(List.of(), List.of()));
    }

    /** What one side changed and the other did not is never lost, whichever side it was; whoever goes first, the result is the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itMakesNoDifferenceWhoseChangeCameFirst(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2000; i++) {
            Offer base = random(random);
            Offer mine = random(random);
            Offer theirs = random(random);
            OfferMerge.Result one = OfferMerge.merge(base, mine, OfferMerge.forms(theirs), Winner.NOBODY);
            OfferMerge.Result other = OfferMerge.merge(base, theirs, OfferMerge.forms(mine), Winner.NOBODY);
            assertThat(one.conflicts()).hasSameSizeAs(other.conflicts());
            Map<OfferField, String> first = merged(mine, one);
            Map<OfferField, String> second = merged(theirs, other);
            for (OfferField field : OfferField.values()) {
                boolean isConflict = one.conflicts().stream().anyMatch(conflict -> conflict.field() == field);
                assertThat(isConflict || Objects.equals(first.get(field), second.get(field)))
                        .isTrue();
            }
        }
    }

    private static Map<OfferField, String> merged(Offer current, OfferMerge.Result result) {
        Map<OfferField, String> merged = new EnumMap<>(OfferMerge.forms(current));
        result.changes().forEach(change -> merged.put(change.field(), change.after()));
        return merged;
    }

    private static Offer random(SplittableRandom random) {
        return offer(text(random), text(random));
    }

    private static @Nullable String text(SplittableRandom random) {
        int choice = random.nextInt(4);
        return choice == 0 ? null : String.valueOf((char) ('a' + choice));
    }

    @Test
    void pickingFromOneOfferGivesIt() {
        Offer offer = offer("n", "1");
        assertThat(OfferField.pick(field -> offer, "offers.csv")).isEqualTo(offer);
    }
}
