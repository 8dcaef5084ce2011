package de.nahraum.geodata.format.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.Parser;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Node;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Relation;
import org.openstreetmap.osmosis.osmbinary.Osmformat.StringTable;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Way;

/**
 * One block of elements. The element messages are read one at a time: as a whole, a hostile block of 32 MB would become a gigabyte of
 * objects. Two passes, since the texts and the scale of the coordinates may stand behind the elements.
 */
final class PbfBlock {
    private static final double NANO = 1e9;
    private static final int MOST_TEXTS = 2_000_000;

    private final byte[] block;
    private final ExtractCollector collector;
    private final List<String> texts = new ArrayList<>();
    private long granularity = 100;
    private long latOffset;
    private long lonOffset;

    PbfBlock(byte[] block, ExtractCollector collector) {
        this.block = block;
        this.collector = collector;
    }

    void read() throws IOException, BrokenExtract {
        readFrame();
        try {
            CodedInputStream in = CodedInputStream.newInstance(block);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (isMessage(tag, PrimitiveBlock.PRIMITIVEGROUP_FIELD_NUMBER)) {
                    int outer = in.pushLimit(in.readRawVarint32());
                    readGroup(in);
                    in.popLimit(outer);
                } else {
                    in.skipField(tag);
                }
            }
        } catch (IndexOutOfBoundsException e) {
            throw new BrokenExtract("element lists of different length, or a text that is not there");
        }
    }

    private void readFrame() throws IOException, BrokenExtract {
        CodedInputStream in = CodedInputStream.newInstance(block);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case PrimitiveBlock.STRINGTABLE_FIELD_NUMBER -> {
                    int outer = in.pushLimit(in.readRawVarint32());
                    readTexts(in);
                    in.popLimit(outer);
                }
                case PrimitiveBlock.GRANULARITY_FIELD_NUMBER -> granularity = in.readInt32();
                case PrimitiveBlock.LAT_OFFSET_FIELD_NUMBER -> latOffset = in.readInt64();
                case PrimitiveBlock.LON_OFFSET_FIELD_NUMBER -> lonOffset = in.readInt64();
                default -> in.skipField(tag);
            }
        }
    }

    private void readTexts(CodedInputStream in) throws IOException, BrokenExtract {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (isMessage(tag, StringTable.S_FIELD_NUMBER)) {
                ExtractCollector.require(texts.size() < MOST_TEXTS, "texts");
                texts.add(new String(in.readByteArray(), StandardCharsets.UTF_8));
            } else {
                in.skipField(tag);
            }
        }
    }

    private void readGroup(CodedInputStream in) throws IOException, BrokenExtract {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (isMessage(tag, PrimitiveGroup.NODES_FIELD_NUMBER)) {
                Node node = message(in, Node.parser());
                tags(node.getKeysList(), node.getValsList());
                collector.node(node.getId(), lon(node.getLon()), lat(node.getLat()));
            } else if (isMessage(tag, PrimitiveGroup.DENSE_FIELD_NUMBER)) {
                readDense(message(in, DenseNodes.parser()));
            } else if (isMessage(tag, PrimitiveGroup.WAYS_FIELD_NUMBER)) {
                readWay(message(in, Way.parser()));
            } else if (isMessage(tag, PrimitiveGroup.RELATIONS_FIELD_NUMBER)) {
                readRelation(message(in, Relation.parser()));
            } else {
                in.skipField(tag);
            }
        }
    }

    private static boolean isMessage(int tag, int field) {
        return WireFormat.getTagFieldNumber(tag) == field
                && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }

    private static <T extends com.google.protobuf.MessageLite> T message(CodedInputStream in, Parser<T> parser)
            throws IOException {
        return in.readMessage(parser, ExtensionRegistryLite.getEmptyRegistry());
    }

    private void readDense(DenseNodes dense) throws BrokenExtract {
        long id = 0;
        long lon = 0;
        long lat = 0;
        int text = 0;
        for (int i = 0; i < dense.getIdCount(); i++) {
            id += dense.getId(i);
            lon += dense.getLon(i);
            lat += dense.getLat(i);
            // Keys and values of all nodes in one list, a 0 after each node; no list at all if none has tags.
            while (text < dense.getKeysValsCount() && dense.getKeysVals(text) != 0) {
                collector.tag(text(dense.getKeysVals(text)), text(dense.getKeysVals(text + 1)));
                text += 2;
            }
            text++;
            collector.node(id, lon(lon), lat(lat));
        }
    }

    private void readWay(Way way) throws BrokenExtract {
        tags(way.getKeysList(), way.getValsList());
        long[] nodeIds = new long[way.getRefsCount()];
        long id = 0;
        for (int i = 0; i < nodeIds.length; i++) {
            id += way.getRefs(i);
            nodeIds[i] = id;
        }
        collector.way(way.getId(), nodeIds);
    }

    private void readRelation(Relation relation) throws BrokenExtract {
        tags(relation.getKeysList(), relation.getValsList());
        LongList outer = new LongList();
        LongList inner = new LongList();
        long id = 0;
        for (int i = 0; i < relation.getMemidsCount(); i++) {
            id += relation.getMemids(i);
            if (relation.getTypes(i) == Relation.MemberType.WAY) {
                ("inner".equals(text(relation.getRolesSid(i))) ? inner : outer).add(id);
            }
        }
        collector.relation(relation.getId(), outer.toArray(), inner.toArray());
    }

    private void tags(List<Integer> keys, List<Integer> values) throws BrokenExtract {
        for (int i = 0; i < keys.size(); i++) {
            collector.tag(text(keys.get(i)), text(values.get(i)));
        }
    }

    private String text(int index) {
        return texts.get(index);
    }

    /** One division of whole nanodegrees: the double nearest to the decimal number, as from XML. */
    private double lon(long stored) {
        return (lonOffset + granularity * stored) / NANO;
    }

    private double lat(long stored) {
        return (latOffset + granularity * stored) / NANO;
    }
}
