package de.nahraum.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.Stores;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.CommandProcess;
import de.nahraum.server.testing.DemoCityFolder;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server killed at random moments while people report: what it said it has, it has, once. How often it is killed can be said with {@code
 * -Dnahraum.kills=100}.
 */
abstract class KilledServerContract {
    private static final int KILLS = Integer.getInteger("nahraum.kills", 3);
    private static final int PEOPLE = 4;
    private static final int LONGEST_LIFE_MILLISECONDS = 400;
    private static final long SEED = 20_321_126;

    /** Of an empty database; null for the embedded one. */
    abstract @Nullable String databaseUrl();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void whatAKilledServerAcknowledgedIsThereOnce() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        String database = databaseUrl();
        try (TestFolder folder = TestFolder.make("nahraum-killed")) {
            DemoCityFolder.copyImported(folder.path());
            Path data = folder.path().resolve("data");
            try (CityStore store = Stores.open(data, Optional.ofNullable(database))) {
                if (store.findLatest().isEmpty()) {
                    store.save(
                            Objects.requireNonNull(CityImport.read(folder.path().resolve("city"), null, Progress.SILENT)
                                    .city()),
                            Progress.SILENT);
                }
                store.release(store.findLatest().orElseThrow(), "Test");
            }
            int port = freePort();
            String address = "http://localhost:" + port;
            Map<String, String> environment = database == null
                    ? Map.of("NAHRAUM_TRUSTED_PROXY", "127.0.0.1, ::1")
                    : Map.of("NAHRAUM_TRUSTED_PROXY", "127.0.0.1, ::1", "NAHRAUM_DB_URL", database);
            String[] run = {"run", "--port", String.valueOf(port), "--data", data.toString()};
            Phones phones = null;
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    try (CommandProcess server = CommandProcess.start(environment, run)) {
                        server.awaitOutput(address);
                        if (phones == null) {
                            phones = new Phones(address);
                        }
                        phones.awaitMore();
                        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLISECONDS));
                        server.kill();
                    }
                }
                try (CommandProcess server = CommandProcess.start(environment, run)) {
                    server.awaitOutput(address);
                    Objects.requireNonNull(phones).stopReporting();
                    server.kill();
                }
            } finally {
                if (phones != null) {
                    phones.close();
                }
            }
            try (CityStore store = Stores.open(data, Optional.ofNullable(database))) {
                List<StoredReport> kept = store.reports().list();
                ReportKeys keys = new ReportKeys(store.reports().secret());
                System.out.printf("%d kills, %d reports acknowledged%n", KILLS, phones.codes.size());
                assertThat(phones.codes).hasSizeGreaterThan(KILLS);
                assertThat(kept)
                        .as("each that was acknowledged, once, and no other: all were sent until they were")
                        .extracting(report -> report.content().words())
                        .containsExactlyInAnyOrderElementsOf(phones.codes.keySet().stream()
                                .map(number -> "Nr. " + number)
                                .toList());
                phones.codes.forEach((number, code) -> {
                    assertThat(code).isEqualTo(keys.code(ReportMaker.key("killed", number)));
                    assertThat(store.reports().findByCode(keys.codeHash(code))).isPresent();
                });
            }
        }
    }

    /** People who report one thing after the other, and send each until it is acknowledged. */
    private static final class Phones implements AutoCloseable {
        private final Map<Integer, String> codes = new ConcurrentHashMap<>();
        private final AtomicBoolean isOver = new AtomicBoolean();
        private final AtomicInteger numbers = new AtomicInteger();
        private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        private final List<? extends Future<?>> reporting;
        private final ReportMaker maker;
        private final String address;

        Phones(String address) throws IOException, InterruptedException {
            this.address = address;
            this.maker = new ReportMaker(address);
            this.reporting = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> people.submit(this::report))
                    .toList();
        }

        private @Nullable Void report() throws InterruptedException, IOException {
            while (!isOver.get()) {
                int number = numbers.getAndIncrement();
                while (!isAcknowledged(number)) {
                    Thread.sleep(20);
                }
            }
            return null;
        }

        private boolean isAcknowledged(int number) throws InterruptedException {
            try {
                HttpResponse<String> response = maker.send(address, "killed", number);
                if (response.statusCode() >= 500) {
                    return false;
                }
                assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
                codes.put(number, ReportMaker.code(response));
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        /** Waits until the server takes reports again: it is to be killed at work. */
        void awaitMore() throws InterruptedException {
            int before = codes.size();
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (codes.size() == before) {
                assertThat(System.nanoTime())
                        .as("a report is taken within a minute")
                        .isLessThan(end);
                Thread.sleep(5);
            }
        }

        /** Lets each send what they have begun. */
        void stopReporting() throws Exception {
            isOver.set(true);
            for (Future<?> person : reporting) {
                person.get(2, TimeUnit.MINUTES);
            }
        }

        @Override
        public void close() {
            isOver.set(true);
            people.shutdownNow();
            maker.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
