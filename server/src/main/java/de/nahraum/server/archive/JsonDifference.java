package de.nahraum.server.archive;

import de.nahraum.server.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two JSON documents differ. */
final class JsonDifference {
    /** Nobody reads more. */
    static final int MOST = 20;

    private final List<String> paths = new ArrayList<>();

    private JsonDifference() {}

    /** Paths of what differs, {@code goals[3].figure}, in the order of the first document; at most {@value #MOST}. Empty if only the way they are written differs. */
    static List<String> of(byte[] first, byte[] second) {
        try {
            JsonDifference difference = new JsonDifference();
            difference.compare("", JsonText.read(first), JsonText.read(second));
            return List.copyOf(difference.paths);
        } catch (JsonText.Unreadable e) {
            throw new IllegalStateException("A report is no JSON", e);
        }
    }

    private void compare(String path, @Nullable Object first, @Nullable Object second) {
        if (paths.size() == MOST || Objects.equals(first, second)) {
            return;
        }
        if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
            Set<Object> names = new LinkedHashSet<>(one.keySet());
            names.addAll(other.keySet());
            names.forEach(name ->
                    compare(path.isEmpty() ? String.valueOf(name) : path + "." + name, one.get(name), other.get(name)));
        } else if (first instanceof List<?> one && second instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "[" + i + "]", one.get(i), other.get(i));
            }
        } else {
            paths.add(path);
        }
    }
}
