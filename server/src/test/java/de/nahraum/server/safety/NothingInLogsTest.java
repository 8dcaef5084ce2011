package de.nahraum.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.Stores;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.testing.CommandProcess;
import de.nahraum.server.testing.DemoCityFolder;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Whatever a server writes down, told to write all of its own and what its libraries call information: not who reports, not what, and not the words that find a report again. */
class NothingInLogsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "203.0.113.77";
    private static final String ADDRESS_IN_HEXADECIMAL = "cb00714d";
    private static final String WORDS = "Siebenschlaefer am Regenrohr";
    private static final String KEY = "nothing-in-logs-key-0123456789";
    private static final String SEARCHED = "Lindenblick";

    private final HttpClient http = HttpClient.newHttpClient();

    /** As a proxy passes it on. */
    private HttpResponse<String> send(String method, String url, String type, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", KEY)
                        .header("X-Forwarded-For", ADDRESS)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServerToldToWriteEverythingDownWritesNothingOfWhoReportsAndWhat() throws Exception {
        try (TestFolder folder = TestFolder.make("nahraum-logs")) {
            DemoCityFolder.copyImported(folder.path());
            Path data = folder.path().resolve("data");
            try (CityStore store = Stores.open(data, Optional.empty())) {
                store.release(store.findLatest().orElseThrow(), "Test");
            }
            int port = freePort();
            String address = "http://localhost:" + port;
            // Everything of ours and of what answers requests; the libraries that draw and read files are not at work
            // here.
            Map<String, String> environment = Map.of(
                    "NAHRAUM_TRUSTED_PROXY",
                    "127.0.0.1, ::1",
                    "JDK_JAVA_OPTIONS",
                    "-Dorg.slf4j.simpleLogger.log.de.nahraum=trace -Dorg.slf4j.simpleLogger.log.io.javalin=info"
                            + " -Dorg.slf4j.simpleLogger.log.com.zaxxer.hikari=debug -Dorg.slf4j.simpleLogger.log.org.eclipse.jetty=info"
                            + " -Dorg.slf4j.simpleLogger.log.org.flywaydb=debug");
            try (CommandProcess server = CommandProcess.start(
                    environment, "run", "--public", "--port", String.valueOf(port), "--data", data.toString())) {
                server.awaitOutput(address);
                Coordinate spot = middle(address);
                List<String> code = useIt(address, spot);
                String log = server.output();
                assertThat(log).as("it is told to write everything down").contains("INFO", "DEBUG");
                assertThat(log)
                        .doesNotContain(ADDRESS, ADDRESS_IN_HEXADECIMAL, WORDS, "Siebenschlaefer", KEY, SEARCHED)
                        .doesNotContain(String.join(" ", code), String.join("-", code), String.join("+", code));
                // Whoever wrote the position down would write at least its first four decimals.
                assertThat(log).doesNotContain(cut(spot.x, 4), cut(spot.y, 4));
                assertThat(code).hasSize(6);
                for (int i = 1; i < code.size(); i++) {
                    // One word alone may be part of any sentence; two beside each other are of a code.
                    assertThat(log.toLowerCase(Locale.ROOT))
                            .as("words of the code")
                            .doesNotContainPattern("\\b" + code.get(i - 1) + "\\W+" + code.get(i) + "\\b");
                }
            }
        }
    }

    private Coordinate middle(String address) throws Exception {
        JsonNode box = JSON.readTree(send("GET", address + "/api/v1/city", "application/json", "")
                        .body())
                .path("bbox");
        return new Coordinate(
                (box.path(0).asDouble() + box.path(2).asDouble()) / 2,
                (box.path(1).asDouble() + box.path(3).asDouble()) / 2);
    }

    private static String cut(double degrees, int decimals) {
        String all = String.valueOf(degrees);
        return all.substring(0, all.indexOf('.') + 1 + decimals);
    }

    /** Reports, well and badly, looks for a place, looks the report up, floods and takes it back; gives its code. */
    private List<String> useIt(String address, Coordinate spot) throws Exception {
        String place = spot.x + "," + spot.y;
        String report = "{\"topic\":\"unsafe\",\"timeOfDay\":\"night\",\"reasons\":[\"lighting\"],\"words\":\"" + WORDS
                + "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + place + "]}}";
        String reports = address + "/api/v1/safety-reports";
        HttpResponse<String> sent = send("POST", reports, "application/json", report);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String code = JSON.readTree(sent.body()).path("code").asText();
        for (String bad : List.of(
                report.replace("night", WORDS),
                report.substring(0, report.length() - 1),
                report.replace(WORDS, WORDS.repeat(60)),
                report.replace("lighting", "traffic"))) {
            assertThat(send("POST", reports, "application/json", bad).statusCode())
                    .isBetween(400, 499);
        }
        String form = "q=" + SEARCHED + "&words=" + WORDS.replace(' ', '+') + "&timeOfDay=night&key=" + KEY;
        assertThat(send("POST", address + "/unsicher", "application/x-www-form-urlencoded", form)
                        .statusCode())
                .isLessThan(500);
        assertThat(send("GET", address + "/api/v1/search?q=" + SEARCHED, "application/json", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(
                                "GET",
                                address + "/api/v1/nearest-street?lon=" + cut(spot.x, 6) + "&lat=" + cut(spot.y, 6),
                                "application/json",
                                "")
                        .statusCode())
                .isEqualTo(200);
        String asked = "{\"code\":\"" + code + "\"}";
        assertThat(send("POST", reports + "/state", "application/json", asked).statusCode())
                .isEqualTo(200);
        assertThat(send(
                                "POST",
                                address + "/meldung",
                                "application/x-www-form-urlencoded",
                                "code=" + code.replace(' ', '+'))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", reports, "application/json", asked).statusCode())
                .isEqualTo(204);
        int refused = 0;
        for (int i = 0; i < 130; i++) {
            refused +=
                    send("POST", reports + "/state", "application/json", asked).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).as("floods are stopped").isPositive();
        return List.of(code.split(" ", -1));
    }
}
