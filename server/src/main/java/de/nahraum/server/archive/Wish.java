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
        return "version=" + (version == null ? "" : version) + "&asOf=" + (asOf == null ? "" : asOf)
                + (scenario == null ? "" : "&scenario=" + scenario);
    }
}
