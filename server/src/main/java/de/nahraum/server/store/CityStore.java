package de.nahraum.server.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps every version of a city ever imported. One interface, two databases, one contract test. All methods throw
 * {@link StoreUnavailable} if the database does not answer. Thread-safe.
 */
public interface CityStore extends AutoCloseable {
    /**
     * Saves a city as a new version, in one transaction: all of it or nothing.
     *
     * @param progress told what is being written
     * @return the version's number, from 1
     */
    long save(ImportedCity city, Progress progress);

    /** The versions, newest first. */
    List<CityVersion> listVersions();

    /** The newest version; empty in an empty store. */
    default OptionalLong findLatest() {
        return listVersions().stream().mapToLong(CityVersion::number).findFirst();
    }

    /** The newest version a person has released. */
    default OptionalLong findLatestReleased() {
        return listVersions().stream()
                .filter(CityVersion::isReleased)
                .mapToLong(CityVersion::number)
                .findFirst();
    }

    /** A version to compute with. */
    Optional<StoredCity> findCity(long version);

    /** What was found when a version was imported. */
    Optional<ImportRecord> findImport(long version);

    /**
     * Releases a version: a named person answers for it.
     *
     * @return false if there is no such version
     */
    boolean release(long version, String by);

    /** Whether the database answers. */
    boolean isAvailable();

    @Override
    void close();
}
