package de.nahraum.server.store;

import de.nahraum.geodata.disclosure.Publication;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

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

    /**
     * Saves a city as a new version, unless another one came between: what it was compared with would no longer be the newest.
     *
     * @param newest number of the newest version when it was read; 0 if there was none
     * @return the version's number; empty, with nothing saved, if there is a newer one
     */
    OptionalLong saveAfter(long newest, ImportedCity city, Progress progress);

    /**
     * Saves a version that has other offers and all else of the one it is based on, in one transaction.
     *
     * @return the version's number; empty, with nothing saved, if the base is not the newest version
     */
    OptionalLong saveOffers(OffersEdit edit);

    /** The versions, newest first. */
    List<CityVersion> listVersions();

    /** The newest version; empty in an empty store. */
    default OptionalLong findLatest() {
        return listVersions().stream().mapToLong(CityVersion::number).findFirst();
    }

    /** The version released last: releasing an older one takes the public back to it. */
    default OptionalLong findLatestReleased() {
        return findReleased(listVersions()).stream()
                .mapToLong(CityVersion::number)
                .findFirst();
    }

    /** Of some versions the one released last. */
    static Optional<CityVersion> findReleased(List<CityVersion> versions) {
        return versions.stream()
                .filter(CityVersion::isReleased)
                .max(Comparator.comparing(version -> Objects.requireNonNull(version.releasedAt())));
    }

    /** A version to compute with. */
    Optional<StoredCity> findCity(long version);

    /** The offers of a version, with their places. */
    Optional<OffersVersion> findOffers(long version);

    /** What was found when a version was imported. */
    Optional<ImportRecord> findImport(long version);

    /**
     * Releases a version: a named person answers for it.
     *
     * @return false if there is no such version
     */
    boolean release(long version, String by);

    /**
     * What a version tells the public and what it hides. Decided once, when it is first asked for, and the same ever after; one at a time, so
     * that each decision knows all earlier ones.
     *
     * @param decide from everything any other version published
     * @return empty if there is no such version
     */
    Optional<Publication> publish(long version, Function<List<Publication>, Publication> decide);

    /** Notes on offers, kept in the same database. */
    NoteStore notes();

    /** What citizens say about places. */
    ReportStore reports();

    /** What people of the house found and decided about fear spaces. */
    SpaceStore spaces();

    /** What the public is told of that, month by month. */
    CellStore cells();

    /** What was brought in from surveys. */
    SurveyStore surveys();

    /** The reports that were filed. */
    ReportArchive archive();

    /** Accounts of people of the house, kept in the same database. */
    AccountStore accounts();

    /** Who is signed in, kept in the same database. */
    SessionStore sessions();

    /** Who did what, kept in the same database. */
    AuditLog audit();

    /** Whether the database answers. */
    boolean isAvailable();

    @Override
    void close();
}
