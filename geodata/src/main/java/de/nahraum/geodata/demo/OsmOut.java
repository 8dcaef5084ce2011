package de.nahraum.geodata.demo;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** OSM XML 0.6, packed: all nodes first, then all ways. Knows nothing of what they mean. */
final class OsmOut implements Closeable {
    private static final String VERSION = "\" version=\"1\" timestamp=\"2026-01-01T00:00:00Z\"";

    private final Writer out;
    private final StringBuilder line = new StringBuilder();
    private long ways;

    OsmOut(OutputStream stream, UtmZone32.Degrees southWest, UtmZone32.Degrees northEast) throws IOException {
        out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(stream, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
        out.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\" generator=\"Nahraum-Demogenerator\">\n");
        out.write(" <bounds minlat=\"" + southWest.latText() + "\" minlon=\"" + southWest.lonText() + "\" maxlat=\""
                + northEast.latText() + "\" maxlon=\"" + northEast.lonText() + "\"/>\n");
    }

    /** @param tags {@code key=value} */
    void node(long id, double x, double y, List<String> tags) throws IOException {
        UtmZone32.Degrees place = UtmZone32.toDegrees(x, y);
        line.setLength(0);
        line.append(" <node id=\"").append(id).append(VERSION).append(" lat=\"");
        UtmZone32.Degrees.append(line, place.lat());
        line.append("\" lon=\"");
        UtmZone32.Degrees.append(line, place.lon());
        if (tags.isEmpty()) {
            line.append("\"/>\n");
        } else {
            line.append("\">\n");
            tags(tags);
            line.append(" </node>\n");
        }
        out.append(line);
    }

    void way(long[] nodes, List<String> tags) throws IOException {
        line.setLength(0);
        line.append(" <way id=\"").append(++ways).append(VERSION).append(">\n");
        for (long node : nodes) {
            line.append("  <nd ref=\"").append(node).append("\"/>\n");
        }
        tags(tags);
        line.append(" </way>\n");
        out.append(line);
    }

    private void tags(List<String> tags) {
        for (String tag : tags) {
            int equals = tag.indexOf('=');
            line.append("  <tag k=\"").append(tag, 0, equals).append("\" v=\"");
            line.append(escaped(tag.substring(equals + 1))).append("\"/>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        out.write("</osm>\n");
        out.close();
    }
}
