package de.nahraum.server;

import de.nahraum.server.clients.TrustedProxies;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a server was asked to run.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param data folder of the embedded database and of the running server's marks
 * @param databaseUrl PostGIS; null for the embedded database in the data folder
 * @param city folder to import at start; null for the demo city if the store is empty
 * @param dataFolder where that folder's data files are; null for what its city.yaml says
 * @param internal false if those on this machine see no more than others; else they see all of an invented city. Of a real one only people signed in do
 * @param publicUrl where people find these pages, {@code https://…}, for printed codes and calendars; null for what each browser asks for
 * @param trustedProxies addresses and networks that may say where a request came from; null for none
 */
public record Settings(
        String host,
        int port,
        Path data,
        @Nullable String databaseUrl,
        @Nullable Path city,
        @Nullable Path dataFolder,
        @Nullable Boolean internal,
        @Nullable String publicUrl,
        @Nullable String trustedProxies) {
    public static final String LOOPBACK = "127.0.0.1";
    public static final String DATABASE_VARIABLE = "NAHRAUM_DB_URL";
    public static final String PUBLIC_URL_VARIABLE = "NAHRAUM_PUBLIC_URL";
    private static final int HIGHEST_PORT = 65_535;

    /** Every problem at once, as keys of sentences that name the remedy. */
    public List<String> listProblems() {
        List<String> problems = new ArrayList<>();
        if (port < 0 || port > HIGHEST_PORT) {
            problems.add("cli.port-wrong");
        }
        if (databaseUrl != null && !databaseUrl.startsWith("jdbc:postgresql:")) {
            problems.add("cli.database-url-wrong");
        }
        if (Boolean.TRUE.equals(internal) && !isLoopback()) {
            problems.add("cli.internal-needs-loopback");
        }
        if (publicUrl != null && !publicUrl.matches("https?://[^/?#\\s]+/?")) {
            problems.add("cli.public-url-wrong");
        }
        if (trustedProxies != null && !isReadable(trustedProxies)) {
            problems.add("cli.trusted-proxy-wrong");
        }
        return problems;
    }

    private static boolean isReadable(String proxies) {
        try {
            TrustedProxies.of(proxies);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public TrustedProxies findTrustedProxies() {
        return trustedProxies == null ? TrustedProxies.NONE : TrustedProxies.of(trustedProxies);
    }

    public boolean isLoopback() {
        return host.equals(LOOPBACK) || host.equals("localhost") || host.equals("::1");
    }

    public Optional<URI> findPublicUrl() {
        return Optional.ofNullable(publicUrl).map(URI::create);
    }

    public Optional<String> findDatabaseUrl() {
        return Optional.ofNullable(databaseUrl);
    }
}
