package de.nahraum.server.surveys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Files people brought, in memory only: one per account, few at a time, each for half an hour at most. Thread-safe.
 */
public final class SurveyUploads {
    public static final int LARGEST_BYTES = 60 << 20;
    public static final Duration LIFE = Duration.ofMinutes(30);
    static final int MOST = 3;

    private final Cache<Long, SurveyUpload> uploads;

    SurveyUploads(Ticker ticker) {
        uploads = Caffeine.newBuilder()
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    public SurveyUploads() {
        this(Ticker.systemTicker());
    }

    /** Whether there is room for a file of an account. */
    public synchronized boolean hasRoom(long account) {
        uploads.cleanUp();
        return uploads.getIfPresent(account) != null || uploads.estimatedSize() < MOST;
    }

    /** Keeps a file, in the place of the account's last one; empty if there is no room. */
    synchronized Optional<SurveyUpload> put(long account, String file, byte[] bytes, int rows) {
        if (!hasRoom(account)) {
            return Optional.empty();
        }
        SurveyUpload upload = new SurveyUpload(UUID.randomUUID().toString(), account, file, bytes, rows);
        uploads.put(account, upload);
        return Optional.of(upload);
    }

    /** A file of an account that is still there. */
    Optional<SurveyUpload> find(String id, long account) {
        return Optional.ofNullable(uploads.getIfPresent(account))
                .filter(upload -> upload.id().equals(id));
    }

    /** Forgets what an account brought. */
    public void forget(long account) {
        uploads.invalidate(account);
    }
}
