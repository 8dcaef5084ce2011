package de.nahraum.server.citizen;

import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.NoteStore;
import de.nahraum.server.store.OfferNote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Takes what citizens say is not true. Nothing about who says it is kept, so a flood cannot be told by its sender: there is one limit for
 * all, high enough for a town and low enough for staff.
 */
public final class WrongNotes {
    static final List<String> KINDS = OfferNote.Problem.ids();
    private static final int MOST = 60;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final NoteStore store;
    private final Clock clock;
    private final Deque<Instant> recent = new ArrayDeque<>();

    public WrongNotes(NoteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What became of a note. */
    enum Taken {
        TAKEN,
        NO_KIND,
        TOO_LONG,
        TOO_MANY
    }

    Taken take(String offer, String kind, String words, String language, long version) {
        Optional<OfferNote.Problem> problem = OfferNote.Problem.find(kind);
        if (problem.isEmpty()) {
            return Taken.NO_KIND;
        }
        String clean = CleanText.of(words);
        if (CleanText.length(clean) > OfferNote.MAXIMUM_LENGTH) {
            return Taken.TOO_LONG;
        }
        if (!hasRoom()) {
            return Taken.TOO_MANY;
        }
        store.add(new OfferNote.Content(offer, problem.get(), clean, language, version));
        return Taken.TAKEN;
    }

    private synchronized boolean hasRoom() {
        Instant now = clock.instant();
        while (!recent.isEmpty() && recent.getFirst().isBefore(now.minus(WITHIN))) {
            recent.removeFirst();
        }
        if (recent.size() >= MOST) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
