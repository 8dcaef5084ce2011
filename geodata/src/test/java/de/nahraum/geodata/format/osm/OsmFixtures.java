package de.nahraum.geodata.format.osm;

import com.google.protobuf.ByteString;
import de.nahraum.geodata.notice.Notices;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBBox;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Relation;
import org.openstreetmap.osmosis.osmbinary.Osmformat.StringTable;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Way;

/** The same tiny extract in both formats, and ways to read bytes. */
final class OsmFixtures {
    static final String XML = """
            <?xml version='1.0' encoding='UTF-8'?>
            <osm version="0.6">
              <bounds minlat="49.4" minlon="7.7" maxlat="49.5" maxlon="7.8"/>
              <node id="5" lat="49.44004" lon="7.76001"/>
              <node id="1" lat="49.44001" lon="7.75968"><tag k="name" v="Café Größe"/><tag k="amenity" v="community_centre"/><tag k="source" v="x"/></node>
              <node id="2" lat="49.44002" lon="7.7597"/>
              <node id="3" lat="49.44103" lon="7.7598"><tag k="barrier" v="stile"/></node>
              <node id="4" lat="49.4411" lon="7.7599"/>
              <way id="20"><nd ref="1"/><nd ref="2"/><nd ref="99"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="residential"/></way>
              <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/></way>
              <relation id="7"><member type="way" ref="10" role="outer"/><member type="node" ref="1" role="label"/><tag k="type" v="multipolygon"/><tag k="landuse" v="forest"/></relation>
            </osm>
            """;

    private OsmFixtures() {}

    static Optional<OsmExtract> read(byte[] bytes, Notices notices) throws IOException {
        return new OsmReader("network", notices).read(new ByteArrayInputStream(bytes));
    }

    static OsmExtract xml(String elements) {
        try {
            String text =
                    "<osm version='0.6'><bounds minlat='49' minlon='7' maxlat='50' maxlon='8'/>" + elements + "</osm>";
            return read(text.getBytes(StandardCharsets.UTF_8), new Notices()).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** {@link #XML} as pbf. */
    static byte[] pbf() throws IOException {
        String[] texts = {
            "",
            "name",
            "Café Größe",
            "amenity",
            "community_centre",
            "source",
            "x",
            "barrier",
            "stile",
            "highway",
            "residential",
            "type",
            "multipolygon",
            "landuse",
            "forest",
            "outer",
            "label"
        };
        StringTable.Builder table = StringTable.newBuilder();
        for (String text : texts) {
            table.addS(ByteString.copyFromUtf8(text));
        }
        DenseNodes.Builder dense = DenseNodes.newBuilder();
        long[][] nodes = {
            {5, 494400400, 77600100},
            {1, 494400100, 77596800},
            {2, 494400200, 77597000},
            {3, 494410300, 77598000},
            {4, 494411000, 77599000}
        };
        int[][] tags = {{}, {1, 2, 3, 4, 5, 6}, {}, {7, 8}, {}};
        long[] last = new long[3];
        for (int i = 0; i < nodes.length; i++) {
            dense.addId(nodes[i][0] - last[0]).addLat(nodes[i][1] - last[1]).addLon(nodes[i][2] - last[2]);
            last = nodes[i];
            for (int tag : tags[i]) {
                dense.addKeysVals(tag);
            }
            dense.addKeysVals(0);
        }
        PrimitiveBlock block = PrimitiveBlock.newBuilder()
                .setStringtable(table)
                .addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(dense))
                .addPrimitivegroup(PrimitiveGroup.newBuilder()
                        .addWays(way(20, 1, 2, 99, 3, 4).addKeys(9).addVals(10))
                        .addWays(way(10, 1, 2, 3, 1)))
                .addPrimitivegroup(PrimitiveGroup.newBuilder()
                        .addRelations(Relation.newBuilder()
                                .setId(7)
                                .addMemids(10)
                                .addTypes(Relation.MemberType.WAY)
                                .addRolesSid(15)
                                .addMemids(-9)
                                .addTypes(Relation.MemberType.NODE)
                                .addRolesSid(16)
                                .addKeys(11)
                                .addVals(12)
                                .addKeys(13)
                                .addVals(14)))
                .build();
        return pbf(block);
    }

    static byte[] pbf(PrimitiveBlock block) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HeaderBlock header = HeaderBlock.newBuilder()
                .addRequiredFeatures("OsmSchema-V0.6")
                .addRequiredFeatures("DenseNodes")
                .setBbox(HeaderBBox.newBuilder()
                        .setLeft(7_700_000_000L)
                        .setRight(7_800_000_000L)
                        .setTop(49_500_000_000L)
                        .setBottom(49_400_000_000L))
                .build();
        writeBlock(out, "OSMHeader", header.toByteArray());
        writeBlock(out, "OSMData", block.toByteArray());
        return out.toByteArray();
    }

    private static Way.Builder way(long id, long... refs) {
        Way.Builder way = Way.newBuilder().setId(id);
        long last = 0;
        for (long ref : refs) {
            way.addRefs(ref - last);
            last = ref;
        }
        return way;
    }

    static void writeBlock(ByteArrayOutputStream out, String type, byte[] raw) throws IOException {
        byte[] packed = new byte[raw.length + 100];
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(raw);
            deflater.finish();
            int length = deflater.deflate(packed);
            Blob blob = Blob.newBuilder()
                    .setRawSize(raw.length)
                    .setZlibData(ByteString.copyFrom(packed, 0, length))
                    .build();
            BlobHeader header = BlobHeader.newBuilder()
                    .setType(type)
                    .setDatasize(blob.getSerializedSize())
                    .build();
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(header.getSerializedSize());
            header.writeTo(data);
            blob.writeTo(data);
        }
    }

    /** Everything an extract says, as text to compare. */
    static String describe(OsmExtract extract) {
        StringBuilder text = new StringBuilder().append(extract.bounds()).append('\n');
        OsmNodes nodes = extract.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            text.append(nodes.id(i) + " " + nodes.lon(i) + " " + nodes.lat(i) + " " + nodes.tags(i) + "\n");
        }
        extract.ways()
                .forEach(way -> text.append(
                        way.id() + " " + java.util.Arrays.toString(way.nodeIds()) + " " + way.tags() + "\n"));
        extract.relations()
                .forEach(relation -> text.append(relation.id() + " " + java.util.Arrays.toString(relation.outerWays())
                        + java.util.Arrays.toString(relation.innerWays()) + relation.tags() + "\n"));
        return text.toString();
    }
}
