package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.Stores;
import de.nahraum.server.control.Task;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.testing.DemoCityFolder;
import de.nahraum.server.text.Language;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskWorkerTest {
    @TempDir
    Path temp;

    @Test
    void aVersionThatIsSavedAndCannotBeShownIsSaidToBeSaved() throws IOException {
        Path city = DemoCityFolder.write(temp.resolve("city"));
        try (CityStore store = Stores.open(temp.resolve("data"), Optional.empty())) {
            CityStore failing = (CityStore) Proxy.newProxyInstance(
                    CityStore.class.getClassLoader(), new Class<?>[] {CityStore.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("listVersions")
                                && store.findLatest().isPresent()) {
                            throw new IllegalStateException("no answer");
                        }
                        return method.invoke(store, arguments);
                    });
            List<String> said = new ArrayList<>();
            int code = new TaskWorker(failing, new LiveCity(failing))
                    .work(new Task.Import(Language.EN, city.toString(), null, false), said::add);
            assertThat(code).isEqualTo(TaskWorker.REFUSED);
            assertThat(said.getLast()).contains("Version 1 is saved").contains("no answer");
            assertThat(store.listVersions()).hasSize(1);
        }
    }

    @Test
    void theListOfVersionsSaysWhichOneThePublicSees() throws IOException {
        try (OfferDesk desk = OfferDesk.withDemoCity(temp)) {
            desk.importFolder();
            desk.work(new Task.Release(Language.EN, 2, "Petra"));
            desk.work(new Task.Release(Language.EN, 1, "Paul"));
            desk.work(new Task.Versions(Language.EN));
            assertThat(desk.lines().getFirst()).contains("released by Petra").doesNotContain("what the public sees");
            assertThat(desk.lines().getLast()).contains("released by Paul, what the public sees");
        }
    }
}
