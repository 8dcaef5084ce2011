package de.nahraum.server.store.sql;

import de.nahraum.geodata.street.EdgeNotes;
import de.nahraum.geodata.street.StreetNetwork;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * A walking network as one column: version of the form, counts, coordinates, edges, extent as WKB (length 0 for none), and since form 2 the names (count, then
 * length and UTF-8 of each), name, lighting and stairs of each edge. Big-endian. Form 1, of versions stored earlier, is read as a network without notes.
 */
final class StreetNetworkBytes {
    private static final int FORM = 2;
    private static final int FORM_WITHOUT_NOTES = 1;

    private StreetNetworkBytes() {}

    static byte[] write(StreetNetwork network) {
        byte[] extent = network.extent() == null ? new byte[0] : new WKBWriter().write(network.extent());
        int nodes = network.nodes();
        int edges = network.edges();
        byte[][] names = network.notes().names().stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        long size = 4L * Integer.BYTES
                + 2L * Double.BYTES * nodes
                + (2L * Integer.BYTES + 1) * edges
                + extent.length
                + Integer.BYTES
                + Arrays.stream(names)
                        .mapToLong(name -> Integer.BYTES + name.length)
                        .sum()
                + (Integer.BYTES + 2L) * edges;
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size));
        buffer.putInt(FORM).putInt(nodes).putInt(edges).putInt(extent.length);
        buffer.asDoubleBuffer().put(network.x()).put(network.y());
        buffer.position(buffer.position() + 2 * Double.BYTES * nodes);
        buffer.asIntBuffer().put(network.from()).put(network.to());
        buffer.position(buffer.position() + 2 * Integer.BYTES * edges);
        for (boolean stepFree : network.stepFree()) {
            buffer.put((byte) (stepFree ? 1 : 0));
        }
        buffer.put(extent);
        putNotes(buffer, names, network.notes());
        return buffer.array();
    }

    private static void putNotes(ByteBuffer buffer, byte[][] names, EdgeNotes notes) {
        buffer.putInt(names.length);
        for (byte[] name : names) {
            buffer.putInt(name.length).put(name);
        }
        buffer.asIntBuffer().put(notes.name());
        buffer.position(buffer.position() + Integer.BYTES * notes.name().length);
        buffer.put(notes.lighting());
        for (boolean stairs : notes.stairs()) {
            buffer.put((byte) (stairs ? 1 : 0));
        }
    }

    static StreetNetwork read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int form = buffer.getInt();
        if (form != FORM && form != FORM_WITHOUT_NOTES) {
            throw new IllegalStateException("Stored network has form " + form + ", this version reads up to " + FORM);
        }
        int nodes = buffer.getInt();
        int edges = buffer.getInt();
        byte[] extent = new byte[buffer.getInt()];
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        int[] from = new int[edges];
        int[] to = new int[edges];
        boolean[] stepFree = new boolean[edges];
        buffer.asDoubleBuffer().get(x).get(y);
        buffer.position(buffer.position() + 2 * Double.BYTES * nodes);
        buffer.asIntBuffer().get(from).get(to);
        buffer.position(buffer.position() + 2 * Integer.BYTES * edges);
        for (int e = 0; e < edges; e++) {
            stepFree[e] = buffer.get() == 1;
        }
        buffer.get(extent);
        @Nullable Geometry shape = extent.length == 0 ? null : geometry(extent);
        return form == FORM_WITHOUT_NOTES
                ? new StreetNetwork(x, y, from, to, stepFree, shape)
                : new StreetNetwork(x, y, from, to, stepFree, shape, notes(buffer, edges));
    }

    private static EdgeNotes notes(ByteBuffer buffer, int edges) {
        String[] names = new String[buffer.getInt()];
        for (int i = 0; i < names.length; i++) {
            byte[] name = new byte[buffer.getInt()];
            buffer.get(name);
            names[i] = new String(name, StandardCharsets.UTF_8);
        }
        int[] name = new int[edges];
        buffer.asIntBuffer().get(name);
        buffer.position(buffer.position() + Integer.BYTES * edges);
        byte[] lighting = new byte[edges];
        buffer.get(lighting);
        boolean[] stairs = new boolean[edges];
        for (int e = 0; e < edges; e++) {
            stairs[e] = buffer.get() == 1;
        }
        return new EdgeNotes(List.of(names), name, lighting, stairs);
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("Stored extent is no geometry", e);
        }
    }
}
