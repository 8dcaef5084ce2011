package de.nahraum.server.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.CityVersion;
import java.time.Duration;
import java.util.Optional;

/** The last few versions somebody asked for as they stood. Making one takes a second and much memory: one at a time, and few are kept. */
final class PastViews {
    private static final int MOST = 4;

    /** Long enough for all forms of a report. A survey entered meanwhile is seen after this. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Key(Audience audience, CityVersion version, Standing standing, long decisions) {}

    /** Makes a view. */
    interface Maker {
        Optional<View> make(Audience audience, CityVersion version, Standing standing);
    }

    private final Cache<Key, View> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** @param decisions how much has been decided by now */
    synchronized Optional<View> find(
            Audience audience, CityVersion version, Standing standing, long decisions, Maker maker) {
        Key key = new Key(audience, version, standing, decisions);
        View known = kept.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<View> made = maker.make(audience, version, standing);
        made.ifPresent(view -> kept.put(key, view));
        return made;
    }
}
