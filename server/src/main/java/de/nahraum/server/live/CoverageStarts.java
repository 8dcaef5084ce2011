package de.nahraum.server.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.ReachCounts;
import de.nahraum.geodata.city.City;

/** Who reaches what in a city as it is, ready for what-ifs to begin from; bounded in bytes, worked out once per question. It lives and goes with its {@link View}. */
final class CoverageStarts {
    private static final long MAXIMUM_BYTES = 32L << 20;

    private final Cache<CoverageQuestion, ReachCounts> starts = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_BYTES)
            .weigher((CoverageQuestion question, ReachCounts counts) ->
                    (int) Math.min(Integer.MAX_VALUE, counts.bytes()))
            .build();

    /** The counts for a question; not to be changed. */
    ReachCounts of(City city, CoverageQuestion question) {
        return starts.get(question, asked -> ReachCounts.of(Coverage.of(city, asked)));
    }
}
