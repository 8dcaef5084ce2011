package de.nahraum.geodata.format.csv;

import de.nahraum.geodata.format.ByteSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the bytes of a file are text: a byte order mark decides; else the whole file must decode strictly.
 *
 * @param markLength bytes of the byte order mark to leave out, 0 if there is none
 */
record Encoding(Charset charset, int markLength) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** By the byte order mark, else {@code otherwise}. */
    static Encoding byMark(ByteSource bytes, Charset otherwise) throws IOException {
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(3);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(otherwise, 0);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        byte[] wanted = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            wanted[i] = (byte) mark[i];
        }
        return Arrays.equals(head, 0, mark.length, wanted, 0, mark.length);
    }

    boolean hasMark() {
        return markLength > 0;
    }

    /** The text, read strictly: a byte that is no text throws {@link CharacterCodingException}. */
    Reader open(ByteSource bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes.open(), 1 << 16);
        in.skipNBytes(markLength);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Whether the whole file is text in this encoding. */
    boolean decodes(ByteSource bytes) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = open(bytes)) {
            while (reader.read(buffer) >= 0) {
                // Decoding is all that is wanted.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Line of the first byte that is no text. Slow, since the decoder gives up what it decoded in the same call. */
    int brokenLine(ByteSource bytes) throws IOException {
        int line = 1;
        try (Reader reader = open(bytes)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    line++;
                }
            }
        } catch (CharacterCodingException e) {
            return line;
        }
        return line;
    }
}
