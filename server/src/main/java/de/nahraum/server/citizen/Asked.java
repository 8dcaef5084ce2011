package de.nahraum.server.citizen;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page was asked for. Pages are opened by people, from old links, printed codes and programs that add things of their own: unlike
 * the interface for programs, a page passes over what it does not know and never refuses.
 */
final class Asked {
    private final Map<String, String> values = new LinkedHashMap<>();

    Asked(Context context) {
        context.queryParamMap().forEach((name, given) -> {
            if (!given.isEmpty()) {
                values.put(name, given.getFirst());
            }
        });
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** One of these; null for anything else. */
    @Nullable
    String oneOf(String name, List<String> allowed) {
        String value = text(name);
        return allowed.contains(value) ? value : null;
    }

    boolean flag(String name) {
        return text(name).equals("true");
    }

    /** A position in degrees. */
    record Position(double lon, double lat) {}

    Optional<Position> position() {
        return position(text("lon"), text("lat"));
    }

    /** {@code lon,lat} in one parameter. */
    Optional<Position> position(String name) {
        String[] parts = text(name).split(",", -1);
        return parts.length == 2 ? position(parts[0], parts[1]) : Optional.empty();
    }

    private static Optional<Position> position(String lon, String lat) {
        // Plain digits only: Java would read "1e3", "0x1p3" and "NaN" as well.
        String plain = "-?\\d{1,3}(\\.\\d{1,9})?";
        if (!lon.matches(plain) || !lat.matches(plain)) {
            return Optional.empty();
        }
        double east = Double.parseDouble(lon);
        double north = Double.parseDouble(lat);
        return Math.abs(east) <= 180 && Math.abs(north) <= 90
                ? Optional.of(new Position(east, north))
                : Optional.empty();
    }

    /** The query of this page with the parameters it knows, in this order. */
    Map<String, String> known(List<String> names) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : names) {
            if (!text(name).isEmpty()) {
                known.put(name, text(name));
            }
        }
        return known;
    }
}
