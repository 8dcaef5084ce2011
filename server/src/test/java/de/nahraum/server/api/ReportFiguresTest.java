package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every figure of the report is one the interface tells to the same audience: the whole JSON of the report is walked, and a number of which nobody
 * here knows the answer it must equal fails.
 */
@ExtendWith(CityReadTwice.Once.class)
class ReportFiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "/api/v1/reports/coverage-gap.json?lang=de";
    private static RunningCity city;
    private static SignedIn planner;

    private final CityReadTwice gated;

    ReportFiguresTest(CityReadTwice gated) {
        this.gated = gated;
    }

    /** A report is filed; then a meeting place closes and a threshold is another. */
    @BeforeAll
    static void start() {
        city = RunningCity.start(false);
        city.release();
        city.fileReport();
        city.reimport("places.csv", places -> places.replaceFirst(",meeting-place,open,", ",meeting-place,closed,"));
        city.reimport("goals.yaml", goals -> goals.replaceFirst("threshold: 1.5", "threshold: 1.3"));
        city.release();
        planner = city.signIn(Role.PLANNER);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @Test
    void theHousesReportSaysWhatTheInterfaceTellsTheHouse() {
        Function<String, @Nullable JsonNode> get = path -> found(planner.get(path));
        ReportAsApi api = api(get, "internal");
        ReportBesideApi compared = new ReportBesideApi(report(get), api);
        assertThat(compared.wrong()).isEmpty();
        assertThat(compared.met()).as("all that is known is met").isEqualTo(api.paths());
    }

    @Test
    void thePublicsReportSaysWhatTheInterfaceTellsThePublic() {
        Function<String, @Nullable JsonNode> get = path -> found(city.get(path));
        ReportAsApi api = api(get, "public");
        assertThat(new ReportBesideApi(report(get), api).wrong()).isEmpty();
    }

    @Test
    void theReportOfACityWithSmallCountsHidesWhatTheInterfaceHides() {
        Function<String, @Nullable JsonNode> get = path -> found(gated.city().get(path));
        assertThat(new ReportBesideApi(report(get), api(get, "public")).wrong()).isEmpty();
        assertThat(ReportLeaf.of(report(get)))
                .filteredOn(leaf -> leaf.node().has("hidden"))
                .extracting(ReportLeaf::path)
                .contains("goals[].districts[].figure");
    }

    private static JsonNode report(Function<String, @Nullable JsonNode> get) {
        return Objects.requireNonNull(get.apply(REPORT));
    }

    private static ReportAsApi api(Function<String, @Nullable JsonNode> get, String audience) {
        JsonNode report = report(get);
        int previous = report.path("head").path("previous").path("number").asInt();
        JsonNode before = get.apply("/api/v1/reports/" + previous + "/report.json?lang=de&audience=" + audience);
        return new ReportAsApi(report, get, costs(), Objects.requireNonNull(before));
    }

    /** What measures cost, by title; the same in every demo city. */
    private static Map<String, Integer> costs() {
        try {
            Map<String, Integer> costs = new HashMap<>();
            List<String> lines = city.read("measures.csv").lines().toList();
            List<String> head = List.of(lines.getFirst().split(","));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                String cost = cells[head.indexOf("costEuro")];
                if (!cost.isEmpty()) {
                    costs.put(cells[head.indexOf("title")], Integer.valueOf(cost));
                }
            }
            return costs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable JsonNode found(HttpResponse<String> answer) {
        try {
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
