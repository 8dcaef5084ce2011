package de.nahraum.geodata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Third-party reference data that is not part of the project: tests that read it run only where it lies. */
public final class SharedData {
    private SharedData() {}

    /** A file below the folder named by {@code NAHRAUM_SHARED}, else below {@code shared} beside the repository. */
    public static Optional<Path> path(String relative) {
        return folder().map(folder -> folder.resolve(relative)).filter(Files::exists);
    }

    static Optional<Path> folder() {
        String stated = System.getenv("NAHRAUM_SHARED");
        String root = System.getProperty("nahraum.root");
        Path folder =
                stated != null ? Path.of(stated) : root != null ? Path.of(root).resolveSibling("shared") : null;
        return Optional.ofNullable(folder).filter(Files::isDirectory);
    }
}
