package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A small city calls everything public, its figures about people are not made safe by anybody, and it releases them twice, the second time
 * with corrections. Somebody reads all there is to read, over HTTP alone, and tries to work out what is hidden. A public route without an attack case
 * here fails.
 */
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
            "/api/v1/nearby",
            "/api/v1/offers/{id}/calendar.ics",
            "/api/v1/calendar.ics",
            "/",
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
            "/api/v1/imports/latest",
            "/api/v1/imports/{version}");

    /** Routes whose answers are read, as numbers or word by word. */
    private static final Set<String> ATTACKED = Set.of(
            "/api/v1/districts",
            "/api/v1/districts/{id}",
            "/api/v1/indicators",
            "/api/v1/indicators/{id}",
            "/api/v1/concentration",
            "/api/v1/social-index",
            "/api/v1/segregation",
            "/api/v1/autocorrelation",
            "/api/v1/housing-need",
            "/api/v1/outlook",
            "/api/v1/explain",
            "/api/v1/coverage",
            "/api/v1/equity",
            "/api/v1/scenarios/evaluate",
            "/api/v1/siting",
            "/api/v1/goals",
            "/api/v1/goals/{id}",
            "/api/v1/reports/coverage-gap.html",
            "/api/v1/reports/coverage-gap.pdf",
            "/api/v1/reports/coverage-gap.json");

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

    /** A count: variable, year, district (empty for the city). */
    private record Key(String variable, int year, String district) {}

    /** One number; the same in two releases if it was not corrected in between. */
    private record Unknown(Key key, long truth) {}

    private static RunningCity open;
    private static final List<Map<Key, Long>> TRUTHS = new ArrayList<>();
    private static final List<Map<Key, Long>> TOLD = new ArrayList<>();
    private static final List<String> ANSWERS = new ArrayList<>();

    @BeforeAll
    static void readEverythingTwice() throws IOException {
        String ids = "sgb2 sgb2-under-15 sgb12 housing-benefit unemployed population households under-15 65-plus"
                + " foreign-nationals migration-history concentration social-index segregation autocorrelation housing-need equity"
                + " transfer-concentration adequate-dwellings social-mix subsidised-housing";
        String everything = Arrays.stream(ids.split(" "))
                .map(id -> "  " + id + ": public\n")
                .collect(Collectors.joining());
        open = RunningCity.start(
                false,
                settings -> settings.replace("publish: internal", "publish: public")
                        .replace("visibility:\n", "visibility:\n" + everything));
        open.release();
        read();
        open.reimport("indicators.csv", DisclosureAttackTest::corrected);
        open.release();
        read();
    }

    @AfterAll
    static void stop() {
        open.close();
    }

    /** Every ninth figure of the last two years is one or two more or less: as offices correct their tables. */
    private static String corrected(String table) {
        List<String> lines = new ArrayList<>(List.of(table.split("\n")));
        int counted = 0;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).strip().split(",");
            boolean isRecent = cells.length == 4 && Integer.parseInt(cells[1]) >= 2024;
            if (isRecent
                    && counted++ % 9 == 0
                    && !cells[2].startsWith("population")
                    && !cells[2].equals("households")) {
                long value = Long.parseLong(cells[3]);
                cells[3] = String.valueOf(counted % 2 == 0 ? value + 1 : Math.max(0, value - 2));
                lines.set(i, String.join(",", cells));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static City city() {
        return open.nahraum().live().findView(Audience.INTERNAL).orElseThrow().city();
    }

    private static void read() throws IOException {
        Map<Key, Long> truth = new LinkedHashMap<>();
        City whole = city();
        for (String variable : new TreeSet<>(whole.observations().variables())) {
            for (int year : whole.observations().years(variable)) {
                double sum = 0;
                for (District district : whole.districts()) {
                    double value = whole.observations()
                            .find(variable, district.id(), year)
                            .orElse(0);
                    truth.put(new Key(variable, year, district.id()), Math.round(value));
                    sum += value;
                }
                truth.put(new Key(variable, year, ""), Math.round(sum));
            }
        }
        TRUTHS.add(truth);
        Map<Key, Long> told = new HashMap<>();
        for (Indicator indicator : whole.listIndicators()) {
            for (int year : whole.observations().years(indicator)) {
                readIndicator(indicator, year, told);
            }
            readOutlooks(indicator, whole, told);
        }
        TOLD.add(told);
        for (Map.Entry<String, List<String>> requests : AudienceTest.REQUESTS.entrySet()) {
            if (ATTACKED.contains(requests.getKey())) {
                for (String request : requests.getValue()) {
                    ANSWERS.add(open.get(request).body());
                }
            }
        }
        ANSWERS.add(open.postJson("/api/v1/scenarios/evaluate", """
                        {"service":"meeting-place","cells":true,"edits":[{"op":"standard","minutes":5}]}""").body());
        for (District district : whole.districts()) {
            ANSWERS.add(open.get("/api/v1/districts/" + district.id()).body());
        }
    }

    private static void readIndicator(Indicator indicator, int year, Map<Key, Long> told) throws IOException {
        JsonNode answer = get("/api/v1/indicators/" + indicator.id() + "?year=" + year);
        for (JsonNode value : answer.path("values")) {
            String district = value.path("district").asText();
            tell(told, new Key(indicator.numerator(), year, district), value.path("numerator"));
            if (indicator.denominator() != null) {
                tell(told, new Key(indicator.denominator(), year, district), value.path("denominator"));
                double denominator = value.path("denominator").asDouble(Double.NaN);
                tellRate(told, new Key(indicator.numerator(), year, district), value.path("value"), denominator);
            }
        }
        if (indicator.denominator() == null) {
            tell(told, new Key(indicator.numerator(), year, ""), answer.path("city"));
            return;
        }
        JsonNode concentration = get("/api/v1/concentration?indicator=" + indicator.id() + "&year=" + year);
        for (JsonNode district : concentration.path("districts")) {
            String id = district.path("id").asText();
            tell(told, new Key(indicator.numerator(), year, id), district.path("count"));
            double reference = district.path("reference").asDouble(Double.NaN);
            tellRate(told, new Key(indicator.numerator(), year, id), district.path("share"), reference);
            double cityRate = concentration.path("city").path("rate").asDouble(Double.NaN);
            tellRate(told, new Key(indicator.numerator(), year, id), district.path("quotient"), reference * cityRate);
        }
        tell(
                told,
                new Key(indicator.numerator(), year, ""),
                concentration.path("city").path("count"));
        ANSWERS.add(answer.toString());
        ANSWERS.add(concentration.toString());
    }

    private static void readOutlooks(Indicator indicator, City whole, Map<Key, Long> told) throws IOException {
        for (District district : whole.districts()) {
            JsonNode answer =
                    get("/api/v1/outlook?indicator=" + indicator.id() + "&figure=count&district=" + district.id());
            for (JsonNode year : answer.path("series")) {
                tell(
                        told,
                        new Key(indicator.numerator(), year.path("year").asInt(), district.id()),
                        year.path("value"));
            }
        }
        JsonNode ofCity = get("/api/v1/outlook?indicator=" + indicator.id() + "&figure=count");
        for (JsonNode year : ofCity.path("series")) {
            tell(told, new Key(indicator.numerator(), year.path("year").asInt(), ""), year.path("value"));
        }
    }

    private static JsonNode get(String path) throws IOException {
        return JSON.readTree(open.get(path).body());
    }

    private static void tell(Map<Key, Long> told, Key key, JsonNode figure) {
        if (figure.isNumber()) {
            told.put(key, Math.round(figure.asDouble()));
        }
    }

    /** A share of a known whole is the count itself. */
    private static void tellRate(Map<Key, Long> told, Key key, JsonNode rate, double whole) {
        if (rate.isNumber() && whole > 0) {
            told.put(key, Math.round(rate.asDouble() * whole));
        }
    }

    @Test
    void everyPublicRouteIsAttackedOrHasNothingToAttack() {
        Set<String> cases = new HashSet<>(WITHOUT_COUNTS);
        cases.addAll(ATTACKED);
        assertThat(cases)
                .containsAll(AudienceTest.dataRoutes(open).stream()
                        .map(Routes.Route::path)
                        .toList());
    }

    @Test
    void muchIsToldAndTheSmallOnesAreHidden() {
        for (int release = 0; release < 2; release++) {
            Map<Key, Long> told = TOLD.get(release);
            assertThat(told).hasSizeGreaterThan(2_000);
            told.forEach((key, value) -> assertThat(isPersonal(key) && (value == 1 || value == 2))
                    .as(key + " is told to be " + value)
                    .isFalse());
            assertThat(hidden(release)).hasSizeGreaterThan(100);
        }
        assertThat(hidden(1)).as("what was hidden stays hidden").containsAll(hidden(0));
    }

    private static boolean isPersonal(Key key) {
        return !key.variable().equals("population");
    }

    private static Set<Key> hidden(int release) {
        Set<Key> hidden = new HashSet<>();
        Set<String> spokenOf =
                TOLD.get(release).keySet().stream().map(Key::variable).collect(Collectors.toSet());
        TRUTHS.get(release).keySet().stream()
                .filter(key ->
                        spokenOf.contains(key.variable()) && !key.district().isEmpty())
                .filter(key -> !TOLD.get(release).containsKey(key))
                .forEach(hidden::add);
        return hidden;
    }

    /** What is told is true: hiding must not mean inventing. */
    @Test
    void whatIsToldIsTrue() {
        for (int release = 0; release < 2; release++) {
            Map<Key, Long> truth = TRUTHS.get(release);
            TOLD.get(release)
                    .forEach((key, value) ->
                            assertThat(truth.get(key)).as(key.toString()).isEqualTo(value));
        }
    }

    /** Bounds of every hidden number from sums and parts, both releases together, narrowed until nothing moves any more. */
    @Test
    void nothingHiddenCanBeWorkedOut() {
        Map<Unknown, long[]> bounds = new HashMap<>();
        for (int release = 0; release < 2; release++) {
            Map<Key, Long> told = TOLD.get(release);
            TRUTHS.get(release).forEach((key, truth) -> {
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
            for (Map<Key, Long> truth : TRUTHS) {
                moves |= narrowBySums(truth, bounds);
                moves |= narrowByParts(truth, bounds);
            }
        }
        for (int release = 0; release < 2; release++) {
            for (Key key : hidden(release)) {
                long truth = TRUTHS.get(release).getOrDefault(key, 0L);
                long[] interval = bounds.getOrDefault(new Unknown(key, truth), new long[2]);
                assertThat(interval[1] - interval[0])
                        .as("%s is %d and can be told to lie in %d…%d", key, truth, interval[0], interval[1])
                        .isGreaterThanOrEqualTo(SAFE_WIDTH);
            }
        }
    }

    private static boolean narrowBySums(Map<Key, Long> truth, Map<Unknown, long[]> bounds) {
        boolean moves = false;
        Map<Key, List<Key>> parts = truth.keySet().stream()
                .filter(key -> !key.district().isEmpty())
                .collect(Collectors.groupingBy(key -> new Key(key.variable(), key.year(), "")));
        for (Map.Entry<Key, List<Key>> sum : parts.entrySet()) {
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

    private static boolean narrowByParts(Map<Key, Long> truth, Map<Unknown, long[]> bounds) {
        boolean moves = false;
        for (Key key : truth.keySet()) {
            for (String[] pair : AT_MOST) {
                Key whole = new Key(pair[1], key.year(), key.district());
                if (pair[0].equals(key.variable()) && truth.containsKey(whole)) {
                    moves |= narrow(of(key, truth, bounds), 0, of(whole, truth, bounds)[1]);
                    moves |= narrow(of(whole, truth, bounds), of(key, truth, bounds)[0], NO_LIMIT);
                }
            }
        }
        return moves;
    }

    private static long[] of(Key key, Map<Key, Long> truth, Map<Unknown, long[]> bounds) {
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

    /** What is worked out from a number is hidden where the number is, and says nothing of it elsewhere. */
    @Test
    void groupsAndFifthsAreMadeOfWhatIsToldAlone() throws IOException {
        Map<Key, Long> told = TOLD.get(1);
        int numbers = 0;
        int hidden = 0;
        for (Indicator indicator : city().listIndicators()) {
            if (!String.valueOf(indicator.denominator()).startsWith("population")) {
                continue;
            }
            JsonNode answer = get("/api/v1/coverage?service=meeting-place&group=" + indicator.id());
            int year = answer.path("group").path("year").asInt();
            long sum = 0;
            Set<String> known = new TreeSet<>();
            for (JsonNode district : answer.path("districts")) {
                String id = district.path("id").asText();
                Long number = told.get(new Key(indicator.numerator(), year, id));
                JsonNode group = district.path("group");
                if (number == null) {
                    assertThat(group.toString()).doesNotContainPattern("\\d");
                    hidden++;
                } else if (group.path("estimatedCoveredPeople").isNumber()) {
                    sum += number;
                    numbers++;
                    known.add(id);
                }
            }
            JsonNode whole = answer.path("city").path("group");
            assertThat(whole.path("people").asLong())
                    .as("of the districts that are told")
                    .isEqualTo(sum);
            JsonNode equity = get("/api/v1/equity?service=meeting-place&indicator=" + indicator.id() + "&year=" + year);
            long people = 0;
            for (JsonNode district : answer.path("districts")) {
                people += known.contains(district.path("id").asText())
                        ? district.path("people").asLong()
                        : 0;
            }
            assertThat(equity.path("people").asLong()).isEqualTo(people);
        }
        assertThat(numbers).isGreaterThan(20);
        assertThat(hidden).isGreaterThan(5);
    }

    /** What sites bring a group is made of the numbers that are told: districts of which none is told bring nothing and are named. */
    @Test
    void sitesForAGroupAreMadeOfWhatIsToldAlone() throws IOException {
        Map<Key, Long> told = TOLD.get(1);
        int withHidden = 0;
        for (Indicator indicator : city().listIndicators()) {
            if (!String.valueOf(indicator.denominator()).startsWith("population")) {
                continue;
            }
            JsonNode answer = JSON.readTree(open.postJson(
                            "/api/v1/siting",
                            "{\"service\":\"meeting-place\",\"candidates\":\"rooms\",\"k\":10,\"group\":\""
                                    + indicator.id() + "\"}")
                    .body());
            int year = answer.path("group").path("year").asInt();
            Set<String> leftOut = new TreeSet<>();
            answer.path("group").path("leftOut").forEach(id -> leftOut.add(id.asText()));
            long people = 0;
            for (District district : city().districts()) {
                Long number = told.get(new Key(indicator.numerator(), year, district.id()));
                if (number == null) {
                    assertThat(leftOut).as(indicator.id()).contains(district.id());
                } else {
                    people += number;
                }
            }
            assertThat(answer.path("best").path("objective").asDouble()).isLessThanOrEqualTo((double) people);
            withHidden += leftOut.isEmpty() ? 0 : 1;
        }
        assertThat(withHidden).isPositive();
    }

    /** A share with its many decimals is known again wherever it stands: no answer has one that is made of a hidden number. */
    @Test
    void noAnswerHasTheShareOfAHiddenNumber() throws IOException {
        Set<Double> telling = new HashSet<>();
        Set<Double> harmless = new HashSet<>();
        for (int release = 0; release < 2; release++) {
            Map<Key, Long> truth = TRUTHS.get(release);
            for (Indicator indicator : city().listIndicators()) {
                for (Key key : truth.keySet()) {
                    long whole = truth.getOrDefault(
                            new Key(String.valueOf(indicator.denominator()), key.year(), key.district()), 0L);
                    if (key.variable().equals(indicator.numerator()) && whole > 0) {
                        double share = (double) truth.getOrDefault(key, 0L) / whole;
                        (TOLD.get(release).containsKey(key) ? harmless : telling).add(share);
                    }
                }
            }
        }
        telling.removeAll(harmless);
        telling.remove(0.0);
        assertThat(telling).hasSizeGreaterThan(100);
        for (String answer : ANSWERS) {
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
