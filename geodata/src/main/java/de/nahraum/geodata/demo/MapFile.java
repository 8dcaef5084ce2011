package de.nahraum.geodata.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Writes the map of all towns: streets, houses, water, green, railway, motorway, a few amenities. */
final class MapFile {
    /** @param area closed: the last point is the first again */
    private record Line(boolean area, List<double[]> points, List<String> tags) {}

    private final Streets streets;
    private final List<Town> towns;

    MapFile(Streets streets, List<Town> towns) {
        this.streets = streets;
        this.towns = towns;
    }

    void write(FolderSink sink) throws IOException {
        List<Line> lines = new ArrayList<>();
        towns.forEach(town -> addLines(town, lines));
        Envelope box = box();
        try (OsmOut out = new OsmOut(
                sink.open("streets.osm.gz"),
                UtmZone32.toDegrees(box.getMinX(), box.getMinY()),
                UtmZone32.toDegrees(box.getMaxX(), box.getMaxY()))) {
            for (int node = 0; node < streets.size(); node++) {
                out.node(1 + node, streets.x(node), streets.y(node), List.of());
            }
            long next = 1L + streets.size();
            for (Town town : towns) {
                next = writeHouses(out, town, next);
            }
            long firstOfLines = next;
            for (Line line : lines) {
                for (double[] point : line.points()) {
                    out.node(next++, point[0], point[1], List.of());
                }
            }
            writeStreets(out);
            writeLines(out, lines, firstOfLines);
        }
    }

    /** A little beyond the districts: cells at the edge are inside the extract. */
    private Envelope box() {
        Envelope box = new Envelope();
        towns.forEach(town ->
                town.districts().forEach(d -> box.expandToInclude(d.shape().getEnvelopeInternal())));
        box.expandBy(200);
        return box;
    }

    private static long writeHouses(OsmOut out, Town town, long first) throws IOException {
        List<String> amenities = List.of("community_centre", "social_facility", "cafe", "library", "pub");
        List<String> names = List.of(
                "Bürgertreff Ahornblatt",
                "Haus Regenbogen",
                "Café Morgenrot",
                "Lesestube Kranich",
                "Gasthaus Zur Linde");
        long next = first;
        int every = Math.max(1, town.addresses().size() / 25);
        for (int i = 0; i < town.addresses().size(); i++) {
            Address house = town.addresses().get(i);
            List<String> tags = new ArrayList<>();
            if (i % every == every / 2) {
                int which = i / every % amenities.size();
                tags.add("amenity=" + amenities.get(which));
                tags.add("name=" + names.get(which) + " " + (1 + i / every / amenities.size()));
            }
            tags.add("addr:street=" + house.street());
            tags.add("addr:housenumber=" + house.houseNumber());
            out.node(next++, house.x(), house.y(), tags);
        }
        return next;
    }

    private void writeStreets(OsmOut out) throws IOException {
        for (Streets.Way way : streets.ways()) {
            List<String> tags = new ArrayList<>(List.of("highway=" + way.highway()));
            if (!way.name().isEmpty()) {
                tags.add("name=" + way.name());
            }
            tags.addAll(way.tags());
            long[] nodes = new long[way.size()];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = 1L + way.node(i);
            }
            out.way(nodes, tags);
        }
    }

    private static void writeLines(OsmOut out, List<Line> lines, long first) throws IOException {
        long next = first;
        for (Line line : lines) {
            int size = line.points().size();
            long[] nodes = new long[line.area() ? size + 1 : size];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = next + i % size;
            }
            next += size;
            out.way(nodes, line.tags());
        }
    }

    private static void addLines(Town town, List<Line> lines) {
        for (Blob park : town.terrain().parks()) {
            lines.add(new Line(true, open(park), List.of("leisure=park")));
        }
        for (Blob forest : town.landscape().forests()) {
            lines.add(new Line(true, open(forest), List.of("landuse=forest")));
        }
        for (Blob lake : town.landscape().lakes()) {
            lines.add(new Line(true, open(lake), List.of("natural=water", "water=lake", "name=Großer Weiher")));
        }
        for (Barrier barrier : town.terrain().barriers()) {
            switch (barrier.kind()) {
                case RIVER -> {
                    lines.add(new Line(false, along(town, barrier, 0), List.of("waterway=river", "name=Lautra")));
                    List<double[]> bank = new ArrayList<>(along(town, barrier, -6));
                    bank.addAll(along(town, barrier, 6).reversed());
                    lines.add(new Line(true, bank, List.of("natural=water", "water=river")));
                }
                case RAILWAY -> lines.add(new Line(false, along(town, barrier, 0), List.of("railway=rail")));
                case MOTORWAY -> {
                    List<String> tags = List.of("highway=motorway", "oneway=yes", "ref=A 996");
                    lines.add(new Line(false, along(town, barrier, -12), tags));
                    lines.add(new Line(false, along(town, barrier, 12).reversed(), tags));
                }
            }
        }
    }

    private static List<double[]> open(Blob blob) {
        double[][] ring = blob.ring();
        return List.of(ring).subList(0, ring.length - 1);
    }

    private static List<double[]> along(Town town, Barrier barrier, double aside) {
        Frame frame = town.terrain().frame();
        List<double[]> points = new ArrayList<>();
        double reach = 5_600 * frame.scale();
        for (int i = -70; i <= 70; i++) {
            double along = (barrier.northSouth() ? frame.centreY() : frame.centreX()) + reach * i / 70;
            double across = barrier.level(along) + aside;
            points.add(barrier.northSouth() ? new double[] {across, along} : new double[] {along, across});
        }
        return points;
    }
}
