package de.nahraum.server.live;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.StoredCity;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is being served: the newest version for people inside the house, the newest released one for the public. Read without locks, changed
 * as a whole.
 */
public final class LiveCity {
    private record State(@Nullable View internal, @Nullable View published, long released) {}

    private final CityStore store;
    private volatile State state = new State(null, null, 0);

    public LiveCity(CityStore store) {
        this.store = store;
    }

    /** Takes what the store holds now; cheap if nothing has changed. */
    public synchronized void refresh() {
        OptionalLong latest = store.findLatest();
        OptionalLong released = store.findLatestReleased();
        View internal = latest.isEmpty() ? null : internal(latest.getAsLong());
        View published = released.isEmpty() ? null : published(released.getAsLong(), internal);
        state = new State(internal, published, released.orElse(0));
    }

    private @Nullable View internal(long version) {
        View current = state.internal();
        if (current != null && current.version().number() == version && !isReleaseChanged()) {
            return current;
        }
        return load(version);
    }

    private boolean isReleaseChanged() {
        return store.findLatestReleased().orElse(0) != state.released();
    }

    private @Nullable View published(long version, @Nullable View internal) {
        View current = state.published();
        if (current != null && current.version().number() == version && state.released() == version) {
            return current;
        }
        View whole = internal != null && internal.version().number() == version ? internal : load(version);
        return whole == null ? null : whole.forPublic();
    }

    private @Nullable View load(long version) {
        StoredCity stored = store.findCity(version).orElse(null);
        if (stored == null) {
            return null;
        }
        City city = CityBuilder.build(stored.data(), version);
        return View.internal(stored.version(), city, new GoalBook(stored.goals()), stored.comments());
    }

    /** What an audience may see; empty if nothing was imported, or for the public nothing released. */
    public Optional<View> findView(Audience audience) {
        State now = state;
        return Optional.ofNullable(audience == Audience.INTERNAL ? now.internal() : now.published());
    }
}
