package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.testing.CommandProcess;
import de.nahraum.server.testing.DemoCityFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that a server says the link of the first administrator at its start and, whatever goes wrong at signing in, nothing more. */
class NothingLoggedTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:(\\d+)/dienst/einladung#([A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "sieben Spatzen am Kanal";

    @TempDir
    Path temp;

    private static HttpResponse<String> post(
            HttpClient http, String address, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whateverGoesWrongAtSigningInNothingOfItIsWritten() throws IOException, InterruptedException {
        DemoCityFolder.copyImported(temp);
        String data = temp.resolve("data").toString();
        try (CommandProcess server = CommandProcess.start("run", "--port", "0", "--data", data)
                        .awaitOutput("Stop with Ctrl+C");
                HttpClient http = HttpClient.newHttpClient()) {
            String atStart = server.output();
            Matcher link = LINK.matcher(atStart);
            assertThat(link.find()).as(atStart).isTrue();
            String address = "http://localhost:" + link.group(1);
            String token = link.group(2);
            post(http, address, "/api/v1/session", "{\"login\":\"geheimname\",\"password\":\"falsch\"}");
            post(http, address, "/api/v1/session", "{\"login\":\"geheimname\",\"password\":");
            post(http, address, "/api/v1/session", "geheimname");
            post(http, address, "/api/v1/session/link", "{\"token\":\"" + token + "x\"}");
            assertThat(post(
                                    http,
                                    address,
                                    "/api/v1/session/password",
                                    "{\"token\":\"" + token + "\",\"login\":\"eva\",\"name\":\"Eva\",\"password\":\""
                                            + PASSWORD + "\"}")
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> signedIn =
                    post(http, address, "/api/v1/session", "{\"login\":\"eva\",\"password\":\"" + PASSWORD + "\"}");
            assertThat(signedIn.statusCode()).isEqualTo(200);
            post(http, address, "/api/v1/admin/accounts", "{}", "X-CSRF-Token", "geheim");
            for (int i = 0; i < 12; i++) {
                post(http, address, "/api/v1/session", "{\"login\":\"eva\",\"password\":\"falsch\"}");
            }
            assertThat(server.output()).isEqualTo(atStart);
        }
        try (CommandProcess again =
                CommandProcess.start("run", "--port", "0", "--data", data).awaitOutput("Stop with Ctrl+C")) {
            assertThat(again.output()).as("there is an administrator").doesNotContain("einladung");
        }
    }
}
