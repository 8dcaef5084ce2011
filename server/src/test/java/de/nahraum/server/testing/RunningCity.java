package de.nahraum.server.testing;

import de.nahraum.server.Nahraum;
import de.nahraum.server.Settings;
import de.nahraum.server.Stores;
import de.nahraum.server.archive.Filing;
import de.nahraum.server.archive.Prospect;
import de.nahraum.server.archive.Wish;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.security.PasswordChange;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A real server over a real embedded store with a small generated city, on a free port of the loopback. */
public final class RunningCity implements AutoCloseable {
    private final TestFolder folder;
    private final Nahraum nahraum;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningCity(TestFolder folder, Nahraum nahraum) {
        this.folder = folder;
        this.nahraum = nahraum;
    }

    /** Starts one; the city is imported and nothing of it released. */
    public static RunningCity start(@Nullable Boolean internal) {
        return start(internal, settings -> settings);
    }

    /** Starts one whose city.yaml says something else. */
    public static RunningCity start(@Nullable Boolean internal, UnaryOperator<String> settingsChange) {
        return start(internal, settingsChange, Clock.systemUTC());
    }

    /** City.yaml without the map of the streets: then only straight lines are known. */
    public static String withoutStreets(String settings) {
        return settings.replaceAll("(?m)^.*kind: network.*\\R", "");
    }

    /** Starts one at a fixed time: what is open and what comes next depends on it. */
    public static RunningCity startAt(Instant time) {
        return start(true, settings -> settings, Clock.fixed(time, ZoneOffset.UTC));
    }

    /** Starts one on a day of one's choice. */
    public static RunningCity start(@Nullable Boolean internal, UnaryOperator<String> settingsChange, Clock clock) {
        TestFolder folder = TestFolder.make("nahraum-test");
        try {
            DemoCityFolder.copyImported(folder.path());
            Path data = folder.path().resolve("data");
            Path city = folder.path().resolve("city");
            Path yaml = city.resolve("city.yaml");
            String settings = Files.readString(yaml);
            String changed = settingsChange.apply(settings);
            if (!changed.equals(settings)) {
                Files.writeString(yaml, changed);
                new TestFolder(data).close();
                try (CityStore store = Stores.open(data, Optional.empty())) {
                    store.save(
                            Objects.requireNonNull(
                                    CityImport.read(city, null, Progress.SILENT).city()),
                            Progress.SILENT);
                }
            }
            Settings server = new Settings(Settings.LOOPBACK, 0, data, null, null, null, internal, null, null);
            return new RunningCity(folder, Nahraum.start(server, Stores.open(data, Optional.empty(), clock), clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one behind a proxy on this machine, which says where requests come from; released.
     *
     * @param databaseUrl of an empty PostGIS; null for the embedded database
     */
    public static RunningCity startBehindProxy(@Nullable String databaseUrl) {
        TestFolder folder = TestFolder.make("nahraum-test");
        try {
            DemoCityFolder.copyImported(folder.path());
            Path data = folder.path().resolve("data");
            CityStore store = Stores.open(data, Optional.ofNullable(databaseUrl));
            if (store.findLatest().isEmpty()) {
                store.save(
                        Objects.requireNonNull(CityImport.read(folder.path().resolve("city"), null, Progress.SILENT)
                                .city()),
                        Progress.SILENT);
            }
            Settings server =
                    new Settings(Settings.LOOPBACK, 0, data, databaseUrl, null, null, false, null, "127.0.0.1, ::1");
            RunningCity city = new RunningCity(folder, Nahraum.start(server, store));
            city.release();
            return city;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files a report on the newest version, as of today. */
    public FiledReport fileReport() {
        Filing filing = new Filing(nahraum.store(), nahraum.live(), Clock.systemUTC());
        return switch (filing.file(new Wish(null, null, null), "Ada Beispiel")) {
            case Filing.Outcome.Filed filed -> filed.report();
            case Filing.Outcome.KeyUsed used -> throw new IllegalStateException("No key was sent");
            case Filing.Outcome.Refused(Prospect why) -> throw new IllegalStateException(why.toString());
        };
    }

    /** Imports the city again with other text in one of its files: a correction. */
    public void reimport(String file, UnaryOperator<String> change) {
        if (!tryReimport(file, change)) {
            throw new IllegalStateException("The import was refused");
        }
    }

    /**
     * Imports the city again with other text in one of its files.
     *
     * @return false if the import was refused
     */
    public boolean tryReimport(String file, UnaryOperator<String> change) {
        try {
            Path city = folder.path().resolve("city");
            Files.writeString(city.resolve(file), change.apply(read(file)));
            ImportedCity read = CityImport.read(city, null, Progress.SILENT).city();
            if (read != null) {
                nahraum.store().save(read, Progress.SILENT);
                nahraum.live().refresh();
            }
            return read != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file more in the folder of the city, which is not imported by this. */
    public void add(String file, String text) throws IOException {
        Files.writeString(folder.path().resolve("city").resolve(file), text);
    }

    /** A file of the city as it is now. */
    public String read(String file) throws IOException {
        return Files.readString(folder.path().resolve("city").resolve(file));
    }

    public void release() {
        nahraum.store().release(nahraum.store().findLatest().orElseThrow(), "Test");
        nahraum.live().refresh();
    }

    /** A password that may be used, for whoever signs in. */
    public static final String PASSWORD = "vier Dohlen am Kanal";

    /** Makes an account that can be used. */
    public void addAccount(String login, Role... roles) {
        Token token = nahraum.security().accounts().invite(login, Set.of(roles)).token();
        PasswordChange made = nahraum.security().accounts().use(token, login, login, PASSWORD);
        if (!(made instanceof PasswordChange.Done)) {
            throw new IllegalStateException(made.toString());
        }
    }

    /** Signs somebody in who has an account. */
    public SignedIn signIn(String login) {
        return SignedIn.of(
                http,
                address(),
                postJson("/api/v1/session", "{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}"));
    }

    /** Makes an account with these roles and signs in with it. */
    public SignedIn signIn(Role first, Role... others) {
        List<Role> roles = new ArrayList<>(List.of(others));
        roles.add(first);
        String login = roles.stream().sorted().map(Role::id).collect(Collectors.joining("."));
        addAccount(login, roles.toArray(Role[]::new));
        return signIn(login);
    }

    public Nahraum nahraum() {
        return nahraum;
    }

    public String address() {
        return "http://localhost:" + nahraum.port();
    }

    /** GET, headers in pairs of name and value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /** GET of something that is no text. */
    public byte[] getBytes(String path) {
        return send(path, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** POST of a form, fields in pairs of name and value. */
    public HttpResponse<String> post(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return postBody(path, "application/x-www-form-urlencoded", body.toString());
    }

    /** POST of JSON, further headers in pairs of name and value. */
    public HttpResponse<String> postJson(String path, String json, String... headers) {
        return postBody(path, "application/json", json, headers);
    }

    /** DELETE. */
    public HttpResponse<String> delete(String path) {
        return sendOut(HttpRequest.newBuilder(URI.create(address() + path)).DELETE());
    }

    /** DELETE with JSON. */
    public HttpResponse<String> delete(String path, String json) {
        return sendOut(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .method("DELETE", HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> postBody(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sendOut(request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> sendOut(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        nahraum.close();
        http.close();
        folder.close();
    }
}
