package de.nahraum.server.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Pages, scripts, styles and WebJars off the class path; kept in memory, they are few and small. */
final class WebFiles {
    private static final String ROOT = "META-INF/resources/";
    private static final Pattern SAFE =
            Pattern.compile("(?:[A-Za-z0-9_@-][A-Za-z0-9_@.-]*/)*[A-Za-z0-9_@-][A-Za-z0-9_@.-]*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "png", "image/png",
            "map", "application/json; charset=utf-8");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** Serves a page under its own address. */
    void page(Context context, String file) {
        serve(context, file);
    }

    /** Serves the file the path names. */
    void file(Context context) {
        serve(context, context.path().substring(1));
    }

    private void serve(Context context, String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<byte[]> content = TYPES.containsKey(extension) ? find(path) : Optional.empty();
        if (content.isEmpty()) {
            throw Problem.of(Problem.NOT_FOUND, "not-found", "Not found", "There is no such page.")
                    .raise();
        }
        Request.bytes(context, TYPES.getOrDefault(extension, ""), content.get());
    }

    private Optional<byte[]> find(String path) {
        if (!SAFE.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        byte[] known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream stream = WebFiles.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] content = stream.readAllBytes();
            files.put(path, content);
            return Optional.of(content);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
