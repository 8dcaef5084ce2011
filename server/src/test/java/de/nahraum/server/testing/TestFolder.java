package de.nahraum.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder, gone with all that is in it when closed. */
public record TestFolder(Path path) implements AutoCloseable {
    /** Makes one; its name begins with the prefix. */
    public static TestFolder make(String prefix) {
        try {
            return new TestFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies all that is in it into another folder that is there and empty. */
    public void copyTo(Path other) throws IOException {
        for (Path each : list()) {
            Files.copy(each, other.resolve(path.relativize(each).toString()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** From the outermost to the innermost. */
    private List<Path> list() throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            return paths.toList();
        }
    }

    @Override
    public void close() {
        try {
            for (Path each : list().stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
