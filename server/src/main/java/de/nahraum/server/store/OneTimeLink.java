package de.nahraum.server.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a link can be used for, once.
 *
 * @param account whose; null for the first administrator, who has none yet
 * @param expiresAt from when on it is void
 */
public record OneTimeLink(Purpose purpose, @Nullable Account account, Instant expiresAt) {
    /** What for. */
    public enum Purpose {
        /** Makes the first account, an administrator's. */
        FIRST_ADMINISTRATOR,
        /** Takes up an account somebody was invited to. */
        INVITATION,
        /** Sets a password that was forgotten. */
        PASSWORD;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
