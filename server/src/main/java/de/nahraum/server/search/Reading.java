package de.nahraum.server.search;

import de.nahraum.geodata.city.District;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand what was typed.
 *
 * @param name what is looked for
 * @param number house number; null if there is none
 * @param district where it must lie; null if anywhere
 */
record Reading(
        Name name, @Nullable HouseNumber number, @Nullable District district) {
    Reading(List<String> words, @Nullable HouseNumber number, @Nullable District district) {
        this(Name.of(words), number, district);
    }
}
