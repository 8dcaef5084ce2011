package de.nahraum.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves where half a year ends. */
class ConfirmationTest {
    private static Offer offer(@Nullable LocalDate confirmed, Status status) {
        return new Offer(
                "o",
                "p",
                "t",
                "n",
                "v",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                status,
                null,
                null,
                confirmed,
                null,
                "offers.csv");
    }

    /** The last row: six months before 31 August is the last day of February. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-12, 2026-11-12, false",
        "2026-05-12, 2026-11-13, true",
        "2026-05-12, 2026-05-01, false",
        "2026-02-28, 2026-08-31, false",
        "2026-02-27, 2026-08-31, true"
    })
    void anOfferIsStaleAfterSixMonths(LocalDate confirmed, LocalDate today, boolean stale) {
        assertThat(Confirmation.isStale(offer(confirmed, Status.OPEN), today)).isEqualTo(stale);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void whatIsClosedNeedsNoConfirmation(Status status) {
        Offer offer = offer(null, status);
        assertThat(Confirmation.isDue(offer, LocalDate.of(2026, 1, 1))).isEqualTo(status != Status.CLOSED);
    }

    @Test
    void whatNobodyEverConfirmedIsStale() {
        assertThat(Confirmation.isStale(offer(null, Status.CLOSED), LocalDate.of(2026, 1, 1)))
                .isTrue();
    }
}
