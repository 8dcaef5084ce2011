package de.nahraum.server.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reports of many people, each with a key of its own, and the phones that send them. */
final class ReportMaker implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final double lon;
    private final double lat;

    /** @param address of a running server */
    ReportMaker(String address) throws IOException, InterruptedException {
        HttpResponse<String> city = http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/city")).build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode box = JSON.readTree(city.body()).path("bbox");
        lon = (box.path(0).asDouble() + box.path(2).asDouble()) / 2;
        lat = (box.path(1).asDouble() + box.path(3).asDouble()) / 2;
    }

    static String key(String run, int number) {
        return "reporter-%s-%06d-0123456789".formatted(run, number);
    }

    private String body(int number) {
        return "{\"topic\":\"unsafe\",\"timeOfDay\":\"night\",\"reasons\":[\"lighting\"],\"words\":\"Nr. " + number
                + "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon + "," + lat + "]}}";
    }

    /** Sends a report once, as a proxy passes it on. */
    HttpResponse<String> send(String address, String run, int number) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/safety-reports"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key(run, number))
                        .header("X-Forwarded-For", "10." + number % 7 + "." + number / 250 % 250 + "." + number % 250)
                        .POST(HttpRequest.BodyPublishers.ofString(body(number)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The same as phones do it: where the line breaks before there is an answer, with the same key again, a few times. */
    HttpResponse<String> sendUntilAnswered(String address, String run, int number)
            throws IOException, InterruptedException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return send(address, run, number);
            } catch (IOException e) {
                // Whether it arrived nobody knows; the key does.
                Thread.sleep(PAUSE);
            }
        }
        return send(address, run, number);
    }

    static String code(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body()).path("code").asText();
    }

    @Override
    public void close() {
        http.close();
    }
}
