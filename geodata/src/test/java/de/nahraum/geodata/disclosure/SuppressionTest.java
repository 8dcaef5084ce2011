package de.nahraum.geodata.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate hides cannot be worked out by anybody who tries every table that fits; and it hides no more than it has a reason to. */
class SuppressionTest {
    private static final int MOST = 9;

    private static List<Count> list(String variable, Count.Kind kind, long... values) {
        List<Count> counts = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            counts.add(new Count(CountKey.of(variable, 2025, "d" + i), values[i], kind));
            sum += values[i];
        }
        counts.add(new Count(CountKey.of(variable, 2025, CountKey.CITY), sum, kind));
        return counts;
    }

    private static Relation total(String variable, int districts) {
        List<CountKey> parts = new ArrayList<>();
        for (int i = 0; i < districts; i++) {
            parts.add(CountKey.of(variable, 2025, "d" + i));
        }
        return new Relation(CountKey.of(variable, 2025, CountKey.CITY), parts);
    }

    private static Set<String> hiddenAreas(Publication publication) {
        return publication.hidden().stream().map(CountKey::area).collect(Collectors.toSet());
    }

    @Test
    void aSingleSmallCountTakesTheSmallestSafeOneWithIt() {
        Publication publication =
                Suppression.protect(list("r", Count.Kind.PERSONAL, 1, 10, 5, 300), List.of(total("r", 4)), List.of());
        assertThat(hiddenAreas(publication)).containsExactlyInAnyOrder("d0", "d2");
    }

    @Test
    void nothingIsHiddenWhereNobodyIsBetrayed() {
        Publication publication =
                Suppression.protect(list("r", Count.Kind.PERSONAL, 3, 10, 0, 300), List.of(total("r", 4)), List.of());
        assertThat(publication.hidden()).isEmpty();
    }

    @Test
    void whatWasMadeSafeElsewhereIsToldAsItCame() {
        Publication publication =
                Suppression.protect(list("n", Count.Kind.OPEN, 1, 2, 300), List.of(total("n", 3)), List.of());
        assertThat(publication.hidden()).isEmpty();
    }

    /** Two ones side by side: their sum is told, so each is 0, 1 or 2 and a third count has to go too. */
    @Test
    void twoSmallCountsDoNotProtectEachOther() {
        Publication publication =
                Suppression.protect(list("r", Count.Kind.PERSONAL, 1, 1, 50, 40), List.of(total("r", 4)), List.of());
        assertThat(hiddenAreas(publication)).containsExactlyInAnyOrder("d0", "d1", "d3");
    }

    /** Four stars and four people left: whoever knows that zeros are told would know that each is one. */
    @Test
    void asManyHiddenCountsAsPeopleAreNoHidingPlace() {
        Publication publication = Suppression.protect(
                list("r", Count.Kind.PERSONAL, 1, 1, 1, 1, 0, 0, 50, 40), List.of(total("r", 8)), List.of());
        assertThat(hiddenAreas(publication)).containsExactlyInAnyOrder("d0", "d1", "d2", "d3", "d7");
    }

    @Test
    void withOneDistrictTheSumIsHiddenToo() {
        Publication publication =
                Suppression.protect(list("r", Count.Kind.PERSONAL, 2), List.of(total("r", 1)), List.of());
        assertThat(publication.hidden()).hasSize(2);
    }

    /** 99 of 100, and 100 of 100: who is not counted, and that everybody is, must not be told either. */
    @Test
    void allButOneAndAllAreAsTellingAsOne() {
        for (long part : new long[] {98, 99, 100}) {
            Publication publication = partOf(new long[] {part, 40, 60, 30}, new long[] {100, 200, 300, 250});
            assertThat(publication.hidden()).contains(CountKey.of("r", 2025, "d0"));
            assertSafe(List.of(publication));
        }
        Publication harmless = partOf(new long[] {97, 40, 60, 30}, new long[] {100, 200, 300, 250});
        assertThat(harmless.hidden()).isEmpty();
    }

    /** Parts of a population everybody knows, with what is left of it. */
    private static Publication partOf(long[] parts, long[] wholes) {
        return Suppression.protect(partCounts(parts, wholes), partRelations(parts.length), List.of());
    }

    private static List<Count> partCounts(long[] parts, long[] wholes) {
        List<Count> counts = new ArrayList<>(list("r", Count.Kind.PERSONAL, parts));
        counts.addAll(list("n", Count.Kind.OPEN, wholes));
        long[] rests = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            rests[i] = wholes[i] - parts[i];
        }
        counts.addAll(list("rest", Count.Kind.REST, rests));
        return counts;
    }

    private static List<Relation> partRelations(int districts) {
        List<Relation> relations = new ArrayList<>(List.of(total("r", districts), total("n", districts)));
        for (int i = 0; i <= districts; i++) {
            String area = i == districts ? CountKey.CITY : "d" + i;
            relations.add(new Relation(
                    CountKey.of("n", 2025, area),
                    List.of(CountKey.of("r", 2025, area), CountKey.of("rest", 2025, area))));
        }
        return relations;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noListTellsWhatItHides(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 25; round++) {
            long[] values = random.longs(2 + random.nextInt(4), 0, MOST + 1).toArray();
            Publication publication = Suppression.protect(
                    list("r", Count.Kind.PERSONAL, values), List.of(total("r", values.length)), List.of());
            assertSafe(List.of(publication));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noTableTellsWhatItHides(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 6; round++) {
            long[] inner = random.longs(6, 0, 6).toArray();
            Publication publication = protect(CountTable.of(new int[] {2, 3}, inner, SuppressionTest::key), List.of());
            assertSafe(List.of(publication));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noTableOfThreeDimensionsTellsWhatItHides(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 3; round++) {
            long[] inner = random.longs(8, 0, 5).toArray();
            Publication publication =
                    protect(CountTable.of(new int[] {2, 2, 2}, inner, SuppressionTest::key), List.of());
            assertSafe(List.of(publication));
        }
    }

    private static Publication protect(CountTable table, List<Publication> before) {
        return Suppression.protect(table.counts(), table.relations(), before);
    }

    private static CountKey key(int[] position) {
        String breakdown = java.util.Arrays.stream(position)
                .skip(1)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("|"));
        return new CountKey("r", "", 2025, breakdown, "d" + position[0]);
    }

    /** Corrections between two releases: together they tell no more than each alone. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void twoReleasesTogetherTellNothingThatIsHidden(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 15; round++) {
            long[] values = random.longs(4, 0, MOST).toArray();
            Relation sum = total("r", values.length);
            Publication first = Suppression.protect(list("r", Count.Kind.PERSONAL, values), List.of(sum), List.of());
            long[] corrected = values.clone();
            corrected[random.nextInt(4)] = random.nextInt(MOST);
            if (random.nextBoolean()) {
                corrected[random.nextInt(4)] = random.nextInt(MOST);
            }
            Publication second =
                    Suppression.protect(list("r", Count.Kind.PERSONAL, corrected), List.of(sum), List.of(first));
            assertThat(second.hidden()).containsAll(first.hidden());
            assertThat(Audit.of(List.of(first), second)).isEmpty();
            assertSafe(List.of(first, second));
        }
    }

    /** Told before, so it protects nobody: the count that was the complement's partner must not be relied on again. */
    @Test
    void whatWasToldBeforeIsNoHidingPlace() {
        Relation sum = total("r", 3);
        Publication first = Suppression.protect(list("r", Count.Kind.PERSONAL, 8, 20, 30), List.of(sum), List.of());
        assertThat(first.hidden()).isEmpty();
        Publication second =
                Suppression.protect(list("r", Count.Kind.PERSONAL, 1, 20, 30), List.of(sum), List.of(first));
        assertThat(second.hidden()).contains(CountKey.of("r", 2025, "d0"), CountKey.of("r", 2025, CountKey.CITY));
        assertThat(Audit.of(List.of(first), second)).isEmpty();
    }

    @Test
    void theAuditFindsAPatternThatIsNotSafe() {
        List<Count> counts = list("r", Count.Kind.PERSONAL, 1, 10, 300);
        Publication careless = new Publication(counts, List.of(total("r", 3)), Set.of(CountKey.of("r", 2025, "d0")));
        assertThat(Audit.of(List.of(), careless))
                .containsExactly(new Audit.Exposure(CountKey.of("r", 2025, "d0"), 1, 1));
    }

    @Test
    void theSameInputGivesTheSamePattern() {
        List<Count> counts = list("r", Count.Kind.PERSONAL, 1, 5, 5, 5, 2, 9);
        Publication once = Suppression.protect(counts, List.of(total("r", 6)), List.of());
        Publication again = Suppression.protect(counts, List.of(total("r", 6)), List.of(once));
        assertThat(again.hidden()).isEqualTo(once.hidden());
    }

    @Test
    void nothingToTellIsNothingToHide() {
        assertThat(Suppression.protect(List.of(), List.of(), List.of()).hidden())
                .isEmpty();
    }

    /** Every hidden count can be at least three more than its least, unless the publication tells nothing of it at all. */
    private static void assertSafe(List<Publication> publications) {
        Map<CountKey, List<long[]>> intervals = new Attacker(publications, 4).intervals();
        Publication last = publications.getLast();
        for (Publication publication : publications) {
            for (CountKey key : publication.hidden()) {
                for (long[] interval : intervals.getOrDefault(key, List.of())) {
                    assertThat(interval[1] - interval[0])
                            .as(
                                    "%s lies in %d…%d; hidden %s of %s",
                                    key, interval[0], interval[1], last.hidden(), last.counts())
                            .isGreaterThanOrEqualTo(3);
                }
            }
        }
    }
}
