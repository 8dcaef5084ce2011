package de.nahraum.geodata.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens at a place.
 *
 * @param place id of the place
 * @param topic {@code [a-z0-9-]+}, an open list: see {@link #KNOWN_TOPICS}
 * @param provider who runs it (Träger)
 * @param schedule OpenStreetMap's opening_hours or a recurrence after RFC 5545, as written; null if none is known
 * @param dates single dates beside it, as written
 * @param cancelled days on which it does not take place, as written
 * @param source path of the file it came from
 * @param lastConfirmed day somebody last said that all of this is true
 */
public record Offer(
        String id,
        String place,
        String topic,
        String name,
        String provider,
        @Nullable String schedule,
        @Nullable String dates,
        @Nullable String cancelled,
        List<OfferLanguage> languages,
        @Nullable String audience,
        @Nullable Boolean free,
        @Nullable Boolean byAppointment,
        @Nullable Boolean stepFree,
        @Nullable Boolean confidential,
        @Nullable String phone,
        @Nullable String bring,
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate lastConfirmed,
        @Nullable String note,
        String source) {
    /** Topics there are words for in every language. */
    public static final List<String> KNOWN_TOPICS = List.of(
            "tenant-consultation",
            "landlord-tenant-dialogue",
            "housing-brokers",
            "neighbourhood",
            "consumer-advice",
            "general-advice",
            "language");

    /**
     * Whether its last day is over.
     *
     * @param today in the city's time zone
     */
    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** The same from another file. */
    public Offer withSource(String other) {
        return new Offer(
                id,
                place,
                topic,
                name,
                provider,
                schedule,
                dates,
                cancelled,
                languages,
                audience,
                free,
                byAppointment,
                stepFree,
                confidential,
                phone,
                bring,
                status,
                from,
                until,
                lastConfirmed,
                note,
                other);
    }

    /**
     * A language and how it is spoken there.
     *
     * @param language BCP 47
     */
    public record OfferLanguage(String language, Mode mode) {}

    /** How a language is spoken at an offer. */
    public enum Mode {
        SPEAKS,
        INTERPRETER,
        ON_REQUEST,
        VIDEO
    }
}
