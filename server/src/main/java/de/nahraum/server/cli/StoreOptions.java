package de.nahraum.server.cli;

import de.nahraum.server.Settings;
import de.nahraum.server.Stores;
import de.nahraum.server.control.Control;
import de.nahraum.server.control.DataFolder;
import de.nahraum.server.control.Task;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.store.CityStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Options of every command that needs the store, and how it gets at it: through a running server, else itself. */
final class StoreOptions {
    private static final Logger LOG = LoggerFactory.getLogger(StoreOptions.class);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the embedded database (default: ./data).")
    Path data = Path.of("data");

    Path dataFolder() {
        return data.toAbsolutePath().normalize();
    }

    static Optional<String> findDatabaseUrl() {
        return Optional.ofNullable(System.getenv(Settings.DATABASE_VARIABLE)).filter(url -> !url.isBlank());
    }

    /** Does a task. */
    int run(Task task, Console console) {
        Optional<Integer> throughServer = Control.ask(dataFolder(), task, console::line);
        return throughServer.orElseGet(() -> runHere(task, console));
    }

    private int runHere(Task task, Console console) {
        if (!(task instanceof Task.Import)
                && !Files.exists(dataFolder())
                && findDatabaseUrl().isEmpty()) {
            // Only an import has anything to put into a new one; to others a slip of the pen would look like an empty
            // city.
            console.complain("cli.data-missing", Map.of("folder", dataFolder().toString()));
            return TaskWorker.REFUSED;
        }
        try {
            Optional<DataFolder> folder = DataFolder.take(dataFolder());
            if (folder.isEmpty()) {
                console.complain("cli.data-taken", Map.of("folder", dataFolder().toString()));
                return TaskWorker.REFUSED;
            }
            try (DataFolder held = folder.get();
                    CityStore store = Stores.open(held.path(), findDatabaseUrl())) {
                LiveCity live = new LiveCity(store);
                if (task.needsView()) {
                    live.refresh();
                }
                return new TaskWorker(store, live).work(task, console::line);
            }
        } catch (IOException e) {
            console.complain("cli.data-unusable", Map.of("folder", dataFolder().toString()));
            return TaskWorker.REFUSED;
        } catch (RuntimeException e) {
            LOG.debug("Store unusable", e);
            console.complain("cli.store-unusable", Map.of("detail", detail(e)));
            return TaskWorker.REFUSED;
        }
    }

    /** One line: what the database says may have many. */
    static String detail(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
