package de.nahraum.server.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.CityVersion;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/** Answers computed before, bounded in bytes; several who ask the same at once wait for one computation. */
public final class ResultCache {
    private static final long MAXIMUM_BYTES = 64L << 20;
    private static final int ENTRY_OVERHEAD_BYTES = 200;

    private record Key(
            CityVersion version,
            long decisions,
            LocalDate asOf,
            Standing standing,
            Set<String> surveyed,
            Audience audience,
            String request) {}

    private final Cache<Key, byte[]> answers = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_BYTES)
            .weigher((Key key, byte[] answer) -> answer.length + key.request().length() * 2 + ENTRY_OVERHEAD_BYTES)
            .build();

    /** The answer to a request on a view. */
    public byte[] get(View view, String request, Supplier<byte[]> computation) {
        Key key = new Key(
                view.version(),
                view.safety().decisions(),
                view.safety().asOf(),
                view.safety().standing(),
                view.safety().surveyed(),
                view.city().audience(),
                request);
        return answers.get(key, ignored -> computation.get());
    }
}
