package de.nahraum.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks is believed only to those who may say it, and is forgotten within a day. */
class ClientsTest {
    private final MovedClock clock = new MovedClock();
    private final Clients direct = new Clients(TrustedProxies.NONE, clock);
    private final Clients behindProxy = new Clients(TrustedProxies.of("127.0.0.1, 10.1.0.0/16, ::1"), clock);

    /** A clock somebody moves. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-26T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private String connection(Clients clients, String remote, @Nullable String forwardedFor) {
        return clients.of(remote, forwardedFor).connection();
    }

    @Test
    void whatAnybodyWritesIntoTheHeaderIsPassedOver() {
        assertThat(connection(direct, "203.0.113.7", "198.51.100.1"))
                .isEqualTo(connection(direct, "203.0.113.7", null))
                .isNotEqualTo(connection(direct, "198.51.100.1", null));
        assertThat(connection(behindProxy, "203.0.113.7", "198.51.100.1"))
                .as("this proxy is not trusted")
                .isEqualTo(connection(behindProxy, "203.0.113.7", null));
    }

    @Test
    void ofAChainTheLastThatIsNotTrustedCounts() {
        String client = connection(behindProxy, "203.0.113.7", null);

        assertThat(connection(behindProxy, "127.0.0.1", "203.0.113.7")).isEqualTo(client);
        assertThat(connection(behindProxy, "::1", "1.2.3.4, 203.0.113.7, 10.1.200.3"))
                .as("what the client itself wrote stands further to the left")
                .isEqualTo(client);
        assertThat(connection(behindProxy, "127.0.0.1", "203.0.113.7:51234")).isEqualTo(client);
        assertThat(connection(behindProxy, "127.0.0.1", "10.2.0.1")).isNotEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "localhost", "203.0.113.7.example.org", "1.2.3", "999.1.1.1", "_hidden", "a, ,b"})
    void whatCannotBeReadCountsAsTheProxy(String forwardedFor) {
        assertThat(connection(behindProxy, "127.0.0.1", forwardedFor))
                .isEqualTo(connection(behindProxy, "127.0.0.1", null));
    }

    @Test
    void aNetworkIsTheFirstPartOfAnAddress() {
        assertThat(direct.of("203.0.113.7", null).network())
                .isEqualTo(direct.of("203.0.113.200", null).network())
                .isNotEqualTo(direct.of("203.0.114.7", null).network());
        assertThat(direct.of("2001:db8:1:2::7", null).network())
                .isEqualTo(direct.of("2001:db8:1:ffff::1", null).network())
                .isNotEqualTo(direct.of("2001:db8:2:2::7", null).network());
        assertThat(connection(direct, "2001:db8:1:2::7", null))
                .as("a household has all of a /64")
                .isEqualTo(connection(direct, "2001:db8:1:2:aaaa::1", null))
                .isNotEqualTo(connection(direct, "2001:db8:1:3::7", null));
        assertThat(connection(direct, "::ffff:203.0.113.7", null)).isEqualTo(connection(direct, "203.0.113.7", null));
    }

    @Test
    void aMarkTellsNothingAndDiesWithTheDay() {
        String before = connection(direct, "203.0.113.7", null);
        assertThat(before).hasSize(43).doesNotContain("203");
        assertThat(connection(new Clients(TrustedProxies.NONE, clock), "203.0.113.7", null))
                .as("another server has another salt")
                .isNotEqualTo(before);

        clock.now = clock.now.plus(Duration.ofHours(23));
        assertThat(connection(direct, "203.0.113.7", null)).isEqualTo(before);
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(connection(direct, "203.0.113.7", null)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0", "::1/129", "all"})
    void aProxyIsNamedByAddressOrNetwork(String list) {
        assertThatThrownBy(() -> TrustedProxies.of(list)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void soManyAtOnceAndAsManyAgainWithinTheTime() {
        RateLimit limit = new RateLimit(3, Duration.ofMinutes(3), clock);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.findWait("a")).isEmpty();
        }
        assertThat(limit.findWait("a")).contains(Duration.ofMinutes(1));
        assertThat(limit.findWait("b")).as("others go on").isEmpty();

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(limit.findWait("a")).isEmpty();
        assertThat(limit.findWait("a")).isPresent();
    }
}
