package de.nahraum.geodata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Columns of numbers of a dBASE file, as reference data come in, and the plain area of the polygons of a shapefile. */
public final class DbfTable {
    private static final int FIELD = 32;
    private static final int END_OF_FIELDS = 13;
    private static final int SHAPEFILE_HEADER = 100;

    private record Column(int offset, int width) {}

    private final ByteBuffer bytes;
    private final Map<String, Column> columns = new TreeMap<>();

    private DbfTable(ByteBuffer bytes) {
        this.bytes = bytes;
        // The first byte of a record marks deleted ones.
        int offset = 1;
        for (int at = FIELD; bytes.get(at) != END_OF_FIELDS; at += FIELD) {
            String name = text(at, 11).split("\0", 2)[0];
            int width = Byte.toUnsignedInt(bytes.get(at + 16));
            columns.put(name, new Column(offset, width));
            offset += width;
        }
    }

    public static DbfTable read(Path file) throws IOException {
        return new DbfTable(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** The numbers of a column, in the order of the file. */
    public double[] numbers(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("No column " + name + " in " + columns.keySet());
        }
        double[] numbers = new double[bytes.getInt(4)];
        int record = Short.toUnsignedInt(bytes.getShort(10));
        for (int row = 0; row < numbers.length; row++) {
            int at = Short.toUnsignedInt(bytes.getShort(8)) + row * record + column.offset();
            numbers[row] = Double.parseDouble(text(at, column.width()).strip());
        }
        return numbers;
    }

    private String text(int at, int length) {
        byte[] copy = new byte[length];
        bytes.get(at, copy);
        return new String(copy, StandardCharsets.ISO_8859_1);
    }

    /** Areas of the polygons of a shapefile in the units stored, in the order of the file: shells run clockwise, holes the other way. */
    public static double[] areas(Path shapefile, int polygons) throws IOException {
        ByteBuffer shapes = ByteBuffer.wrap(Files.readAllBytes(shapefile));
        double[] areas = new double[polygons];
        int at = SHAPEFILE_HEADER;
        for (int polygon = 0; polygon < polygons; polygon++) {
            int length = 2 * shapes.order(ByteOrder.BIG_ENDIAN).getInt(at + 4);
            areas[polygon] = area(shapes.order(ByteOrder.LITTLE_ENDIAN), at + 8);
            at += 8 + length;
        }
        return areas;
    }

    private static double area(ByteBuffer shapes, int record) {
        int rings = shapes.getInt(record + 36);
        int points = shapes.getInt(record + 40);
        int first = record + 44 + 4 * rings;
        double doubled = 0;
        for (int ring = 0; ring < rings; ring++) {
            int from = shapes.getInt(record + 44 + 4 * ring);
            int to = ring + 1 < rings ? shapes.getInt(record + 48 + 4 * ring) : points;
            // Seen from the ring's first point: the products of far-off coordinates would leave few digits for a small
            // area.
            double x = shapes.getDouble(first + 16 * from);
            double y = shapes.getDouble(first + 16 * from + 8);
            for (int p = from; p + 1 < to; p++) {
                int here = first + 16 * p;
                doubled += (shapes.getDouble(here + 16) - x) * (shapes.getDouble(here + 8) - y)
                        - (shapes.getDouble(here) - x) * (shapes.getDouble(here + 24) - y);
            }
        }
        return doubled / 2;
    }
}
