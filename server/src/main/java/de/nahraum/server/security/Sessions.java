package de.nahraum.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.nahraum.server.store.Account;
import de.nahraum.server.store.SessionStore;
import de.nahraum.server.store.SessionStore.Session;
import de.nahraum.server.store.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. A session ends an hour after it was last used, twelve hours after it began, when somebody signs out, and when the account is another
 * one: disabled, with other roles or another password. What the store said is believed for some seconds; what ends here holds at once.
 */
public final class Sessions {
    public static final Duration IDLE = Duration.ofMinutes(60);
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration BELIEVED = Duration.ofSeconds(5);
    /** While the database does not answer, people who were signed in go on reading for so long. */
    private static final Duration BELIEVED_WITHOUT_STORE = Duration.ofMinutes(10);

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 10_000;

    /**
     * What the store said.
     *
     * @param session null where there is none
     * @param endings of the store before it was asked
     */
    private record Known(@Nullable Session session, Instant askedAt, long endings) {}

    private final SessionStore store;
    private final Clock clock;
    private final List<LongConsumer> leavers = new CopyOnWriteArrayList<>();
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
    /** When the database did not answer, and what was said then; null while it does. */
    private volatile @Nullable Silence silence;

    private record Silence(Instant until, StoreUnavailable reason) {}

    public Sessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins a session for somebody whose password was right. */
    public Token begin(Account account) {
        Token token = Token.random();
        store.add(token.hash(), account, clock.instant());
        return token;
    }

    /**
     * The session a token stands for, if it holds.
     *
     * @throws StoreUnavailable if nobody knows: the database does not answer, and it was not asked lately
     */
    public Optional<Session> find(Token token) {
        Instant now = clock.instant();
        String hash = token.hash();
        Known last = known.getIfPresent(hash);
        if (last != null && isBelieved(last, BELIEVED, now)) {
            return holding(last.session(), now);
        }
        try {
            return holding(ask(hash, now), now);
        } catch (StoreUnavailable e) {
            if (last != null && isBelieved(last, BELIEVED_WITHOUT_STORE, now)) {
                return holding(last.session(), now);
            }
            throw e;
        }
    }

    private boolean isBelieved(Known last, Duration span, Instant now) {
        return last.endings() == store.endings() && now.isBefore(last.askedAt().plus(span));
    }

    private @Nullable Session ask(String hash, Instant now) {
        // Read before the store is asked: what ends meanwhile must not be believed.
        long endings = store.endings();
        Session session = askPatiently(hash, now).orElse(null);
        if (session != null
                && holding(session, now).isPresent()
                && !now.isBefore(session.lastSeenAt().plus(TOUCHED_EVERY))) {
            store.touch(hash, now);
            session = new Session(hash, session.account(), session.createdAt(), now);
        }
        known.put(hash, new Known(session, now, endings));
        return session;
    }

    /** A database that does not answer lets everybody wait: it is asked again after some seconds only. */
    private Optional<Session> askPatiently(String hash, Instant now) {
        Silence last = silence;
        if (last != null && now.isBefore(last.until())) {
            throw new StoreUnavailable("The database did not answer a moment ago", last.reason());
        }
        try {
            Optional<Session> found = store.find(hash);
            silence = null;
            return found;
        } catch (StoreUnavailable e) {
            silence = new Silence(now.plus(BELIEVED), e);
            throw e;
        }
    }

    private static Optional<Session> holding(@Nullable Session session, Instant now) {
        return session != null
                        && now.isBefore(session.lastSeenAt().plus(IDLE))
                        && now.isBefore(session.createdAt().plus(LONGEST))
                ? Optional.of(session)
                : Optional.empty();
    }

    /** What time it is for sessions. */
    public Instant now() {
        return clock.instant();
    }

    /** Those of an account that hold, last used first. */
    public List<Session> list(long account) {
        Instant now = clock.instant();
        return store.list(account).stream()
                .filter(session -> holding(session, now).isPresent())
                .toList();
    }

    /** Signs out. */
    public void end(Session session) {
        store.end(session.token());
        leavers.forEach(leaver -> leaver.accept(session.account().id()));
    }

    /** Signs out everywhere. */
    public void endAll(long account) {
        store.endAll(account);
        leavers.forEach(leaver -> leaver.accept(account));
    }

    /** Has something told the id of each account that signs out here: what is kept for whoever is signed in can go. */
    public void onSignOut(LongConsumer leaver) {
        leavers.add(leaver);
    }

    /** Deletes those that are over. */
    public int deleteOld() {
        Instant now = clock.instant();
        return store.deleteOld(now.minus(IDLE), now.minus(LONGEST));
    }
}
