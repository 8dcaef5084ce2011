package de.nahraum.server.api;

import de.nahraum.server.json.JsonText;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON body, read as strictly as a query ({@link Params}): every field known and given once, values texts, numbers or truths, lists of objects where
 * they belong. A problem names the field by its way from the top: {@code edits[2].lon}.
 */
final class JsonBody {
    private static final List<String> AN_OBJECT = List.of("a JSON object");

    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    /** 1e999999999 is a number too, and would be a very long one. */
    private static final int LARGEST_EXPONENT = 40;

    private final Map<?, ?> object;
    private final String where;

    private JsonBody(Map<?, ?> object, String where) {
        this.object = object;
        this.where = where;
    }

    /** The body of a request, which must be one JSON object. */
    static JsonBody of(Context context) {
        String type = context.contentType();
        if (type == null || !JSON.matcher(type).matches()) {
            throw Problem.mediaType(type, "application/json").raise();
        }
        try {
            if (JsonText.read(context.bodyAsBytes()) instanceof Map<?, ?> object) {
                return new JsonBody(object, "");
            }
            throw Problem.parameter("body", null, "Not a JSON object.", AN_OBJECT)
                    .raise();
        } catch (JsonText.Unreadable e) {
            throw Problem.parameter("body", null, "Not JSON: " + e.getMessage(), AN_OBJECT)
                    .raise();
        }
    }

    /**
     * Its plain fields.
     *
     * @param lists names of fields that hold lists or objects
     * @param known names of all others; any more is a problem
     */
    Params params(List<String> lists, String... known) {
        Map<String, List<String>> fields = new HashMap<>();
        object.forEach((name, value) -> {
            if (!lists.contains(name) && value != null) {
                fields.put(String.valueOf(name), List.of(plain(String.valueOf(name), value)));
            }
        });
        List<String> allowed = new ArrayList<>(List.of(known));
        allowed.addAll(lists);
        return new Params(fields, where, allowed);
    }

    private String plain(String name, Object value) {
        return switch (value) {
            case Map<?, ?> map -> throw problem(name, "Neither text, number nor truth.", List.of("one value"));
            case List<?> list -> throw problem(name, "Neither text, number nor truth.", List.of("one value"));
            case BigDecimal number when Math.abs((long) number.scale()) <= LARGEST_EXPONENT -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** Whether a field is there, be it empty. */
    boolean has(String name) {
        return object.get(name) != null;
    }

    /**
     * The objects of a list; none if the field is not there.
     *
     * @param most how many it may hold
     */
    List<JsonBody> list(String name, int most) {
        @Nullable Object list = object.get(name);
        if (list == null) {
            return List.of();
        }
        if (!(list instanceof List<?> values)) {
            throw problem(name, "Not a list.", List.of("a list of objects"));
        }
        if (values.size() > most) {
            throw problem(name, "Too many: " + values.size() + ".", List.of("at most " + most));
        }
        List<JsonBody> objects = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String place = name + "[" + i + "]";
            if (!(values.get(i) instanceof Map<?, ?> each)) {
                throw problem(place, "Not an object.", AN_OBJECT);
            }
            objects.add(new JsonBody(each, where + place + "."));
        }
        return objects;
    }

    /** The object in a field; empty if the field is not there. */
    Optional<JsonBody> findObject(String name) {
        @Nullable Object value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw problem(name, "Not an object.", AN_OBJECT);
        }
        return Optional.of(new JsonBody(map, where + name + "."));
    }

    /** The object as it was sent. */
    Map<?, ?> map() {
        return object;
    }

    /**
     * The texts of a list; none if the field is not there.
     *
     * @param allowed all it may hold
     */
    List<String> texts(String name, List<String> allowed) {
        @Nullable Object list = object.get(name);
        if (list == null) {
            return List.of();
        }
        if (!(list instanceof List<?> values) || values.size() > allowed.size()) {
            throw problem(name, "Not a list of these.", allowed);
        }
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof String text) || !allowed.contains(text)) {
                throw problem(name, "Not one of the allowed values.", allowed);
            }
            texts.add(text);
        }
        return texts;
    }

    /**
     * The ids of a list, whole numbers from 1; none if the field is not there.
     *
     * @param most how many it may hold
     */
    List<Long> ids(String name, int most) {
        @Nullable Object list = object.get(name);
        if (list == null) {
            return List.of();
        }
        if (!(list instanceof List<?> values) || values.size() > most) {
            throw problem(name, "Not a list of ids.", List.of("at most " + most + " whole numbers"));
        }
        List<Long> ids = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof Integer id) || id < 1) {
                throw problem(name, "Not an id.", List.of("whole numbers from 1"));
            }
            ids.add(id.longValue());
        }
        return ids;
    }

    private Problem.Raised problem(String name, String detail, List<String> allowed) {
        return Problem.parameter(where + name, null, detail, allowed).raise();
    }
}
