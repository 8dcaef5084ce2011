package de.nahraum.server.security;

import de.nahraum.server.store.Account;
import de.nahraum.server.store.AccountStore;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.LoginName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lets people in by login and password. Whatever is wrong (no such login, another password, disabled, locked), the answer is the same and takes as
 * long.
 */
public final class SignIn {
    private static final int MOST_TRIES = 30;
    private static final long NOBODY = 0;
    private static final Duration TRIES_SPAN = Duration.ofMinutes(10);

    /** What came of it. */
    public sealed interface Outcome {
        /** Who it is, and what the session is known by from now on. */
        record SignedIn(Account account, Token token) implements Outcome {}

        /** Something is wrong; nobody is told what. */
        record Refused() implements Outcome {}

        /** Whoever asks tried too often. */
        record TooOften(long afterSeconds) implements Outcome {}
    }

    private final AccountStore accounts;
    private final Sessions sessions;
    private final AuditLog audit;
    private final PasswordHashing hashing;
    private final Clock clock;
    private final AttemptRate rate;

    SignIn(AccountStore accounts, Sessions sessions, AuditLog audit, PasswordHashing hashing, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.hashing = hashing;
        this.clock = clock;
        this.rate = new AttemptRate(MOST_TRIES, TRIES_SPAN, clock);
    }

    /**
     * Tries.
     *
     * @param mark of whoever asks
     * @throws PasswordHashing.Busy if too many ask at once
     */
    public Outcome signIn(String login, String password, String mark) {
        OptionalLong wait = rate.take(mark);
        if (wait.isPresent()) {
            return new Outcome.TooOften(wait.getAsLong());
        }
        Optional<Account> found = LoginName.of(login).flatMap(accounts::findByLogin);
        if (found.isEmpty()) {
            accounts.findPassword(NOBODY);
            refuse(password);
            return new Outcome.Refused();
        }
        if (!isRight(found.get(), password)) {
            return new Outcome.Refused();
        }
        rate.forget(mark);
        Account account = found.get();
        Token token = sessions.begin(account);
        audit.add(account.id(), "signed-in", "", "");
        return new Outcome.SignedIn(account, token);
    }

    /**
     * Whether the password of somebody signed in is right. Wrong ones count as those of signing in do.
     *
     * @throws PasswordHashing.Busy if too many ask at once
     */
    boolean isRight(Account account, String password) {
        Optional<String> hash = accounts.findPassword(account.id());
        Instant now = clock.instant();
        if (account.disabled() || account.isLocked(now) || hash.isEmpty()) {
            refuse(password);
            return false;
        }
        if (!hashing.matches(password, hash.get())) {
            fail(account, now);
            return false;
        }
        if (account.failures() > 0) {
            accounts.clearFailures(account.id());
        }
        if (!hashing.isCurrent(hash.get())) {
            accounts.rehash(account.id(), hash.get(), hashing.hash(password));
        }
        return true;
    }

    /** Does all that a wrong password costs. */
    private void refuse(String password) {
        hashing.matchNobody(password);
        accounts.recordNobodysFailure();
    }

    private void fail(Account account, Instant now) {
        int failures = accounts.recordFailure(account.id(), count -> LockOut.until(count, now));
        if (LockOut.until(failures, now) != null) {
            audit.add(null, "locked", account.subject(), "");
        }
    }
}
