package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.offers.EditedWorkbook;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.testing.DemoCityFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that two people on two servers over one database lose nothing of what either did, whichever database it is. */
abstract class OffersTogetherContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    /** Opens the database of the running test, as another server does. */
    abstract CityStore open();

    private OfferDesk desk(CityStore store, String name, Path city) throws IOException {
        return new OfferDesk(store, Files.createDirectories(temp.resolve(name)), city, CLOCK);
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> codes = new ArrayList<>();
            for (Callable<Integer> each : List.of(one, other)) {
                codes.add(people.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            return List.of(codes.get(0).get(), codes.get(1).get());
        }
    }

    @Test
    void editsOfDifferentCellsAreBothKeptAndOfTheSameCellOneIsTold() throws Exception {
        Path city = DemoCityFolder.write(temp.resolve("city"));
        try (CityStore first = open();
                CityStore second = open()) {
            OfferDesk here = desk(first, "here", city);
            OfferDesk there = desk(second, "there", city);
            here.importFolder();
            EditedWorkbook mine = here.export().type("angebot-1", "phone", "+49 631 1");
            EditedWorkbook theirs = there.export().type("angebot-1", "note", "Klingel links");

            assertThat(atOnce(() -> here.apply(mine), () -> there.apply(theirs)))
                    .containsExactly(0, 0);

            assertThat(here.versions()).isEqualTo(3);
            assertThat(here.offer("angebot-1").phone()).isEqualTo("+49 631 1");
            assertThat(here.offer("angebot-1").note()).isEqualTo("Klingel links");
            assertThat(here.said() + there.said()).contains("Vergleiche noch einmal");

            EditedWorkbook left = here.export().type("angebot-2", "note", "links");
            EditedWorkbook right = there.export().type("angebot-2", "note", "rechts");

            assertThat(atOnce(() -> here.apply(left), () -> there.apply(right))).containsExactlyInAnyOrder(0, 1);

            assertThat(here.versions()).isEqualTo(4);
            assertThat(here.said() + there.said()).contains("inzwischen in Version 4");
        }
    }

    @Test
    void aFolderImportedBesideAnEditKeepsTheEdit() throws Exception {
        Path city = DemoCityFolder.write(temp.resolve("city"));
        try (CityStore first = open();
                CityStore second = open()) {
            OfferDesk here = desk(first, "here", city);
            OfferDesk there = desk(second, "there", city);
            here.importFolder();
            EditedWorkbook mine = here.export().type("angebot-1", "phone", "+49 631 1");
            there.edit("offers.csv", text -> text.replace("We 14:00-16:00", "We 13:00-15:00"));

            assertThat(atOnce(() -> here.apply(mine), () -> there.importFolder(false)))
                    .containsExactly(0, 0);

            assertThat(here.versions()).isEqualTo(3);
            assertThat(here.offer("angebot-1").phone()).isEqualTo("+49 631 1");
            assertThat(here.offer("angebot-1").schedule()).isEqualTo("We 13:00-15:00");
        }
    }
}
