package de.nahraum.geodata.format.osm;

import de.nahraum.geodata.format.SourceStream;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads an OpenStreetMap extract once: {@code .osm.pbf}, {@code .osm.gz} or {@code .osm}, told apart by their first bytes and not by
 * their names.
 */
public final class OsmReader {
    /** What a file may unpack to, bytes. */
    public static final long MAXIMUM_BYTES = 4L << 30;

    private static final long MEGABYTE = 1 << 20;

    private final String file;
    private final Set<String> furtherKeys;
    private final long maximumBytes;
    private final Notices notices;

    /** @param file label of the file for findings */
    public OsmReader(String file, Notices notices) {
        this(file, Set.of(), MAXIMUM_BYTES, notices);
    }

    /**
     * @param furtherKeys keys of tags to keep beside {@link OsmKeys#KEPT}
     * @param maximumBytes unpacked; more is a finding
     */
    public OsmReader(String file, Set<String> furtherKeys, long maximumBytes, Notices notices) {
        this.file = file;
        this.furtherKeys = Set.copyOf(furtherKeys);
        this.maximumBytes = maximumBytes;
        this.notices = notices;
    }

    /**
     * @return empty, with a finding, if the file is broken
     * @throws IOException only if the stream itself fails
     */
    public Optional<OsmExtract> read(InputStream stream) throws IOException {
        SourceStream source = new SourceStream(stream);
        ExtractCollector collector = new ExtractCollector(file, furtherKeys, notices);
        try {
            if (!readAny(new BufferedInputStream(source, 1 << 16), collector)) {
                notices.add(new Notice.FileEmpty(Where.file(file)));
                return Optional.empty();
            }
        } catch (BrokenExtract e) {
            source.rethrowFailure();
            tell(e);
            return Optional.empty();
        } catch (IOException e) {
            // What the unpacking says of broken content comes as IOException too.
            source.rethrowFailure();
            tell(new BrokenExtract(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        if (collector.isEmpty()) {
            notices.add(new Notice.FileEmpty(Where.file(file)));
            return Optional.empty();
        }
        return Optional.of(collector.build());
    }

    private void tell(BrokenExtract e) {
        long allowed = maximumBytes / MEGABYTE;
        notices.add(
                e.isTooLarge()
                        ? new Notice.FileTooLarge(Where.field(file, null, e.detail(), null), allowed, allowed)
                        : new Notice.SyntaxBroken(Where.file(file), e.detail()));
    }

    /** False if there is not a byte. */
    private boolean readAny(InputStream in, ExtractCollector collector) throws IOException, BrokenExtract {
        byte[] head = peek(in);
        if (head.length == 0) {
            return false;
        }
        InputStream plain = in;
        if (head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            // What unpacks to another gzip file is a bomb or a mistake: it is neither XML nor pbf below.
            plain = new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
            head = peek(plain);
            if (head.length == 0) {
                return false;
            }
        }
        boolean xml = looksLikeXml(head);
        BoundedStream bounded = new BoundedStream(plain, maximumBytes, xml);
        try {
            if (xml) {
                new XmlParsing(collector).read(bounded);
            } else {
                new PbfParsing(collector).read(bounded);
            }
        } catch (BoundedStream.Exceeded e) {
            throw new BrokenExtract(String.valueOf(e.getMessage()), !e.isElement());
        }
        return true;
    }

    private static byte[] peek(InputStream in) throws IOException {
        in.mark(64);
        byte[] head = in.readNBytes(16);
        in.reset();
        return head;
    }

    /** A '<' after byte order marks and blanks; a pbf file starts with the length of its header, a NUL byte. */
    private static boolean looksLikeXml(byte[] head) {
        for (byte b : head) {
            if (b == '<') {
                return true;
            }
            boolean before = b == ' ' || b == '\n' || b == '\r' || b == '\t' || b < 0;
            if (!before) {
                return false;
            }
        }
        return false;
    }
}
