package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.hours.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans put together and taken away are the same as minutes marked one by one. */
class TimeSpansTest {
    private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");
    private static final int MINUTES = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameAsMarkedMinutes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            List<Session> one = sessions(random);
            List<Session> other = sessions(random);
            BitSet plus = marked(one);
            plus.or(marked(other));
            BitSet minus = marked(one);
            minus.andNot(marked(other));
            BitSet both = marked(one);
            both.and(marked(other));
            assertSame(spans(one).plus(spans(other)), plus);
            assertSame(spans(one).minus(spans(other)), minus);
            assertSame(spans(one).and(spans(other)), both);
        }
    }

    private static Instant minute(int minute) {
        return FROM.plusSeconds(60L * minute);
    }

    /** Some begin before the time or end after it. */
    private static List<Session> sessions(SplittableRandom random) {
        List<Session> sessions = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            int start = random.nextInt(-10, MINUTES + 5);
            sessions.add(new Session(
                    minute(start).atZone(RandomTown.BERLIN),
                    minute(start + random.nextInt(1, 20)).atZone(RandomTown.BERLIN),
                    false,
                    Session.State.OPEN,
                    false,
                    null));
        }
        return sessions;
    }

    private static TimeSpans spans(List<Session> sessions) {
        return TimeSpans.of(sessions.stream(), FROM, minute(MINUTES));
    }

    private static BitSet marked(List<Session> sessions) {
        BitSet minutes = new BitSet();
        for (int each = 0; each < MINUTES; each++) {
            Instant at = minute(each);
            minutes.set(
                    each,
                    sessions.stream()
                            .anyMatch(session -> !session.start().toInstant().isAfter(at)
                                    && session.end().toInstant().isAfter(at)));
        }
        return minutes;
    }

    private static void assertSame(TimeSpans spans, BitSet expected) {
        BitSet found = new BitSet();
        long last = Long.MIN_VALUE;
        for (TimeSpans.Span span : spans.spans()) {
            assertThat(span.start()).isGreaterThan(last).isLessThan(span.end());
            last = span.end();
            found.set(minutesTo(span.start()), minutesTo(span.end()));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(spans.milliseconds()).isEqualTo(60_000L * expected.cardinality());
        assertThat(spans.isEmpty()).isEqualTo(expected.isEmpty());
    }

    private static int minutesTo(long milliseconds) {
        return (int) ((milliseconds - FROM.toEpochMilli()) / 60_000);
    }
}
