package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.DbfTable;
import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indices of two and of several groups: worked out by hand, published for the tracts of Sacramento, and by their slow definitions. */
class SegregationTest {
    /** 10 of 40 and 30 of 60: X = 40, T = 100, P = 0.4. */
    private static final Segregation TWO_AREAS =
            Segregation.of(new double[] {10, 30}, new double[] {40, 60}, new double[] {3, 1});

    @Test
    void indicesAreThoseWorkedOutByHand() {
        close(TWO_AREAS.share(), 0.4);
        close(TWO_AREAS.dissimilarity(), 0.25);
        close(TWO_AREAS.gini(), 0.25);
        close(TWO_AREAS.isolation(), 0.4375);
        close(TWO_AREAS.interaction(), 0.5625);
        close(TWO_AREAS.correlationRatio(), 0.0625);
        close(TWO_AREAS.delta(), 0.5);
        close(TWO_AREAS.atkinson(0.5), (1 - Math.sqrt(0.75)) / 2);
        assertThat(TWO_AREAS.entropy()).hasValueCloseTo(0.0478287, within(5e-8));
    }

    private static void close(OptionalDouble index, double value) {
        assertThat(index).hasValueCloseTo(value, within(1e-14));
    }

    @Test
    void apartIsOneAndAlikeIsZero() {
        Segregation apart = Segregation.of(new double[] {10, 0}, new double[] {10, 30});
        Segregation alike = Segregation.of(new double[] {10, 20}, new double[] {30, 60});
        close(apart.dissimilarity(), 1);
        close(apart.gini(), 1);
        close(apart.isolation(), 1);
        close(apart.entropy(), 1);
        close(apart.atkinson(0.3), 1);
        close(apart.correlationRatio(), 1);
        close(alike.dissimilarity(), 0);
        close(alike.gini(), 0);
        close(alike.entropy(), 0);
        close(alike.atkinson(0.3), 0);
        close(alike.correlationRatio(), 0);
    }

    @Test
    void areasWithoutPeopleChangeNothing() {
        Segregation more = Segregation.of(new double[] {0, 10, 30}, new double[] {0, 40, 60}, new double[] {9, 3, 1});
        assertThat(more.dissimilarity()).isEqualTo(TWO_AREAS.dissimilarity());
        assertThat(more.gini()).isEqualTo(TWO_AREAS.gini());
        assertThat(more.delta()).isEqualTo(TWO_AREAS.delta());
        assertThat(more.entropy()).isEqualTo(TWO_AREAS.entropy());
    }

    @Test
    void withoutTwoKindsOfPeopleThereIsNoIndexAndAReason() {
        double[] people = {10, 20};
        undefined(Segregation.of(new double[2], people, people), Segregation.Undefined.NO_MEMBERS);
        undefined(Segregation.of(people, people, people), Segregation.Undefined.ONLY_MEMBERS);
        undefined(Segregation.of(new double[2], new double[2], people), Segregation.Undefined.NO_PEOPLE);
        undefined(Segregation.of(new double[0], new double[0]), Segregation.Undefined.NO_PEOPLE);
    }

    private static void undefined(Segregation segregation, Segregation.Undefined reason) {
        assertThat(segregation.undefined()).contains(reason);
        assertThat(segregation.dissimilarity()).isEmpty();
        assertThat(segregation.gini()).isEmpty();
        assertThat(segregation.isolation()).isEmpty();
        assertThat(segregation.interaction()).isEmpty();
        assertThat(segregation.entropy()).isEmpty();
        assertThat(segregation.atkinson(0.5)).isEmpty();
        assertThat(segregation.correlationRatio()).isEmpty();
        assertThat(segregation.delta()).isEmpty();
    }

    @Test
    void withoutSizesThereIsNoDelta() {
        assertThat(Segregation.of(new double[] {1, 2}, new double[] {3, 3}).delta())
                .isEmpty();
        assertThat(Segregation.of(new double[] {1, 2}, new double[] {3, 3}, new double[2])
                        .delta())
                .isEmpty();
    }

