package de.nahraum.geodata.format.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBBox;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;

/** The outer layer of the pbf format: a row of compressed blocks, none larger than the format allows. */
final class PbfParsing {
    private static final int LARGEST_HEADER = 64 << 10;
    private static final int LARGEST_BLOCK = 32 << 20;
    private static final Set<String> KNOWN_FEATURES =
            Set.of("OsmSchema-V0.6", "DenseNodes", "HistoricalInformation", "LocationsOnWays");
    private static final double NANO = 1e9;

    private final ExtractCollector collector;

    PbfParsing(ExtractCollector collector) {
        this.collector = collector;
    }

    void read(InputStream in) throws IOException, BrokenExtract {
        DataInputStream data = new DataInputStream(in);
        boolean header = false;
        try {
            for (int first = data.read(); first >= 0; first = data.read()) {
                int length = (first << 24) | (data.readUnsignedByte() << 16) | data.readUnsignedShort();
                BlobHeader blobHeader = BlobHeader.parseFrom(readBlock(data, length, LARGEST_HEADER));
                byte[] blob = readBlock(data, blobHeader.getDatasize(), LARGEST_BLOCK);
                switch (blobHeader.getType()) {
                    case "OSMHeader" -> {
                        readHeader(HeaderBlock.parseFrom(unpack(Blob.parseFrom(blob))));
                        header = true;
                    }
                    case "OSMData" -> {
                        if (!header) {
                            throw new BrokenExtract("data before the header");
                        }
                        new PbfBlock(unpack(Blob.parseFrom(blob)), collector).read();
                    }
                    default -> {}
                }
            }
        } catch (EOFException e) {
            throw new BrokenExtract("cut off");
        } catch (InvalidProtocolBufferException e) {
            throw new BrokenExtract(String.valueOf(e.getMessage()));
        }
        if (!header) {
            throw new BrokenExtract("no OSMHeader");
        }
    }

    private static byte[] readBlock(DataInputStream data, int length, int largest) throws IOException, BrokenExtract {
        if (length < 0 || length > largest) {
            throw new BrokenExtract("neither XML nor pbf, or a block of " + length + " bytes");
        }
        byte[] block = data.readNBytes(length);
        if (block.length < length) {
            throw new EOFException();
        }
        return block;
    }

    private static byte[] unpack(Blob blob) throws BrokenExtract {
        if (blob.hasRaw()) {
            return blob.getRaw().toByteArray();
        }
        if (!blob.hasZlibData()) {
            throw new BrokenExtract("a compression other than zlib");
        }
        int size = blob.getRawSize();
        if (size < 0 || size > LARGEST_BLOCK) {
            throw new BrokenExtract("a block of " + size + " bytes");
        }
        byte[] raw = new byte[size];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(blob.getZlibData().asReadOnlyByteBuffer());
            if (inflater.inflate(raw) != size) {
                throw new BrokenExtract("a block shorter than it says");
            }
        } catch (DataFormatException e) {
            throw new BrokenExtract("a block that does not unpack");
        }
        return raw;
    }

    private void readHeader(HeaderBlock header) throws BrokenExtract {
        for (String feature : header.getRequiredFeaturesList()) {
            if (!KNOWN_FEATURES.contains(feature)) {
                throw new BrokenExtract("requires " + feature);
            }
        }
        if (header.hasBbox()) {
            HeaderBBox box = header.getBbox();
            collector.bounds(new OsmBounds(
                    box.getLeft() / NANO, box.getBottom() / NANO, box.getRight() / NANO, box.getTop() / NANO));
        }
    }
}
