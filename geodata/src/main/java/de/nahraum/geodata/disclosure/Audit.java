package de.nahraum.geodata.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks a publication as somebody would who wants to know: solves all sums ever told for every hidden count, and reports those that can be
 * narrowed down too far. Independent of how the counts were chosen.
 */
public final class Audit {
    private Audit() {}

    /**
     * A hidden count that can be worked out too closely.
     *
     * @param low least number of people it can be
     * @param high greatest number of people it can be; less than {@code low + 3}
     */
    public record Exposure(CountKey key, long low, long high) {}

    /**
     * Finds what can be worked out.
     *
     * @param before everything ever published
     * @return empty if every hidden count is safe
     */
    public static List<Exposure> of(List<Publication> before, Publication now) {
        List<Exposure> exposures = new ArrayList<>();
        Suppression.Groups groups = new Suppression.Groups(before, now.counts(), now.relations());
        for (Suppression.Groups.Group group : groups.list()) {
            Publication part = group.present();
            Readers readers =
                    new Readers(group.before(), new Publication(part.counts(), part.relations(), now.hidden()));
            Bounds bounds = readers.bounds();
            for (int cell : readers.toProtect()) {
                Bounds.Interval interval = readers.intervalOf(cell, bounds);
                if (!interval.isSafe()) {
                    exposures.add(new Exposure(readers.system().count(cell).key(), interval.low(), interval.high()));
                }
            }
        }
        return exposures;
    }
}
