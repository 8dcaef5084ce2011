package de.nahraum.server.archive;

import de.nahraum.server.store.NamedScenario;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which report somebody wants filed.
 *
 * @param version of the data; null for the newest
 * @param asOf the day it is to speak of; null for today
 * @param scenario a what-if it is to tell; null for none
 */
public record Wish(
        @Nullable Long version,
        @Nullable LocalDate asOf,
        @Nullable NamedScenario scenario) {
    /** The same for the same wish, and for no other. */
    String canonical() {
        String data = "version=" + (version == null ? "" : version) + "&asOf=" + (asOf == null ? "" : asOf);
        // With its length a name cannot be taken for a part of what follows.
        return scenario == null
                ? data
                : data + "&scenario=" + scenario.name().length() + ":" + scenario.name() + ":" + scenario.isPublic()
                        + ":" + scenario.link();
    }
}
