package de.nahraum.server.citizen;

import de.nahraum.server.clients.Clients;
import de.nahraum.server.clients.RateLimit;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.NoteStore;
import de.nahraum.server.store.OfferNote;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes what citizens say is not true. Nothing about who says it is kept; there is a limit for each connection, and one for all that is high enough for a
 * town and low enough for staff.
 */
public final class WrongNotes {
    static final List<String> KINDS = OfferNote.Problem.ids();
    private static final int MOST_PER_CONNECTION = 20;
    private static final int MOST_IN_ALL = 200;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final NoteStore store;
    private final RateLimit perConnection;
    private final RateLimit inAll;

    public WrongNotes(NoteStore store, Clock clock) {
        this.store = store;
        this.perConnection = new RateLimit(MOST_PER_CONNECTION, WITHIN, clock);
        this.inAll = new RateLimit(MOST_IN_ALL, WITHIN, clock);
    }

    /** What became of a note. */
    enum Taken {
        TAKEN,
        NO_KIND,
        TOO_LONG,
        TOO_MANY
    }

    Taken take(String offer, String kind, String words, String language, long version, Clients.Client client) {
        Optional<OfferNote.Problem> problem = OfferNote.Problem.find(kind);
        if (problem.isEmpty()) {
            return Taken.NO_KIND;
        }
        String clean = CleanText.of(words);
        if (CleanText.length(clean) > OfferNote.MAXIMUM_LENGTH) {
            return Taken.TOO_LONG;
        }
        if (!hasRoom(client)) {
            return Taken.TOO_MANY;
        }
        store.add(new OfferNote.Content(offer, problem.get(), clean, language, version));
        return Taken.TAKEN;
    }

    private boolean hasRoom(Clients.Client client) {
        return perConnection.findWait(client.connection()).isEmpty()
                && inAll.findWait("").isEmpty();
    }
}
