package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.safety.About.AgeGroup;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PostStratificationTest {
    private static final Map<AgeGroup, Integer> REPLIES =
            Map.of(AgeGroup.FROM_18_TO_29, 30, AgeGroup.FROM_30_TO_44, 10, AgeGroup.FROM_65, 10);
    private static final Map<AgeGroup, Integer> RESIDENTS =
            Map.of(AgeGroup.FROM_18_TO_29, 2000, AgeGroup.FROM_30_TO_44, 4000, AgeGroup.FROM_65, 4000);

    @Test
    void weightsWorkedOutByHand() {
        PostStratification weights = PostStratification.of(REPLIES, RESIDENTS, 7);
        // 0.2 of the residents, 0.6 of the replies; 0.4 and 0.2.
        assertThat(weights.weight(AgeGroup.FROM_18_TO_29)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(weights.weight(AgeGroup.FROM_65)).isCloseTo(2, within(1e-12));
        assertThat(weights.weight(AgeGroup.UNDER_18)).isZero();
        assertThat(weights.trimmed()).isEmpty();
        assertThat(weights.unheard()).isEmpty();
        assertThat(weights.withoutAge()).isEqualTo(7);
        // 50² / (30/9 + 20 · 4).
        assertThat(weights.effectiveReplies()).isCloseTo(2500 / (30 / 9.0 + 80), within(1e-9));
        // All of the young, none of the others: a fifth of the people, three fifths of the replies.
        assertThat(weights.share(Map.of(AgeGroup.FROM_18_TO_29, 30)).orElseThrow())
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aHeavyReplyIsTrimmedAndTheRestSpread() {
        PostStratification weights = PostStratification.of(
                Map.of(AgeGroup.FROM_18_TO_29, 45, AgeGroup.FROM_30_TO_44, 4, AgeGroup.FROM_65, 1), RESIDENTS, 0);
        // 0.4 of the residents by one of fifty replies would weigh 20; 0.4 by four 5. With the one at 5, 45 are left
        // for the other two in proportion: 5 becomes 7.5,
        // which is trimmed too. Then 25 are left for the young.
        assertThat(weights.trimmed()).containsExactly(AgeGroup.FROM_30_TO_44, AgeGroup.FROM_65);
        assertThat(weights.weight(AgeGroup.FROM_65)).isEqualTo(5);
        assertThat(weights.weight(AgeGroup.FROM_30_TO_44)).isEqualTo(5);
        assertThat(weights.weight(AgeGroup.FROM_18_TO_29)).isCloseTo(25 / 45.0, within(1e-12));
    }

    @Test
    void agesWithoutAReplyAreNamedAndTheOthersFillUp() {
        PostStratification weights =
                PostStratification.of(Map.of(AgeGroup.FROM_18_TO_29, 3, AgeGroup.FROM_65, 3), RESIDENTS, 0);
        assertThat(weights.unheard()).containsExactly(AgeGroup.FROM_30_TO_44);
        // 2,000 and 4,000 of the 6,000 somebody speaks for.
        assertThat(weights.weight(AgeGroup.FROM_18_TO_29)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(weights.weight(AgeGroup.FROM_65)).isCloseTo(4 / 3.0, within(1e-12));
    }

    @Test
    void withoutRepliesThereIsNoWeight() {
        PostStratification weights = PostStratification.of(Map.of(), RESIDENTS, 4);
        assertThat(weights.effectiveReplies()).isZero();
        assertThat(weights.share(Map.of())).isEmpty();
        assertThat(weights.unheard()).hasSize(3);
        assertThat(PostStratification.of(REPLIES, Map.of(), 0).effectiveReplies())
                .isZero();
    }

    @Test
    void weightsAddUpToTheRepliesAndKeepTheirOrderSeed9() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 500; run++) {
            Map<AgeGroup, Integer> replies = new EnumMap<>(AgeGroup.class);
            Map<AgeGroup, Integer> residents = new EnumMap<>(AgeGroup.class);
            for (AgeGroup age : AgeGroup.values()) {
                replies.put(age, random.nextInt(4) == 0 ? 1 : random.nextInt(200));
                residents.put(age, random.nextInt(1, 30_000));
            }
            PostStratification weights = PostStratification.of(replies, residents, 0);
            int n = replies.values().stream().mapToInt(Integer::intValue).sum();
            double sum = Arrays.stream(AgeGroup.values())
                    .mapToDouble(age -> replies.getOrDefault(age, 0) * weights.weight(age))
                    .sum();
            assertThat(sum).isCloseTo(n, within(1e-6));
            assertThat(Arrays.stream(AgeGroup.values()).map(weights::weight)).allMatch(weight -> weight <= 5 + 1e-9);
            assertThat(weights.effectiveReplies()).isBetween(0.0, n + 1e-9);
            assertThat(weights.share(replies).orElseThrow()).isCloseTo(1, within(1e-12));
            if (weights.trimmed().isEmpty()) {
                // The weighted ages are those of the residents with replies.
                double all = Arrays.stream(AgeGroup.values())
                        .filter(age -> replies.getOrDefault(age, 0) > 0)
                        .mapToInt(age -> residents.getOrDefault(age, 0))
                        .sum();
                for (AgeGroup age : AgeGroup.values()) {
                    int count = replies.getOrDefault(age, 0);
                    if (count > 0) {
                        assertThat(weights.share(Map.of(age, count)).orElseThrow())
                                .isCloseTo(residents.getOrDefault(age, 0) / all, within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void noCountsAreRefused() {
        assertThatThrownBy(() -> PostStratification.of(Map.of(AgeGroup.FROM_65, -1), RESIDENTS, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostStratification.of(REPLIES, RESIDENTS, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostStratification.of(REPLIES, RESIDENTS, 0).share(Map.of(AgeGroup.FROM_65, 11)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
