package de.nahraum.geodata.city;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Location of something.
 *
 * @param id {@code [a-z0-9-]+}; from OpenStreetMap {@code n123}, {@code w123}, {@code r123}
 * @param x metres east; of an area, its centroid
 * @param y metres north
 * @param stepFree null if nobody looked
 * @param free no entry fee and nothing to buy; null if nobody asked
 * @param openedOn day it opened; null if unknown
 * @param plannedFor day it is to open; null if none
 * @param resolution decision of the council that planned it
 * @param source path of the file it came from
 */
public record Place(
        String id,
        String name,
        PlaceKind kind,
        Status status,
        double x,
        double y,
        @Nullable String address,
        @Nullable Boolean stepFree,
        @Nullable Boolean free,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate plannedFor,
        @Nullable String resolution,
        @Nullable String note,
        String source) {

    /** The same elsewhere, with no address. */
    public Place movedTo(double otherX, double otherY) {
        return new Place(
                id,
                name,
                kind,
                status,
                otherX,
                otherY,
                null,
                stepFree,
                free,
                openedOn,
                plannedFor,
                resolution,
                note,
                source);
    }

    /** The same in another status. */
    public Place withStatus(Status other) {
        return new Place(
                id, name, kind, other, x, y, address, stepFree, free, openedOn, plannedFor, resolution, note, source);
    }

    public boolean isProtected() {
        return kind.isProtected();
    }
}
