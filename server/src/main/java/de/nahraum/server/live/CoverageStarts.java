package de.nahraum.server.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.ReachCounts;
import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.CityVersion;

/** Who reaches what in the city as it is, ready for what-ifs to begin from; bounded in bytes, worked out once per question. */
public final class CoverageStarts {
    private static final long MAXIMUM_BYTES = 64L << 20;

    private record Key(CityVersion version, Audience audience, CoverageQuestion question) {}

    private final Cache<Key, ReachCounts> starts = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_BYTES)
            .weigher((Key key, ReachCounts counts) -> (int) Math.min(Integer.MAX_VALUE, counts.bytes()))
            .build();

    /** The counts for a question; not to be changed. */
    public ReachCounts of(View view, CoverageQuestion question) {
        Key key = new Key(view.version(), view.city().audience(), question);
        return starts.get(key, asked -> ReachCounts.of(Coverage.of(view.city(), question)));
    }
}
