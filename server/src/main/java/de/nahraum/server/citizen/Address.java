package de.nahraum.server.citizen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page: its path and what is asked of it. Immutable.
 *
 * @param query in the order it is written
 */
record Address(String path, Map<String, String> query) {
    static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same with a parameter set; without it where the value is null or empty. */
    Address with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        if (value != null && !value.isEmpty()) {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    Address without(String name) {
        return with(name, null);
    }

    String text() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
