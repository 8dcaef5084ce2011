package de.nahraum.server.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which report somebody wants filed.
 *
 * @param version of the data; null for the newest
 * @param asOf the day it is to speak of; null for today
 */
public record Wish(@Nullable Long version, @Nullable LocalDate asOf) {
    /** The same for the same wish, and for no other. */
    String canonical() {
        return "version=" + (version == null ? "" : version) + "&asOf=" + (asOf == null ? "" : asOf);
    }
}
