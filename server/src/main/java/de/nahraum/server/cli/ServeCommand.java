package de.nahraum.server.cli;

import de.nahraum.server.LegalTextsMissing;
import de.nahraum.server.Nahraum;
import de.nahraum.server.Settings;
import de.nahraum.server.Stores;
import de.nahraum.server.api.HostUnusable;
import de.nahraum.server.api.PortInUse;
import de.nahraum.server.clients.TrustedProxies;
import de.nahraum.server.control.Control;
import de.nahraum.server.control.DataFolder;
import de.nahraum.server.control.Task;
import de.nahraum.server.security.Accounts;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the city; on first start the demo city. */
@Command(
        name = "run",
        aliases = "serve",
        description = "Serve the city; on first start the demo city is written and imported.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port (default: 8080).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: this machine only).")
    private @Nullable String host;

    @Option(names = "--city", paramLabel = "FOLDER", description = "City folder to import at start.")
    private @Nullable Path city;

    @Option(names = "--data-folder", paramLabel = "DIR", description = "Where that folder's data files are.")
    private @Nullable Path dataFolder;

    @Option(
            names = "--internal",
            description = "Show unreleased data of an invented city without sign-in; this machine only.")
    private boolean internal;

    @Option(names = "--public", description = "Show released data only, of the demo city too.")
    private boolean publicOnly;

    private static final int STOP_SECONDS = 10;

    private final Console console = new Console();

    @Override
    public Integer call() throws InterruptedException {
        if (internal && host != null) {
            console.complain("cli.internal-needs-loopback", Map.of());
            return TaskWorker.REFUSED;
        }
        if (internal && publicOnly) {
            console.complain("cli.internal-or-public", Map.of());
            return TaskWorker.REFUSED;
        }
        Settings settings = new Settings(
                host == null ? Settings.LOOPBACK : host,
                port,
                options.dataFolder(),
                StoreOptions.findDatabaseUrl().orElse(null),
                city == null ? null : city.toAbsolutePath().normalize(),
                dataFolder == null ? null : dataFolder.toAbsolutePath().normalize(),
                internal ? Boolean.TRUE : publicOnly || host != null ? Boolean.FALSE : null,
                findVariable(Settings.PUBLIC_URL_VARIABLE),
                findVariable(TrustedProxies.VARIABLE));
        List<String> problems = settings.listProblems();
        if (!problems.isEmpty()) {
            problems.forEach(key -> console.complain(key, Map.of("port", String.valueOf(settings.port()))));
            return TaskWorker.REFUSED;
        }
        try {
            Optional<DataFolder> folder = DataFolder.take(settings.data());
            if (folder.isEmpty()) {
                console.complain(
                        "cli.second-server", Map.of("folder", settings.data().toString()));
                return TaskWorker.REFUSED;
            }
            try (DataFolder held = folder.get()) {
                return serve(settings, held);
            }
        } catch (IOException e) {
            console.complain(
                    "cli.data-unusable", Map.of("folder", settings.data().toString()));
            return TaskWorker.REFUSED;
        }
    }

    private static @Nullable String findVariable(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private int serve(Settings settings, DataFolder folder) throws IOException, InterruptedException {
        CityStore store = openStore(settings, folder);
        if (store == null) {
            return TaskWorker.REFUSED;
        }
        boolean ready = false;
        try {
            ready = importAtStart(settings, folder, store) && !isRefusedInternal(store);
        } catch (RuntimeException e) {
            console.complain("cli.store-unusable", Map.of("detail", StoreOptions.detail(e)));
        } finally {
            if (!ready) {
                store.close();
            }
        }
        if (!ready) {
            return TaskWorker.REFUSED;
        }
        CountDownLatch stopAsked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Nahraum nahraum = Nahraum.start(settings, store);
                Control control = Control.listen(folder, new TaskWorker(store, nahraum.live()))) {
            tellWhereToLook(settings, nahraum);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopAsked.countDown();
                awaitQuietly(stopped);
            }));
            stopAsked.await();
            return control.isListening() ? TaskWorker.DONE : TaskWorker.REFUSED;
        } catch (PortInUse e) {
            store.close();
            console.complain(
                    "cli.port-in-use",
                    Map.of("port", String.valueOf(settings.port()), "other", String.valueOf(settings.port() + 1)));
            return TaskWorker.REFUSED;
        } catch (LegalTextsMissing e) {
            store.close();
            console.complain(LegalRefusal.say(e.version(), e.missing(), console.texts()));
            return TaskWorker.REFUSED;
        } catch (HostUnusable e) {
            store.close();
            console.complain("cli.host-unusable", Map.of("host", settings.host()));
            return TaskWorker.REFUSED;
        } catch (RuntimeException e) {
            store.close();
            console.complain("cli.store-unusable", Map.of("detail", StoreOptions.detail(e)));
            return TaskWorker.REFUSED;
        } finally {
            stopped.countDown();
        }
    }

    /** The process must not end before the database is closed. */
    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable CityStore openStore(Settings settings, DataFolder folder) {
        try {
            return Stores.open(folder.path(), settings.findDatabaseUrl());
        } catch (RuntimeException e) {
            console.complain("cli.store-unusable", Map.of("detail", StoreOptions.detail(e)));
            return null;
        }
    }

    /** The folder asked for if it is not what is there already; the demo city if nothing is there. */
    private boolean importAtStart(Settings settings, DataFolder folder, CityStore store) throws IOException {
        Optional<CityVersion> latest = store.listVersions().stream().findFirst();
        Path wanted = settings.city();
        if (wanted == null && latest.isPresent()) {
            return true;
        }
        if (wanted != null && latest.isPresent() && latest.get().folder().equals(wanted.toString())) {
            console.say("cli.already-imported", Map.of("folder", wanted.toString()));
            return true;
        }
        Path source = wanted;
        if (source == null) {
            source = folder.path().resolve("demo-city");
            if (!Files.exists(source.resolve("city.yaml"))) {
                console.say("cli.writing-demo");
                DemoCityCommand.write(source, DemoCityCommand.DEFAULT_PEOPLE, DemoCityCommand.DEFAULT_SEED);
            }
        }
        Path data = settings.dataFolder();
        Task task =
                new Task.Import(console.language(), source.toString(), data == null ? null : data.toString(), false);
        return new TaskWorker(store, new de.nahraum.server.live.LiveCity(store)).work(task, console::line)
                == TaskWorker.DONE;
    }

    /** What is not released of a real city is for people who are signed in, not for whoever can reach the machine. */
    private boolean isRefusedInternal(CityStore store) {
        Optional<CityVersion> real =
                store.listVersions().stream().findFirst().filter(version -> internal && !version.demo());
        real.ifPresent(version -> console.complain("cli.internal-needs-sign-in", Map.of("city", version.cityName())));
        return real.isPresent();
    }

    /** "All addresses of this machine" is no address anybody can open. */
    private static String reachableName(String host) {
        if (!host.equals("0.0.0.0") && !host.equals("::")) {
            return host;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return host;
        }
    }

    /** Where people find these pages: sign-in needs the address with https if there is one. */
    private static String publicAddress(Settings settings, String address) {
        return settings.findPublicUrl()
                .map(url -> url.toString().replaceAll("/+$", ""))
                .orElse(address);
    }

    private void tellWhereToLook(Settings settings, Nahraum nahraum) {
        String name = settings.isLoopback() ? "localhost" : reachableName(settings.host());
        String address = "http://" + name + ":" + nahraum.port();
        console.say("cli.running", Map.of("address", address));
        boolean released = nahraum.store().findLatestReleased().isPresent();
        if (nahraum.isInternal()) {
            console.say("cli.running-internal");
        } else {
            console.say(released ? "cli.running-public" : "cli.running-nothing-released", Map.of("address", address));
        }
        nahraum.security()
                .accounts()
                .makeFirstLink()
                .ifPresent(token -> console.say(
                        "cli.first-administrator",
                        Map.of(
                                "hours",
                                Accounts.FIRST_LINK.toHours(),
                                "link",
                                publicAddress(settings, address) + Accounts.LINK_PATH + token.text())));
        console.say("cli.stop");
    }
}
