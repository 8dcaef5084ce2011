package de.nahraum.server.store;

import de.nahraum.geodata.safety.CaseLife;
import de.nahraum.geodata.safety.CaseOpening;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.ReleasedSpace;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A fear space as people of the house work on it, with all that was ever entered.
 *
 * @param changes how often it was changed: who changes it must have seen it as it is; 0 while it is in the city folder only
 * @param entries in the order they were entered
 * @param reports ids of the reports it stands on, as far as they are still there; ascending
 */
public record StoredCase(
        String id,
        int changes,
        Facts facts,
        CaseOpening opening,
        List<Entry> entries,
        Set<Long> reports,
        PublicSide publicSide) {
    public StoredCase {
        entries = List.copyOf(entries);
        reports = Collections.unmodifiableSet(new TreeSet<>(reports));
    }

    /**
     * What it is.
     *
     * @param name what the house calls it; for staff only
     * @param shape its area, in metres; for staff only
     * @param hasPrivateOwner whether the place belongs to somebody who must be heard
     */
    public record Facts(String name, Geometry shape, FearTime time, boolean hasPrivateOwner) {
        /** Longest name, in signs (code points). */
        public static final int MOST_SIGNS = 120;
    }

    /**
     * A step and who entered it.
     *
     * @param recordedBy name of the account
     * @param takenBackAt when somebody took it back; null while it holds
     * @param takenBackBy empty while it holds
     */
    public record Entry(
            CaseStep step,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant takenBackAt,
            String takenBackBy) {
        public boolean holds() {
            return takenBackAt == null;
        }
    }

    /**
     * What the public is to see of it.
     *
     * @param shape chosen by hand, metres; null until somebody chose it
     * @param releasedAt when a named person released it; null while nobody has
     * @param releasedBy empty while nobody has
     */
    public record PublicSide(
            @Nullable Geometry shape,
            String words,
            @Nullable Instant releasedAt,
            String releasedBy) {
        public static final PublicSide NONE = new PublicSide(null, "", null, "");

        /** Longest words, in signs (code points). */
        public static final int MOST_SIGNS = 300;

        public boolean isReleased() {
            return releasedAt != null;
        }
    }

    /** What holds of its steps. */
    public List<CaseStep> steps() {
        return entries.stream().filter(Entry::holds).map(Entry::step).toList();
    }

    public CaseLife.Standing standing() {
        return CaseLife.of(opening, steps());
    }

    /** As analysis sees it; empty if the case has ended. */
    public Optional<FearSpace> findFearSpace() {
        CaseLife.Standing standing = standing();
        return standing.isOpen()
                ? Optional.of(new FearSpace(id, facts.name(), facts.shape(), standing.state(), facts.time()))
                : Optional.empty();
    }

    /** Whether the public may know of it as it stands: people have checked it, and it has not ended. */
    public boolean mayBeReleased() {
        CaseLife.Standing standing = standing();
        return standing.isOpen() && standing.state() != FearSpaceState.HINT;
    }

    /** The same, taken back into the house. */
    public StoredCase withdrawn() {
        return with(new PublicSide(publicSide.shape(), publicSide.words(), null, ""));
    }

    /** As the public sees it; empty unless it is released and may be. */
    public Optional<ReleasedSpace> findReleased() {
        CaseLife.Standing standing = standing();
        Geometry shape = publicSide.shape();
        return publicSide.isReleased() && shape != null && mayBeReleased()
                ? Optional.of(new ReleasedSpace(
                        id, shape, standing.state(), facts.time(), standing.since(), publicSide.words()))
                : Optional.empty();
    }

    public StoredCase with(Facts other) {
        return new StoredCase(id, changes, other, opening, entries, reports, publicSide);
    }

    public StoredCase with(PublicSide other) {
        return new StoredCase(id, changes, facts, opening, entries, reports, other);
    }

    public StoredCase withEntries(List<Entry> others) {
        return new StoredCase(id, changes, facts, opening, others, reports, publicSide);
    }

    public StoredCase withReports(Set<Long> others) {
        return new StoredCase(id, changes, facts, opening, entries, others, publicSide);
    }
}
