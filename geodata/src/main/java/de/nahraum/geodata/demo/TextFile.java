package de.nahraum.geodata.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a text as it is, in UTF-8. */
final class TextFile {
    private TextFile() {}

    static void write(FolderSink sink, String path, String text) throws IOException {
        try (OutputStream out = sink.open(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
