package de.nahraum.geodata.demo;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of a folder go: a directory, a zip file, a map in memory. */
@FunctionalInterface
public interface FolderSink {
    /**
     * Opens one file for writing. Files are written one after the other: each stream is closed before the next is opened, so a zip
     * file can be a sink.
     *
     * @param relativePath name inside the folder, with {@code /} between parts
     */
    OutputStream open(String relativePath) throws IOException;
}
