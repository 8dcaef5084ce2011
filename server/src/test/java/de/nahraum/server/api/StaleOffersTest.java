package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Proves that an offer becomes stale, or ends, with the day in the town, without a new version, and that answers kept from yesterday do not say otherwise. */
class StaleOffersTest {
    /** A clock somebody turns. */
    private static final class TurnedClock extends Clock {
        private volatile Instant now;

        private TurnedClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** angebot-1 was confirmed on 12 October 2026: it counts until the end of 12 April in Kaiserslautern, two hours before midnight UTC. */
    @Test
    void anOfferIsStaleFromTheDayAfterSixMonths() throws IOException {
        TurnedClock clock = new TurnedClock(Instant.parse("2027-04-12T21:59:59Z"));
        try (RunningCity city = RunningCity.start(true, settings -> settings, clock)) {
            assertThat(is("stale", city, "angebot-1")).isFalse();
            assertThat(is("stale", city, "angebot-6")).isTrue();
            clock.now = Instant.parse("2027-04-12T22:00:00Z");
            assertThat(is("stale", city, "angebot-1")).isTrue();
        }
    }

    /** Its last day is 31 December: it ends with the day in Kaiserslautern, an hour before midnight UTC, and then has no page either. */
    @Test
    void anOfferHasEndedFromTheDayAfterItsLast() throws IOException {
        TurnedClock clock = new TurnedClock(Instant.parse("2026-12-31T22:59:59Z"));
        try (RunningCity city = RunningCity.start(true, settings -> settings, clock)) {
            city.reimport(
                    "offers.csv",
                    text -> text.lines()
                            .map(line -> line.startsWith("angebot-1,")
                                    ? line.replace(",,2026-10-12,", ",2026-12-31,2026-10-12,")
                                    : line)
                            .collect(Collectors.joining("\n")));
            assertThat(is("ended", city, "angebot-1")).isFalse();
            assertThat(is("ended", city, "angebot-6")).isFalse();
            assertThat(city.get("/angebote/angebot-1").statusCode()).isEqualTo(200);
            clock.now = Instant.parse("2026-12-31T23:00:00Z");
            assertThat(is("ended", city, "angebot-1")).isTrue();
            assertThat(is("ended", city, "angebot-6")).as("has no last day").isFalse();
            assertThat(city.get("/angebote/angebot-1").statusCode()).isEqualTo(404);
        }
    }

    private static boolean is(String field, RunningCity city, String id) throws IOException {
        for (JsonNode offer :
                new ObjectMapper().readTree(city.get("/api/v1/offers").body())) {
            if (offer.path("id").asText().equals(id)) {
                assertThat(offer.path(field).isBoolean()).as(field).isTrue();
                return offer.path(field).asBoolean();
            }
        }
        throw new AssertionError(id);
    }
}
