package de.nahraum.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.text.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {
    private static final Task TASK = new Task.Versions(Language.EN);

    @TempDir
    Path temp;

    private final List<String> said = new ArrayList<>();

    @Test
    void whatTheServerSaysAndItsExitCodeArrive() throws IOException {
        try (DataFolder folder = DataFolder.take(temp).orElseThrow();
                Control control = Control.listen(folder, (task, say) -> {
                    say.accept("done");
                    return 0;
                })) {
            assertThat(control.isListening()).isTrue();
            assertThat(Control.ask(temp, TASK, said::add)).contains(0);
            assertThat(said).containsExactly("done");
        }
    }

    @Test
    void aTaskThatFailsIsToldWhateverIsThrown() throws IOException {
        try (DataFolder folder = DataFolder.take(temp).orElseThrow();
                Control control = Control.listen(folder, (task, say) -> {
                    throw new OutOfMemoryError("heap");
                })) {
            assertThat(control.isListening()).isTrue();
            assertThat(Control.ask(temp, TASK, said::add)).contains(1);
            assertThat(said)
                    .singleElement()
                    .asString()
                    .contains("could not do it")
                    .contains("heap");
        }
    }

    /** The task may have been done: to do it once more beside a server that is there would be wrong. */
    @Test
    void aServerThatBreaksOffIsNoServerThatIsNotThere() throws IOException, InterruptedException {
        Files.createDirectories(DataFolder.runFolder(temp));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(DataFolder.controlFile(temp), server.getLocalPort() + " token");
            Thread breakingOff = Thread.ofVirtual().start(() -> {
                try (Socket connection = server.accept()) {
                    connection.getOutputStream().write("working\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(Control.ask(temp, TASK, said::add)).contains(1);
            assertThat(said.getLast()).contains("broke off");
            breakingOff.join();
        }
        assertThat(Control.ask(temp, TASK, said::add)).isEqualTo(Optional.empty());
    }
}
