package de.nahraum.server.live;

import de.nahraum.server.store.StoredCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stood: what was done by a day, as far as it had been recorded by an instant. Its name, outline and words are those of today, for the ones of before are not kept.
 */
final class PastCase {
    private PastCase() {}

    /** Empty if it was not yet opened. */
    static Optional<StoredCase> of(StoredCase today, Standing then) {
        LocalDate day = then.asOf();
        if (day != null && today.opening().day().isAfter(day)) {
            return Optional.empty();
        }
        List<StoredCase.Entry> entries = today.entries().stream()
                .filter(entry -> day == null || !entry.step().day().isAfter(day))
                .filter(entry -> isKnown(entry.recordedAt(), then.knownAt()))
                .map(entry -> isKnown(entry.takenBackAt(), then.knownAt())
                        ? entry
                        : new StoredCase.Entry(entry.step(), entry.recordedAt(), entry.recordedBy(), null, ""))
                .toList();
        StoredCase past = today.withEntries(entries);
        return Optional.of(isKnown(today.publicSide().releasedAt(), then.knownAt()) ? past : past.withdrawn());
    }

    /** What never happened is not unknown. */
    private static boolean isKnown(@Nullable Instant at, @Nullable Instant knownAt) {
        return at == null || knownAt == null || !at.isAfter(knownAt);
    }
}
