package de.nahraum.server.store.sql;

import de.nahraum.geodata.street.StreetNetwork;
import java.nio.ByteBuffer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * A walking network as one column: version of the form, counts, coordinates, edges, extent as WKB (length 0 for none). Big-endian.
 */
final class StreetNetworkBytes {
    private static final int FORM = 1;

    private StreetNetworkBytes() {}

    static byte[] write(StreetNetwork network) {
        byte[] extent = network.extent() == null ? new byte[0] : new WKBWriter().write(network.extent());
        int nodes = network.nodes();
        int edges = network.edges();
        long size = 4L * Integer.BYTES + 2L * Double.BYTES * nodes + (2L * Integer.BYTES + 1) * edges + extent.length;
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size));
        buffer.putInt(FORM).putInt(nodes).putInt(edges).putInt(extent.length);
        buffer.asDoubleBuffer().put(network.x()).put(network.y());
        buffer.position(buffer.position() + 2 * Double.BYTES * nodes);
        buffer.asIntBuffer().put(network.from()).put(network.to());
        buffer.position(buffer.position() + 2 * Integer.BYTES * edges);
        for (boolean stepFree : network.stepFree()) {
            buffer.put((byte) (stepFree ? 1 : 0));
        }
        return buffer.put(extent).array();
    }

    static StreetNetwork read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int form = buffer.getInt();
        if (form != FORM) {
            throw new IllegalStateException("Stored network has form " + form + ", this version reads " + FORM);
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
        return new StreetNetwork(x, y, from, to, stepFree, extent.length == 0 ? null : geometry(extent));
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("Stored extent is no geometry", e);
        }
    }
}
