package de.nahraum.server.testing;

import de.nahraum.geodata.demo.DemoCity;
import de.nahraum.server.Stores;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The small demo city on disk, and the data of a store that holds it: written and imported once, copied as often as it is needed. */
public final class DemoCityFolder {
    private static final int PEOPLE = 10_000;
    private static final long SEED = 7;

    private DemoCityFolder() {}

    /** Only the city. */
    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        DemoCity.of(PEOPLE, SEED).writeTo(path -> Files.newOutputStream(folder.resolve(path)));
        return folder;
    }

    /** Puts {@code city}, and {@code data} with the city as version 1, into a folder that is there and empty. */
    public static void copyImported(Path folder) throws IOException {
        Imported.FOLDER.copyTo(folder);
    }

    private static final class Imported {
        static final TestFolder FOLDER = write();

        private static TestFolder write() {
            TestFolder folder = TestFolder.make("nahraum-demo");
            Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
            try (CityStore store = Stores.open(folder.path().resolve("data"), Optional.empty())) {
                Path city = DemoCityFolder.write(folder.path().resolve("city"));
                store.save(
                        Objects.requireNonNull(
                                CityImport.read(city, null, Progress.SILENT).city()),
                        Progress.SILENT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return folder;
        }
    }
}
