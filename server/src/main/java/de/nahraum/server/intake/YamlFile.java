package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.notice.Where;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file that was read, and where in it what is.
 *
 * @param path as findings name it
 */
record YamlFile(String path, JsonNode tree, YamlLines lines) {
    /**
     * The spot of a key.
     *
     * @param name as in {@code files[2].path}
     */
    Where where(String name, @Nullable String value) {
        return Where.field(path, lines.find(name), name, value);
    }
}
