package de.nahraum.geodata.city;

import java.time.LocalDate;
import java.time.Period;

/** Whether what an offer says can still be believed. */
public final class Confirmation {
    /** Longer ago than this, somebody has to ask the provider again. */
    public static final Period STALE_AFTER = Period.ofMonths(6);

    private Confirmation() {}

    /**
     * Whether nobody confirmed an offer within {@link #STALE_AFTER}, or ever.
     *
     * @param today in the city's time zone
     */
    public static boolean isStale(Offer offer, LocalDate today) {
        LocalDate confirmed = offer.lastConfirmed();
        return confirmed == null || confirmed.isBefore(today.minus(STALE_AFTER));
    }

    /** Whether somebody should be asked: it is stale, and it is not closed anyway. */
    public static boolean isDue(Offer offer, LocalDate today) {
        return offer.status() != Status.CLOSED && isStale(offer, today);
    }
}
