package de.nahraum.server.control;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder a server keeps its data in. One process at a time holds it. */
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder, creating it if need be.
     *
     * @return empty if another process holds it
     * @throws IOException if it cannot be created or written
     */
    public static Optional<DataFolder> take(Path folder) throws IOException {
        Files.createDirectories(runFolder(folder));
        try {
            Files.setPosixFilePermissions(runFolder(folder), PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException e) {
            // Windows: the folder inherits the rights of the user's own.
        }
        FileChannel channel = FileChannel.open(
                runFolder(folder).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new DataFolder(folder, channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer.
        }
        channel.close();
        return Optional.empty();
    }

    static Path runFolder(Path folder) {
        return folder.resolve("run");
    }

    /** Where a running server says how to reach it. */
    static Path controlFile(Path folder) {
        return runFolder(folder).resolve("control");
    }

    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
