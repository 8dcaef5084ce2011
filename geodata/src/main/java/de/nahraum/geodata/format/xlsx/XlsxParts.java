package de.nahraum.geodata.format.xlsx;

import de.nahraum.geodata.format.ByteSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a workbook's zip, by name, from its directory as spreadsheets do. The packed bytes are held; no more is unpacked than a large table
 * needs, whatever the directory says about sizes.
 */
final class XlsxParts {
    /** Of the file as it is; ten thousand offers take two megabytes. */
    static final int MAXIMUM_PACKED = 16 << 20;

    /** Of all parts read, unpacked. */
    static final long MAXIMUM_UNPACKED = 256L << 20;

    private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

    private final byte[] packed;
    private long left = MAXIMUM_UNPACKED;

    private XlsxParts(byte[] packed) {
        this.packed = packed;
    }

    /** Reads a part. */
    interface PartReader {
        void read(XmlPart part) throws IOException, XMLStreamException;
    }

    /** Reads one part after the other. */
    interface Parts {
        /** Reads the part of this name if there is one. */
        void read(String name, PartReader reader) throws IOException;
    }

    /** Works with the parts. */
    interface Work<T> {
        T with(Parts parts) throws IOException;
    }

    /** More is in it than anybody would edit by hand. */
    static final class TooMuch extends IOException {
        TooMuch(String what) {
            super(what);
        }
    }

    /** It is no sound zip, or a part no sound XML. */
    static final class Broken extends IOException {
        private Broken(Exception cause) {
            super(firstLine(cause), cause);
        }

        private static String firstLine(Exception cause) {
            String message = String.valueOf(cause.getMessage());
            int text = message.indexOf("Message: ");
            String useful = text < 0 ? message : message.substring(text + 9);
            return useful.lines().findFirst().orElse(cause.getClass().getSimpleName());
        }
    }

    /**
     * Takes the bytes.
     *
     * @throws TooMuch beyond {@value #MAXIMUM_PACKED} bytes
     * @throws IOException if they cannot be read
     */
    static XlsxParts of(ByteSource bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            byte[] read = in.readNBytes(MAXIMUM_PACKED + 1);
            if (read.length > MAXIMUM_PACKED) {
                throw new TooMuch("file");
            }
            return new XlsxParts(read);
        }
    }

    /** Whether it begins as a zip does; a spreadsheet with a password or of the old form does not. */
    boolean isZip() {
        return packed.length > SIGNATURE.length && Arrays.equals(Arrays.copyOf(packed, SIGNATURE.length), SIGNATURE);
    }

    /**
     * Opens the zip for some work.
     *
     * @throws TooMuch beyond {@value #MAXIMUM_UNPACKED} bytes unpacked, or as a reader says
     * @throws Broken if zip or XML are
     */
    <T> T open(Work<T> work) throws TooMuch, Broken {
        try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
            return work.with((name, reader) -> read(zip, name, reader));
        } catch (TooMuch | Broken e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Broken(e);
        }
    }

    private void read(ZipFile zip, String name, PartReader reader) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        // No spreadsheet program packs in any other way, and the libraries for those are not here.
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new Broken(new IOException("Packed in a way no spreadsheet is: method " + entry.getMethod()));
        }
        try (InputStream content = zip.getInputStream(entry)) {
            reader.read(new XmlPart(new Bounded(content)));
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof TooMuch tooMuch ? tooMuch : new Broken(e);
        }
    }

    /** Counts what is unpacked. */
    private final class Bounded extends FilterInputStream {
        /** More than a megabyte without a '>' would be one endless attribute, which the parser would hold in memory. */
        private static final long LONGEST_ELEMENT = 1 << 20;

        private long sinceElementEnd;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            left -= Math.max(read, 0);
            int i = offset + read - 1;
            while (i >= offset && target[i] != '>') {
                i--;
            }
            sinceElementEnd = i < offset ? sinceElementEnd + Math.max(read, 0) : offset + read - 1L - i;
            if (left < 0 || sinceElementEnd > LONGEST_ELEMENT) {
                throw new TooMuch(left < 0 ? "bytes" : "element");
            }
            return read;
        }
    }
}
