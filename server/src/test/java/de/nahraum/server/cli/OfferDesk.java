package de.nahraum.server.cli;

import de.nahraum.geodata.city.Offer;
import de.nahraum.server.Stores;
import de.nahraum.server.control.Task;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.offers.EditedWorkbook;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.testing.DemoCityFolder;
import de.nahraum.server.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Somebody at a desk with a store, a city folder and a spreadsheet. */
final class OfferDesk implements AutoCloseable {
    static final String NAME = "Petra Planerin";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);

    final CityStore store;
    final LiveCity live;
    private final Path folder;
    private final Path city;
    private final TaskWorker worker;
    private final List<String> said = new ArrayList<>();

    /** @param folder for tables */
    OfferDesk(CityStore store, Path folder, Path city, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.city = city;
        this.live = new LiveCity(store);
        this.worker = new TaskWorker(store, live, clock);
    }

    /** A desk where the demo city is version 1; its folder and its data are copies. */
    static OfferDesk withDemoCity(Path folder) throws IOException {
        DemoCityFolder.copyImported(folder);
        CityStore store = Stores.open(folder.resolve("data"), Optional.empty());
        return new OfferDesk(store, folder, folder.resolve("city"), CLOCK);
    }

    int work(Task task) {
        said.clear();
        if (task.needsView()) {
            live.refresh();
        }
        return worker.work(task, said::add);
    }

    /** What was said to the last task. */
    String said() {
        return String.join("\n", said);
    }

    List<String> lines() {
        return List.copyOf(said);
    }

    int importFolder(boolean offersFromFolder) {
        return work(new Task.Import(Language.DE, city.toString(), null, offersFromFolder));
    }

    void importFolder() {
        if (importFolder(false) != TaskWorker.DONE) {
            throw new AssertionError(said());
        }
    }

    /** Changes a file of the city folder. */
    void edit(String file, UnaryOperator<String> change) {
        try {
            Path path = city.resolve(file);
            String before = Files.readString(path);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new AssertionError("Nothing changed in " + file);
            }
            Files.writeString(path, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Exports and opens the table. */
    EditedWorkbook export() {
        if (work(new Task.OffersExport(Language.DE, file("offers.xlsx").toString(), true)) != TaskWorker.DONE) {
            throw new AssertionError(said());
        }
        return EditedWorkbook.open(file("offers.xlsx"));
    }

    int show(EditedWorkbook workbook) {
        return importTable(workbook, false, null);
    }

    int apply(EditedWorkbook workbook) {
        return importTable(workbook, true, null);
    }

    int importTable(EditedWorkbook workbook, boolean apply, Task.@Nullable Preferred preferred) {
        workbook.save(file("edited.xlsx"));
        return importFile("edited.xlsx", apply, preferred);
    }

    int importFile(String name, boolean apply, Task.@Nullable Preferred preferred) {
        return work(new Task.OffersImport(Language.DE, file(name).toString(), apply, apply ? NAME : null, preferred));
    }

    List<Offer> offers() {
        return store.findOffers(store.findLatest().orElseThrow()).orElseThrow().offers();
    }

    Offer offer(String id) {
        return offers().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No offer " + id));
    }

    long versions() {
        return store.listVersions().size();
    }

    @Override
    public void close() {
        store.close();
    }
}
