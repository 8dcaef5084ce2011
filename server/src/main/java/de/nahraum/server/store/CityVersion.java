package de.nahraum.server.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One imported version and whether it was let out of the house.
 *
 * @param folder of the newest folder import it goes back to
 * @param editedBy who edited the offers; null if the version came from a folder
 */
public record CityVersion(
        long number,
        String cityName,
        boolean demo,
        String folder,
        Instant importedAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        Origin origin,
        @Nullable String editedBy) {

    /** Where a version came from. */
    public enum Origin {
        /** A city folder, all of it. */
        FOLDER,
        /** The version before it, with offers edited in a spreadsheet. */
        OFFERS
    }

    /** A version that came from a folder. */
    public CityVersion(
            long number,
            String cityName,
            boolean demo,
            String folder,
            Instant importedAt,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy) {
        this(number, cityName, demo, folder, importedAt, releasedAt, releasedBy, Origin.FOLDER, null);
    }

    public boolean isReleased() {
        return releasedAt != null;
    }

    public Optional<String> findEditor() {
        return Optional.ofNullable(editedBy);
    }
}
