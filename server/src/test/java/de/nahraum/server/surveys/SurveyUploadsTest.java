package de.nahraum.server.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What somebody brought is theirs, one at a time, and not there for long. */
class SurveyUploadsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SurveyUploads uploads = new SurveyUploads(nanos::get);

    private String put(long account) {
        return uploads.put(account, "umfrage.csv", new byte[] {1}, 1)
                .orElseThrow()
                .id();
    }

    private void later(Duration span) {
        nanos.addAndGet(span.toNanos());
    }

    @Test
    void afterHalfAnHourItIsGone() {
        String id = put(1);
        later(SurveyUploads.LIFE.minusSeconds(1));
        assertThat(uploads.find(id, 1)).isPresent();
        later(Duration.ofSeconds(1));
        assertThat(uploads.find(id, 1)).isEmpty();
    }

    @Test
    void theNextOneTakesItsPlace() {
        String first = put(1);
        String second = put(1);
        assertThat(uploads.find(first, 1)).isEmpty();
        assertThat(uploads.find(second, 1)).isPresent();
        assertThat(uploads.find(second, 2)).as("somebody else").isEmpty();
    }

    @Test
    void fewAtATimeHaveRoomUntilOneGoes() {
        for (long account = 1; account <= SurveyUploads.MOST; account++) {
            put(account);
        }
        assertThat(uploads.put(9, "x.csv", new byte[0], 1)).isEmpty();
        assertThat(uploads.hasRoom(1)).as("in the place of their own").isTrue();
        uploads.forget(1);
        assertThat(uploads.put(9, "x.csv", new byte[0], 1)).isPresent();
    }
}
