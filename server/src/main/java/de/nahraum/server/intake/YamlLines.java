package de.nahraum.server.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which line of a YAML file each key and each item of a list is; a tree has lost it.
 *
 * @param byName line, from 1, by name as findings write it: {@code files[2].path}
 */
record YamlLines(Map<String, Integer> byName) {
    /** Reads a document to its end. Expects one that can be read: the tree is made first. */
    static YamlLines read(JsonParser parser) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        if (parser.nextToken() != null) {
            value(parser, "", lines);
        }
        return new YamlLines(Map.copyOf(lines));
    }

    /** From the first token of a value to its last. */
    private static void value(JsonParser parser, String name, Map<String, Integer> lines) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                String inner = name.isEmpty() ? key : name + "." + key;
                lines.put(inner, line(parser));
                parser.nextToken();
                value(parser, inner, lines);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                String inner = name + "[" + i + "]";
                lines.put(inner, line(parser));
                value(parser, inner, lines);
            }
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The line of a key or item; of one that is not there, the line of what it would be in; null where that is the whole file. */
    @Nullable
    Integer find(String name) {
        Integer line = byName.get(name);
        String outer = name;
        while (line == null && !outer.isEmpty()) {
            outer = outer.substring(0, Math.max(0, Math.max(outer.lastIndexOf('.'), outer.lastIndexOf('['))));
            line = byName.get(outer);
        }
        return line;
    }
}
