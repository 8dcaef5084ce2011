package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.api.ToldNumbers.Count;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A small city calls everything public, its figures about people are not made safe by anybody, and it releases them twice, the second time
 * with corrections. Somebody reads all there is to read, over HTTP alone, and tries to work out what is hidden. A public route without an attack case
 * here fails.
 */
@ExtendWith(CityReadTwice.Once.class)
class DisclosureAttackTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAFE_WIDTH = 3;
    private static final long NO_LIMIT = Long.MAX_VALUE / 4;

    /** Routes whose answers hold no figures about people's circumstances at all, whoever asks. */
    private static final Set<String> WITHOUT_COUNTS = Set.of(
            "/api/v1/basemap",
            "/api/v1/places",
            "/api/v1/offers",
            "/api/v1/search",
            "/api/v1/nearest-street",
            "/api/v1/nearby",
            "/api/v1/offers/{id}/calendar.ics",
            "/api/v1/calendar.ics",
            "/",
            "/unsicher",
            "/gern-hier",
            "/treffpunkt-fehlt",
            "/meldung",
            "/angebote/{id}",
            "/angebote/{id}/stimmt-nicht",
            "/orte/{id}",
            "/aushang/{district}",
            "/api/v1/route",
            "/api/v1/isochrone",
            "/api/v1/offer-notes",
            "/api/v1/evening",
            "/api/v1/fear-spaces",
            "/api/v1/siting/{job}",
            "/api/v1/accessibility",
            "/api/v1/city",
            // Papers of filed reports are those of /reports/coverage-gap, which are attacked.
            "/api/v1/reports",
            "/api/v1/reports/{number}",
            "/api/v1/reports/{number}/report.html",
            "/api/v1/reports/{number}/report.pdf",
            "/api/v1/reports/{number}/report.docx",
            "/api/v1/reports/{number}/report.xlsx",
            "/api/v1/reports/{number}/report.json",
            "/berichte",
            "/berichte/{number}",
            // Says what /reports/comparison does, which is attacked.
            "/berichte/vergleich",
            // Parts of the same model as the report, in another order; a test says that they tell nothing it does not.
            "/api/v1/districts/{id}/sheet.pdf",
            "/api/v1/districts/{id}/sheet.json",
            "/api/v1/needs.pdf",
            "/api/v1/needs.xlsx",
            "/api/v1/needs.json",
            "/stadtteil/{id}",
            "/bedarfe",
            "/api/v1/imports/latest",
            "/api/v1/imports/{version}");

    /** What everybody knows of these counts: part, whole. Households have at least one member. */
    private static final String[][] AT_MOST = {
        {"population-under-15", "population"},
        {"population-under-67", "population"},
        {"population-65-plus", "population"},
        {"foreign-nationals", "population"},
        {"migration-history", "population"},
        {"foreign-nationals", "migration-history"},
        {"sgb2-recipients", "population-under-67"},
        {"sgb2-under-15", "population-under-15"},
        {"sgb2-under-15", "sgb2-recipients"},
        {"sgb2-households", "sgb2-recipients"},
        {"sgb2-households", "households"},
        {"sgb12-recipients", "population"},
        {"housing-benefit-households", "households"},
        {"unemployed", "population-under-67"}
    };

    /** One number; the same in two releases if it was not corrected in between. */
    private record Unknown(Count key, long truth) {}

    private final CityReadTwice city;

    DisclosureAttackTest(CityReadTwice city) {
        this.city = city;
    }

    @Test
    void everyPublicRouteIsAttackedOrHasNothingToAttack() {
        Set<String> cases = new HashSet<>(WITHOUT_COUNTS);
        cases.addAll(CityReadTwice.ATTACKED);
        cases.addAll(CellDisclosureAttackTest.ATTACKED);
        assertThat(cases)
                .containsAll(AudienceTest.dataRoutes(city.city()).stream()
                        .map(Route::path)
                        .toList());
    }

    @Test
    void muchIsToldAndTheSmallOnesAreHidden() {
        for (int release = 0; release < 2; release++) {
            Map<Count, Long> told = city.told().get(release);
            assertThat(told).hasSizeGreaterThan(2_000);
            told.forEach((key, value) -> assertThat(isPersonal(key) && (value == 1 || value == 2))
                    .as(key + " is told to be " + value)
                    .isFalse());
            assertThat(city.hidden(release)).hasSizeGreaterThan(100);
        }
        assertThat(city.hidden(1)).as("what was hidden stays hidden").containsAll(city.hidden(0));
    }

    private static boolean isPersonal(Count key) {
        return !key.variable().equals("population");
    }

    /** What is told is true: hiding must not mean inventing. */
    @Test
    void whatIsToldIsTrue() {
        for (int release = 0; release < 2; release++) {
            Map<Count, Long> truth = city.truths().get(release);
            city.told()
                    .get(release)
                    .forEach((key, value) ->
                            assertThat(truth.get(key)).as(key.toString()).isEqualTo(value));
        }
    }

    /** Bounds of every hidden number from sums and parts, both releases together, narrowed until nothing moves any more. */
    @Test
    void nothingHiddenCanBeWorkedOut() {
        Map<Unknown, long[]> bounds = new HashMap<>();
        for (int release = 0; release < 2; release++) {
            Map<Count, Long> told = city.told().get(release);
            city.truths().get(release).forEach((key, truth) -> {
                long[] interval = bounds.computeIfAbsent(new Unknown(key, truth), unknown -> new long[] {0, NO_LIMIT});
                if (told.containsKey(key)) {
                    interval[0] = truth;
                    interval[1] = truth;
                }
            });
        }
        boolean moves = true;
        while (moves) {
            moves = false;
            for (Map<Count, Long> truth : city.truths()) {
                moves |= narrowBySums(truth, bounds);
                moves |= narrowByParts(truth, bounds);
            }
        }
        for (int release = 0; release < 2; release++) {
            for (Count key : city.hidden(release)) {
                long truth = city.truths().get(release).getOrDefault(key, 0L);
                long[] interval = bounds.getOrDefault(new Unknown(key, truth), new long[2]);
                assertThat(interval[1] - interval[0])
                        .as("%s is %d and can be told to lie in %d…%d", key, truth, interval[0], interval[1])
                        .isGreaterThanOrEqualTo(SAFE_WIDTH);
            }
        }
    }

    private static boolean narrowBySums(Map<Count, Long> truth, Map<Unknown, long[]> bounds) {
        boolean moves = false;
        Map<Count, List<Count>> parts = truth.keySet().stream()
                .filter(key -> !key.district().isEmpty())
                .collect(Collectors.groupingBy(key -> new Count(key.variable(), key.year(), "")));
        for (Map.Entry<Count, List<Count>> sum : parts.entrySet()) {
            long[] whole = of(sum.getKey(), truth, bounds);
            List<long[]> all =
                    sum.getValue().stream().map(key -> of(key, truth, bounds)).toList();
            for (int i = 0; i < all.size(); i++) {
                long[] part = all.get(i);
                long othersLow = 0;
                long othersHigh = 0;
                for (int j = 0; j < all.size(); j++) {
                    othersLow += j == i ? 0 : all.get(j)[0];
                    othersHigh = Math.min(NO_LIMIT, othersHigh + (j == i ? 0 : all.get(j)[1]));
                }
                moves |= narrow(part, whole[0] - othersHigh, whole[1] == NO_LIMIT ? NO_LIMIT : whole[1] - othersLow);
            }
            long low = all.stream().mapToLong(part -> part[0]).sum();
            moves |= narrow(whole, low, NO_LIMIT);
        }
        return moves;
    }

    private static boolean narrowByParts(Map<Count, Long> truth, Map<Unknown, long[]> bounds) {
        boolean moves = false;
        for (Count key : truth.keySet()) {
            for (String[] pair : AT_MOST) {
                Count whole = new Count(pair[1], key.year(), key.district());
                if (pair[0].equals(key.variable()) && truth.containsKey(whole)) {
                    moves |= narrow(of(key, truth, bounds), 0, of(whole, truth, bounds)[1]);
                    moves |= narrow(of(whole, truth, bounds), of(key, truth, bounds)[0], NO_LIMIT);
                }
            }
        }
        return moves;
    }

    private static long[] of(Count key, Map<Count, Long> truth, Map<Unknown, long[]> bounds) {
        return bounds.getOrDefault(new Unknown(key, truth.getOrDefault(key, 0L)), new long[] {0, NO_LIMIT});
    }

    private static boolean narrow(long[] interval, long low, long high) {
        long newLow = Math.max(interval[0], low);
        long newHigh = Math.min(interval[1], high);
        boolean moves = newLow > interval[0] || newHigh < interval[1];
        interval[0] = newLow;
        interval[1] = newHigh;
        return moves;
    }

    /** A share with its many decimals is known again wherever it stands: no answer has one that is made of a hidden number. */
    @Test
    void noAnswerHasTheShareOfAHiddenNumber() throws IOException {
        Set<Double> telling = new HashSet<>();
        Set<Double> harmless = new HashSet<>();
        for (int release = 0; release < 2; release++) {
            Map<Count, Long> truth = city.truths().get(release);
            for (Indicator indicator : city.whole().listIndicators()) {
                for (Count key : truth.keySet()) {
                    long whole = truth.getOrDefault(
                            new Count(String.valueOf(indicator.denominator()), key.year(), key.district()), 0L);
                    if (key.variable().equals(indicator.numerator()) && whole > 0) {
                        double share = (double) truth.getOrDefault(key, 0L) / whole;
                        (city.told().get(release).containsKey(key) ? harmless : telling).add(share);
                    }
                }
            }
        }
        telling.removeAll(harmless);
        telling.remove(0.0);
        assertThat(telling).hasSizeGreaterThan(100);
        for (String answer : city.answers()) {
            if (answer.startsWith("{") || answer.startsWith("[")) {
                search(JSON.readTree(answer), telling);
            }
        }
    }

    private static void search(JsonNode node, Set<Double> telling) {
        if (node.isDouble()) {
            assertThat(telling).doesNotContain(node.asDouble());
        }
        node.forEach(child -> search(child, telling));
    }
}
