package de.nahraum.geodata.format.osm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompressed bytes with an end: a small file can unpack to terabytes, and an XML file can be one endless attribute, which the parser
 * would hold in memory. Both end as {@link Exceeded}.
 */
final class BoundedStream extends FilterInputStream {
    /** More than a megabyte without a '>' is no OpenStreetMap XML. */
    private static final long LONGEST_ELEMENT = 1 << 20;

    static final class Exceeded extends IOException {
        private final boolean element;

        Exceeded(boolean element) {
            super(element ? "endless element" : "too many bytes");
            this.element = element;
        }

        boolean isElement() {
            return element;
        }
    }

    private final long maximum;
    private final boolean xml;
    private long count;
    private long sinceElementEnd;

    BoundedStream(InputStream in, long maximum, boolean xml) {
        super(in);
        this.maximum = maximum;
        this.xml = xml;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count += read;
            if (count > maximum) {
                throw new Exceeded(false);
            }
            if (xml) {
                watchElement(bytes, offset, read);
            }
        }
        return read;
    }

    private void watchElement(byte[] bytes, int offset, int read) throws Exceeded {
        int i = offset + read - 1;
        while (i >= offset && bytes[i] != '>') {
            i--;
        }
        sinceElementEnd = i < offset ? sinceElementEnd + read : offset + read - 1L - i;
        if (sinceElementEnd > LONGEST_ELEMENT) {
            throw new Exceeded(true);
        }
    }
}