    @Test
    void whatIsNoCountIsRefused() {
        double[] one = {1};
        for (double members : new double[] {-1, 2, Double.NaN}) {
            assertThatThrownBy(() -> Segregation.of(new double[] {members}, one))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Segregation.of(one, new double[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Segregation.of(one, one, new double[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TWO_AREAS.atkinson(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SegregationOfGroups.of(new double[][] {one, new double[2]}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SegregationOfGroups.of(new double[][] {{-1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Gini over all pairs; two groups as several give what two groups give; groups nobody belongs to change nothing. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void definitionsAgreeOnRandomTowns(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 100; round++) {
            int areas = 2 + random.nextInt(15);
            double[] group = random.doubles(areas, 0, 30).map(Math::rint).toArray();
            double[] others = random.doubles(areas, 0, 50).map(Math::rint).toArray();
            group[0] += 1;
            others[1] += 1;
            double[] total = new double[areas];
            Arrays.setAll(total, i -> group[i] + others[i]);
            double members = Arrays.stream(group).sum();
            double people = Arrays.stream(total).sum();
            double pairs = 0;
            for (int i = 0; i < areas; i++) {
                for (int j = 0; j < areas; j++) {
                    pairs += Math.abs(group[i] * total[j] - group[j] * total[i]);
                }
            }
            double gini = pairs / (2 * members * (people - members));
            Segregation two = Segregation.of(group, total);
            SegregationOfGroups several = SegregationOfGroups.of(new double[][] {group, new double[areas], others});
            assertThat(two.gini()).hasValueCloseTo(gini, within(1e-12));
            assertThat(several.gini()).hasValueCloseTo(gini, within(1e-12));
            assertThat(several.dissimilarity())
                    .hasValueCloseTo(two.dissimilarity().orElseThrow(), within(1e-12));
            assertThat(several.entropy()).hasValueCloseTo(two.entropy().orElseThrow(), within(1e-12));
            double share = members / people;
            assertThat(two.correlationRatio())
                    .hasValueCloseTo((two.isolation().orElseThrow() - share) / (1 - share), within(1e-12));
            assertThat(two.interaction()).hasValueCloseTo(1 - two.isolation().orElseThrow(), within(1e-12));
        }
    }

    /** Three groups, each in an area of its own, and three groups alike everywhere. */
    @Test
    void severalGroupsApartAreOneAndAlikeZero() {
        SegregationOfGroups apart = SegregationOfGroups.of(new double[][] {{5, 0, 0}, {0, 9, 0}, {0, 0, 2}});
        close(apart.dissimilarity(), 1);
        close(apart.gini(), 1);
        close(apart.entropy(), 1);
        SegregationOfGroups alike = SegregationOfGroups.of(new double[][] {{1, 2}, {3, 6}, {5, 10}});
        close(alike.dissimilarity(), 0);
        close(alike.gini(), 0);
        close(alike.entropy(), 0);
    }

    @Test
    void oneGroupHasNoSegregation() {
        for (double[][] groups : new double[][][] {{}, {{1, 2}}, {{1, 2}, {0, 0}}, {{0}, {0}}}) {
            SegregationOfGroups one = SegregationOfGroups.of(groups);
            assertThat(one.dissimilarity()).isEmpty();
            assertThat(one.gini()).isEmpty();
            assertThat(one.entropy()).isEmpty();
        }
    }

    /** Published with the data set, recomputed independently. */
    @Test
    @NeedsSharedData
    void agreesWithThePublishedIndicesOfSacramento() throws IOException {
        DbfTable tracts = sacramento();
        double[] sizes = DbfTable.areas(
                SharedData.path("reference/sacramento2/sacramentot2.shp").orElseThrow(), 403);
        Segregation hispanic = Segregation.of(tracts.numbers("HISP_"), tracts.numbers("TOT_POP"), sizes);
        published(hispanic.dissimilarity(), 0.32184656076566864);
        published(hispanic.gini(), 0.43506510676886234);
        published(hispanic.isolation(), 0.2319615486459151);
        published(hispanic.interaction(), 0.7680384513540848);
        published(hispanic.entropy(), 0.09626774479970557);
        published(hispanic.atkinson(0.5), 0.15079259382667654);
        published(hispanic.delta(), 0.8044969214141899);
        published(hispanic.correlationRatio(), 0.09164042012926693);
    }

    @Test
    @NeedsSharedData
    void agreesWithThePublishedIndicesOfSeveralGroups() throws IOException {
        DbfTable tracts = sacramento();
        SegregationOfGroups groups = SegregationOfGroups.of(new double[][] {
            tracts.numbers("WHITE_"), tracts.numbers("BLACK_"), tracts.numbers("ASIAN_"), tracts.numbers("HISP_")
        });
        published(groups.dissimilarity(), 0.41340872573177806);
        published(groups.gini(), 0.5456349992598081);
        published(groups.entropy(), 0.1710160297858887);
    }

    private static DbfTable sacramento() throws IOException {
        return DbfTable.read(
                SharedData.path("reference/sacramento2/sacramentot2.dbf").orElseThrow());
    }

    private static void published(OptionalDouble index, double value) {
        assertThat(index).hasValueCloseTo(value, within(1e-12 * value));
    }
}
