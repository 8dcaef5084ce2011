package de.nahraum.server.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets commands beside a running server work through it: the server listens on a loopback port and writes port and token to a file only its
 * user can read. One line in (token, task as JSON), lines of text out, the last one the exit code after {@value #END}.
 */
public final class Control implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Control.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = "exit ";
    private static final int FAILED = 1;
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_LINE = 100_000;
    private static final int SILENCE_MILLISECONDS = 10_000;
    private static final int CONNECT_MILLISECONDS = 2_000;

    /** Does tasks. */
    @FunctionalInterface
    public interface Worker {
        /**
         * Does a task.
         *
         * @param say told every line for the person who asked
         * @return exit code
         */
        int work(Task task, Consumer<String> say);
    }

    private final ServerSocket socket;
    private final Path file;
    private final String token;
    private final Worker worker;

    private Control(ServerSocket socket, Path file, String token, Worker worker) {
        this.socket = socket;
        this.file = file;
        this.token = token;
        this.worker = worker;
    }

    /** Starts listening for a server that holds the folder. */
    public static Control listen(DataFolder folder, Worker worker) throws IOException {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Path file = DataFolder.controlFile(folder.path());
        Files.deleteIfExists(file);
        writePrivately(file, socket.getLocalPort() + " " + token);
        Control control = new Control(socket, file, token, worker);
        Thread.ofVirtual().name("control").start(control::accept);
        return control;
    }

    private static void writePrivately(Path file, String content) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            // Windows: rights come from the user's own folder.
            Files.createFile(file);
        }
        Files.writeString(file, content, StandardOpenOption.WRITE);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("Control: {}", e.getMessage());
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = reader(connection);
                PrintWriter out = writer(connection)) {
            connection.setSoTimeout(SILENCE_MILLISECONDS);
            String given = readLine(in);
            String json = readLine(in);
            byte[] expected = token.getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
                return;
            }
            out.println(END + work(JSON.readValue(json, Task.class), out::println));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Control: {}", e.toString());
        }
    }

    /** Whatever goes wrong, the person who asked is told. */
    private int work(Task task, Consumer<String> say) {
        try {
            return worker.work(task, say);
        } catch (Throwable e) {
            LOG.error("Task failed", e);
            say.accept(Texts.in(task.language()).say("cli.task-failed", Map.of("detail", e.toString())));
            return FAILED;
        }
    }

    private static String readLine(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n' && line.length() < LONGEST_LINE) {
            line.append((char) c);
            c = in.read();
        }
        return line.toString().strip();
    }

    /**
     * Lets the server that holds a folder do a task.
     *
     * @param say told every line
     * @return its exit code, {@value #FAILED} if it broke off; empty if no server can be reached there
     */
    public static Optional<Integer> ask(Path folder, Task task, Consumer<String> say) {
        Path file = DataFolder.controlFile(folder);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Socket connection = new Socket()) {
            String[] portAndToken = Files.readString(file).split(" ", 2);
            String given = portAndToken[1].strip();
            connection.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(portAndToken[0])),
                    CONNECT_MILLISECONDS);
            return Optional.of(askConnected(connection, given, task, say));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // A file left over from a server that was killed.
            return Optional.empty();
        }
    }

    /** From here on the task may have been done: whatever breaks off, nobody else may do it again. */
    private static int askConnected(Socket connection, String token, Task task, Consumer<String> say) {
        try {
            PrintWriter out = writer(connection);
            out.println(token);
            out.println(JSON.writeValueAsString(task));
            BufferedReader in = reader(connection);
            String line = in.readLine();
            while (line != null && !line.startsWith(END)) {
                say.accept(line);
                line = in.readLine();
            }
            if (line != null) {
                return Integer.parseInt(line.substring(END.length()));
            }
        } catch (IOException | NumberFormatException e) {
            LOG.debug("Control: {}", e.toString());
        }
        say.accept(Texts.in(task.language()).get("cli.server-lost"));
        return FAILED;
    }

    private static BufferedReader reader(Socket connection) throws IOException {
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(Socket connection) throws IOException {
        return new PrintWriter(new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8), true);
    }

    public boolean isListening() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Control: {}", e.getMessage());
        }
    }
}
