package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a YAML file, read with findings instead of exceptions: what is missing, of the wrong type or unknown is told with the path
 * of its key and its line.
 */
final class YamlMap {
    private static final char NUL = 0;

    private final YamlFile file;
    private final String path;
    private final JsonNode node;
    private final Notices notices;

    /** The whole of a file. */
    static YamlMap of(YamlFile file, Notices notices) {
        return new YamlMap(file, "", file.tree(), notices);
    }

    /** A mapping; anything else is told and taken as empty. */
    YamlMap(YamlFile file, String path, JsonNode node, Notices notices) {
        this.file = file;
        this.path = path;
        this.notices = notices;
        boolean isMap = node.isObject();
        if (!isMap && !node.isMissingNode() && !node.isNull()) {
            invalid("", node, "mapping");
        }
        this.node = isMap ? node : MissingNode.getInstance();
    }

    /** Tells of keys nobody reads: a misspelt setting must not be silently nothing. */
    YamlMap allowing(Set<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                notices.add(new Notice.UnknownSetting(
                        file.where(name(key), null), keys.stream().sorted().toList()));
            }
        });
        return this;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Nullable
    String text(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            invalid(key, value, "text");
            return null;
        }
        return plain(key, value.asText());
    }

    /** The text without NUL, which no database takes; that there was one is told. */
    private String plain(String key, String text) {
        if (text.indexOf(NUL) < 0) {
            return text;
        }
        notices.add(new Notice.SyntaxBroken(file.where(name(key), null), "NUL"));
        return text.replace(String.valueOf(NUL), "");
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    String requiredText(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            notices.add(new Notice.SettingMissing(file.where(name(key), null)));
            return "";
        }
        return text;
    }

    int integer(String key, int otherwise) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            invalid(key, value, "whole number");
            return otherwise;
        }
        return value.asInt();
    }

    double number(String key, double otherwise) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber()) {
            invalid(key, value, "number");
            return otherwise;
        }
        return value.asDouble();
    }

    boolean flag(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            invalid(key, value, "true, false");
        }
        return value.asBoolean();
    }

    @Nullable
    LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            invalid(key, node.path(key), "YYYY-MM-DD");
            return null;
        }
    }

    /** One of the allowed texts. */
    String choice(String key, List<String> allowed, String otherwise) {
        String text = text(key, otherwise);
        if (!allowed.contains(text)) {
            notices.add(new Notice.CodeUnknown(file.where(name(key), text), allowed));
            return otherwise;
        }
        return text;
    }

    /** A list of texts; a single text is a list of one. */
    List<String> texts(String key) {
        JsonNode value = node.path(key);
        List<String> texts = new ArrayList<>();
        if (value.isValueNode() && !value.isNull()) {
            texts.add(plain(key, value.asText()));
        } else if (value.isArray()) {
            value.forEach(item -> texts.add(plain(key, item.asText())));
        } else if (value.isObject()) {
            invalid(key, value, "list");
        }
        return texts;
    }

    Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlMap inner = map(key);
        inner.keys().forEach(name -> texts.put(name, inner.text(name, "")));
        return texts;
    }

    YamlMap map(String key) {
        return new YamlMap(file, name(key), node.path(key), notices);
    }

    List<YamlMap> maps(String key) {
        JsonNode value = node.path(key);
        List<YamlMap> maps = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                maps.add(new YamlMap(file, name(key) + "[" + i + "]", value.get(i), notices));
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            invalid(key, value, "list");
        }
        return maps;
    }

    /** The value as it is. */
    JsonNode node(String key) {
        return node.path(key);
    }

    void invalid(String key, JsonNode value, String expected) {
        notices.add(new Notice.SettingInvalid(file.where(name(key), value.toString()), expected));
    }

    Where where(String key) {
        JsonNode value = node.path(key);
        return where(key, value.isValueNode() && !value.isNull() ? value.asText() : null);
    }

    Where where(String key, @Nullable String value) {
        return file.where(name(key), value);
    }

    private String name(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
