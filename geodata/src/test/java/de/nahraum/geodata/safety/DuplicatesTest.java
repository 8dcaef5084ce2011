package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.Duplicates.Pair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class DuplicatesTest {
    private static final LocalDate DAY = Reports.DAY;

    private static SafetyReport at(long id, double x, int group, int daysAgo, Reason... reasons) {
        return Reports.unsafe(id, Reports.point(x, 0), group, DAY.minusDays(daysAgo), reasons);
    }

    private static List<Pair> among(SafetyReport... reports) {
        return Duplicates.among(List.of(reports));
    }

    @Test
    void nearSoonAndOfOneReasonIsAPair() {
        assertThat(among(at(1, 0, 1, 7, Reason.LIGHTING, Reason.TRAFFIC), at(2, 30, 2, 0, Reason.LIGHTING)))
                .containsExactly(new Pair(1, 2, 30, 7, false));
        assertThat(among(at(1, 0, 1, 3), at(2, 0, 2, 0))).hasSize(1);
        assertThat(among(at(1, 0, 1, 8, Reason.LIGHTING), at(2, 30, 2, 0, Reason.LIGHTING)))
                .isEmpty();
        assertThat(among(at(1, 0, 1, 7, Reason.LIGHTING), at(2, 30.01, 2, 0, Reason.LIGHTING)))
                .isEmpty();
        assertThat(among(at(1, 0, 1, 7, Reason.LIGHTING), at(2, 30, 2, 0, Reason.TRAFFIC)))
                .isEmpty();
        assertThat(among(at(1, 0, 1, 7, Reason.LIGHTING), at(2, 30, 2, 0))).isEmpty();
    }

    @Test
    void ofOneGroupReasonAndDaysDoNotMatterButThePlaceDoes() {
        assertThat(among(at(1, 0, 1, 200, Reason.LIGHTING), at(2, 20, 1, 0, Reason.TRAFFIC)))
                .containsExactly(new Pair(1, 2, 20, 200, true));
        assertThat(among(at(1, 0, 1, 0, Reason.LIGHTING), at(2, 40, 1, 0, Reason.LIGHTING)))
                .isEmpty();
    }

    @Test
    void anotherTopicIsNone() {
        SafetyReport liked =
                new SafetyReport(2, ReportTopic.LIKE, Reports.point(0, 0), null, Set.of(), null, Reports.group(1), DAY);
        assertThat(among(at(1, 0, 1, 0), liked)).isEmpty();
    }

    @Test
    void ofAHeapTheFiveNearestAreNamed() {
        SafetyReport[] heap = new SafetyReport[9];
        for (int i = 0; i < 9; i++) {
            heap[i] = at(i, i, i, 0, Reason.LIGHTING);
        }
        List<Pair> pairs = among(heap);
        assertThat(pairs).hasSize(1 + 2 + 3 + 4 + 5 + 5 + 5 + 5);
        assertThat(pairs.stream().filter(pair -> pair.newer() == 8).map(Pair::older))
                .containsExactly(7L, 6L, 5L, 4L, 3L);
    }

    @Test
    void nothingHasNoPairs() {
        assertThat(among()).isEmpty();
        assertThat(among(at(1, 0, 1, 0))).isEmpty();
        Geometry empty = new GeometryFactory().createPoint();
        assertThat(among(Reports.unsafe(1, empty, 1, DAY), Reports.unsafe(2, empty, 1, DAY)))
                .isEmpty();
    }

    @Test
    void isTheSlowSolutionInAnyOrderSeeds1To60() {
        int pairs = 0;
        for (int seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<SafetyReport> reports = new ArrayList<>();
            for (int id = 0; id < 80; id++) {
                double x = random.nextDouble(300);
                double y = random.nextDouble(300);
                Geometry shape = random.nextInt(4) == 0 ? Reports.line(x, y, x + 90, y + 20) : Reports.point(x, y);
                Set<Reason> reasons = new HashSet<>();
                Arrays.stream(Reason.values())
                        .limit(4)
                        .filter(r -> random.nextInt(3) == 0)
                        .forEach(reasons::add);
                reports.add(new SafetyReport(
                        id,
                        random.nextInt(5) == 0 ? ReportTopic.LIKE : ReportTopic.UNSAFE,
                        shape,
                        null,
                        reasons,
                        null,
                        Reports.group(random.nextInt(30)),
                        DAY.minusDays(random.nextInt(60))));
            }
            List<Pair> slow = slowly(reports);
            Collections.shuffle(reports, new Random(seed));
            List<Pair> fast = Duplicates.among(reports);
            assertThat(fast).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(slow);
            pairs += fast.size();
        }
        assertThat(pairs).isGreaterThan(800);
    }

    private static List<Pair> slowly(List<SafetyReport> reports) {
        List<Pair> all = new ArrayList<>();
        for (SafetyReport newer : reports) {
            List<Pair> ofOne = new ArrayList<>();
            for (SafetyReport older : reports) {
                long days = newer.day().toEpochDay() - older.day().toEpochDay();
                boolean isOlder = days > 0 || days == 0 && older.id() < newer.id();
                boolean sameGroup = older.group().equals(newer.group());
                Set<Reason> both = new HashSet<>(older.reasons());
                both.retainAll(newer.reasons());
                boolean alike = !both.isEmpty()
                        || older.reasons().isEmpty() && newer.reasons().isEmpty();
                double metres = older.shape().distance(newer.shape());
                if (isOlder && older.topic() == newer.topic() && metres <= 30 && (sameGroup || days <= 7 && alike)) {
                    ofOne.add(new Pair(older.id(), newer.id(), metres, days, sameGroup));
                }
            }
            ofOne.sort((a, b) -> a.metres() != b.metres()
                    ? Double.compare(a.metres(), b.metres())
                    : a.days() != b.days() ? Long.compare(a.days(), b.days()) : Long.compare(a.older(), b.older()));
            all.addAll(ofOne.subList(0, Math.min(5, ofOne.size())));
        }
        return all;
    }
}
