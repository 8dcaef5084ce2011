package de.nahraum.server.bench;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.demo.DemoCity;
import de.nahraum.server.Stores;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.surveys.SurveyCampaigns;
import de.nahraum.server.surveys.SurveyDesk;
import de.nahraum.server.surveys.SurveyJob;
import de.nahraum.server.surveys.SurveyJobs;
import de.nahraum.server.surveys.SurveyMapping;
import de.nahraum.server.surveys.SurveyUploads;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Envelope;

/** How long it takes to bring in a survey of 100,000 rows, all of our template's columns filled, on H2GIS: looked at, brought in, brought in again, undone. */
final class SurveyBench {
    private static final int ROWS = 100_000;
    private static final long ACCOUNT = 1;

    private final City city;
    private final CityStore store;
    private final SurveyDesk desk;
    private final SurveyJobs jobs = new SurveyJobs();

    private SurveyBench(City city, CityStore store) {
        this.city = city;
        this.store = store;
        this.desk = new SurveyDesk(
                store.surveys(),
                store.reports(),
                new SurveyCampaigns(store.surveys()),
                new SurveyUploads(),
                jobs,
                Clock.systemUTC());
    }

    static void run() throws IOException {
        Bench.row("machine", Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version());
        try (TestFolder folder = TestFolder.make("nahraum-bench")) {
            Path cityFolder = Files.createDirectories(folder.path().resolve("city"));
            Bench.write(cityFolder, DemoCity.DEFAULT_PEOPLE);
            ImportedCity imported = Bench.read(cityFolder);
            try (CityStore store =
                    Stores.open(Files.createDirectories(folder.path().resolve("data")), Optional.empty())) {
                new SurveyBench(CityBuilder.build(imported.data(), 1), store).measure();
            }
        }
    }

    private void measure() {
        byte[] file = file();
        Bench.row("file", ROWS + " rows, " + (file.length >> 20) + " MB");
        SurveyDesk.Brought.Kept[] brought = new SurveyDesk.Brought.Kept[1];
        Bench.row("looked at, mapping guessed", Bench.seconds(() -> brought[0] = bring(file)));
        long before = processorNanos();
        Bench.row("brought in", Bench.seconds(() -> start(brought[0])));
        Bench.row(
                "brought in, processor time of all threads",
                String.format(Locale.ROOT, "%.1f s", (processorNanos() - before) / 1e9));
        brought[0] = bring(file);
        Bench.row("brought in again, nothing new", Bench.seconds(() -> start(brought[0])));
        long id = store.surveys().listImports().getFirst().id();
        Bench.row("undone", Bench.seconds(() -> store.surveys().undo(id)));
    }

    /** Counts on a machine that is busy, too. */
    private static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private SurveyDesk.Brought.Kept bring(byte[] file) {
        return (SurveyDesk.Brought.Kept) desk.bring(city, "umfrage.csv", file, ACCOUNT);
    }

    private SurveyJob.State start(SurveyDesk.Brought.Kept brought) {
        SurveyMapping mapping = brought.preview().mapping();
        String campaign = city.settings().reports().campaigns().getFirst().id();
        SurveyDesk.Started.Running running =
                (SurveyDesk.Started.Running) desk.start(city, brought.upload(), mapping, campaign, ACCOUNT);
        SurveyJob job = running.job();
        while (job.state() == SurveyJob.State.RUNNING) {
            job = jobs.findAfterAMoment(job.id(), ACCOUNT).orElseThrow();
        }
        if (job.state() != SurveyJob.State.DONE) {
            throw new IllegalStateException(job.state().toString());
        }
        return job.state();
    }

    private byte[] file() {
        SplittableRandom random = new SplittableRandom(ROWS);
        Envelope box = city.georeference().degrees();
        StringBuilder text = new StringBuilder(
                "befragte;datum;thema;breite;laenge;wann;gruende;ortsart;worte;sprache;altersgruppe;geschlecht;haeufigkeit;reaktion;einwilligung\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "p%d;2026-03-01;unsafe;%.5f;%.5f;night;lighting, traffic;path;Dort ist es nachts sehr dunkel und einsam (%d);de;18-29;female;daily;avoid;ja\n",
                    i,
                    box.getMinY() + box.getHeight() * (0.35 + 0.3 * random.nextDouble()),
                    box.getMinX() + box.getWidth() * (0.35 + 0.3 * random.nextDouble()),
                    i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
