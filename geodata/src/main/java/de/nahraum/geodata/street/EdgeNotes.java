package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one tells people of the edges of a network; no distance depends on it. Arrays by edge, handed out as they are, as in {@link StreetNetwork}.
 *
 * @param names every street name once
 * @param name position of the edge's name in the table, {@link #NO_NAME} if it has none
 * @param lighting position of the edge's {@link Lighting} in the order of that enum
 * @param stairs whether the edge is a flight of steps, with or without a ramp
 */
@SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
public record EdgeNotes(List<String> names, int[] name, byte[] lighting, boolean[] stairs) {
    public static final int NO_NAME = -1;

    private static final List<Lighting> LIGHTING = List.of(Lighting.values());

    public EdgeNotes {
        names = List.copyOf(names);
        if (name.length != lighting.length || name.length != stairs.length) {
            throw new IllegalArgumentException("Arrays of edges differ in length");
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] < NO_NAME || name[i] >= names.size() || lighting[i] < 0 || lighting[i] >= LIGHTING.size()) {
                throw new IllegalArgumentException("Edge " + i + " has no such name or lighting");
            }
        }
    }

    /** Nothing known of any edge: no names, taken as lit, no stairs. */
    static EdgeNotes none(int edges) {
        int[] name = new int[edges];
        Arrays.fill(name, NO_NAME);
        byte[] lighting = new byte[edges];
        Arrays.fill(lighting, code(Lighting.ASSUMED_LIT));
        return new EdgeNotes(List.of(), name, lighting, new boolean[edges]);
    }

    static byte code(Lighting lighting) {
        return (byte) LIGHTING.indexOf(lighting);
    }

    /** The street an edge belongs to; null if it has no name. */
    public @Nullable String street(int edge) {
        return name[edge] == NO_NAME ? null : names.get(name[edge]);
    }

    public Lighting lightingOf(int edge) {
        return LIGHTING.get(lighting[edge]);
    }

    int edges() {
        return name.length;
    }
}
