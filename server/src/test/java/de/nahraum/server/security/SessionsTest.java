package de.nahraum.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.server.Stores;
import de.nahraum.server.store.Account;
import de.nahraum.server.store.AccountStore.Chosen;
import de.nahraum.server.store.AccountStore.LinkUse;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.LoginName;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.SessionStore;
import de.nahraum.server.store.StoreUnavailable;
import de.nahraum.server.testing.MovableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that reads seldom ask the database, that what ends holds at once here and soon elsewhere, and what happens while the database is silent. */
class SessionsTest {
    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private boolean silent;
    private CityStore store;
    private Sessions sessions;
    private Account kim;

    @BeforeEach
    void start() {
        store = Stores.open(folder, Optional.empty(), clock);
        sessions = new Sessions(watched(store.sessions()), clock);
        store.accounts().invite("Kim", Set.of(Role.STAFF), "t", clock.instant().plusSeconds(1));
        kim = ((LinkUse.Done)
                        store.accounts().use("t", new Chosen(LoginName.of("kim").orElseThrow(), null, "hash")))
                .account();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    /** The real one, which counts how often it is asked and may fall silent. */
    private SessionStore watched(SessionStore real) {
        return (SessionStore) Proxy.newProxyInstance(
                SessionStore.class.getClassLoader(),
                new Class<?>[] {SessionStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("endings")) {
                        return real.endings();
                    }
                    asked.incrementAndGet();
                    if (silent) {
                        throw new StoreUnavailable("silent", new IllegalStateException());
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aHundredReadsWithinAMomentAskTheDatabaseOnce() {
        Token token = sessions.begin(kim);
        asked.set(0);
        for (int i = 0; i < 100; i++) {
            assertThat(sessions.find(token)).isPresent();
        }
        assertThat(asked).hasValue(1);
        Token nobodys = Token.random();
        for (int i = 0; i < 100; i++) {
            assertThat(sessions.find(nobodys)).isEmpty();
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatEndsHereHoldsAtOnceAndElsewhereWithinSeconds() {
        Token token = sessions.begin(kim);
        try (CityStore other = Stores.open(folder, Optional.empty(), clock)) {
            Sessions elsewhere = new Sessions(other.sessions(), clock);
            assertThat(sessions.find(token)).isPresent();
            assertThat(elsewhere.find(token)).isPresent();

            sessions.endAll(kim.id());

            assertThat(sessions.find(token)).isEmpty();
            clock.move(Duration.ofSeconds(5));
            assertThat(elsewhere.find(token)).isEmpty();
        }
    }

    @Test
    void aChangeOfTheAccountEndsThemAtOnce() {
        Token token = sessions.begin(kim);
        assertThat(sessions.find(token)).isPresent();
        store.accounts().changeRoles(kim.id(), kim.version(), Set.of(Role.PLANNER));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void whileTheDatabaseIsSilentWhoWasSignedInLatelyGoesOnReadingAndIsNotKeptWaiting() {
        Token token = sessions.begin(kim);
        assertThat(sessions.find(token)).isPresent();
        silent = true;
        clock.move(Duration.ofSeconds(30));
        asked.set(0);
        for (int i = 0; i < 10; i++) {
            assertThat(sessions.find(token)).isPresent();
            assertThatThrownBy(() -> sessions.find(Token.random())).isInstanceOf(StoreUnavailable.class);
        }
        assertThat(asked).as("asked again only after some seconds").hasValue(1);
        clock.move(Duration.ofMinutes(10));
        assertThatThrownBy(() -> sessions.find(token)).isInstanceOf(StoreUnavailable.class);
        silent = false;
        clock.move(Duration.ofSeconds(5));
        assertThat(sessions.find(token)).isPresent();
    }

    @Test
    void whatEndedIsNotBelievedWhileTheDatabaseIsSilent() {
        Token token = sessions.begin(kim);
        assertThat(sessions.find(token)).isPresent();
        store.sessions().endAll(kim.id());
        silent = true;
        assertThatThrownBy(() -> sessions.find(token)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aTokenSaysNothingOfItselfAndItsSecretsFollowFromItOnly() {
        Token token = Token.random();
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(token.hash()).hasSize(64).doesNotContain(token.text());
        assertThat(Token.of(token.text()).orElseThrow().hash()).isEqualTo(token.hash());
        assertThat(token.isDerived("csrf", token.derive("csrf"))).isTrue();
        assertThat(token.isDerived("csrf", token.derive("other"))).isFalse();
        assertThat(token.derive("csrf")).isNotEqualTo(token.text()).isNotEqualTo(token.hash());
        assertThat(Token.of("A".repeat(42))).isEmpty();
        assertThat(Token.of("A".repeat(42) + "=")).isEmpty();
    }
}
