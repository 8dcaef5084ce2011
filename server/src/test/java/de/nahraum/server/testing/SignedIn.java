package de.nahraum.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Somebody signed in, who asks as a page of ours does: with the cookie and, where something changes, with the secret of the session. */
public final class SignedIn {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String address;
    private final String cookie;
    private final String csrf;
    private final long id;

    private SignedIn(HttpClient http, String address, String cookie, String csrf, long id) {
        this.http = http;
        this.address = address;
        this.cookie = cookie;
        this.csrf = csrf;
        this.id = id;
    }

    /** Out of the answer to signing in. */
    static SignedIn of(HttpClient http, String address, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("Not signed in: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode body = read(answer.body());
        return new SignedIn(
                http,
                address,
                cookie(answer),
                body.path("csrf").asText(),
                body.path("id").asLong());
    }

    /** The cookie of an answer as a browser sends it back. */
    public static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long id() {
        return id;
    }

    public String cookie() {
        return cookie;
    }

    public String csrf() {
        return csrf;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", "Cookie", cookie);
    }

    public JsonNode json(String path) {
        return read(get(path).body());
    }

    /** POST, PUT or DELETE of JSON. */
    public HttpResponse<String> change(String method, String path, String json) {
        return send(method, path, json, "Cookie", cookie, "X-CSRF-Token", csrf, "Sec-Fetch-Site", "same-origin");
    }

    /** POST of JSON that is done once for each key. */
    public HttpResponse<String> once(String path, String key, String json) {
        return send(
                "POST",
                path,
                json,
                "Cookie",
                cookie,
                "X-CSRF-Token",
                csrf,
                "Sec-Fetch-Site",
                "same-origin",
                "Idempotency-Key",
                key);
    }

    /** With headers of one's own, in pairs of name and value, and no others. */
    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!json.isEmpty() && !all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
