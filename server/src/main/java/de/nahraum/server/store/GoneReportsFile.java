package de.nahraum.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text file with a line for each: day, what, hash. Lines nobody understands, as a power cut may leave one, are passed over. */
public final class GoneReportsFile implements GoneReports {
    /** In the data folder. */
    public static final String NAME = "gone-reports.txt";

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (report|about|words) (\\S{1,100})(?: (\\d{1,9}))?");

    private final Path file;
    private final Clock clock;

    public GoneReportsFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public synchronized void add(Gone gone) {
        String what = switch (gone) {
            case Gone.Report report -> "report " + report.codeHash();
            case Gone.About about -> "about " + about.id();
            case Gone.Words words -> "words " + words.codeHash() + " " + words.changes();
        };
        // Begun with an end of line: after half a line of a power cut this one is whole.
        byte[] line = ("\n" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + " " + what + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public synchronized List<Gone> list() {
        return lines().flatMap(line -> find(line).stream()).toList();
    }

    private static Optional<Gone> find(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String hash = parts.group(3);
        return switch (parts.group(2)) {
            case "report" -> Optional.of(new Gone.Report(hash));
            case "about" -> Optional.of(new Gone.About(hash));
            default ->
                Optional.ofNullable(parts.group(4)).map(changes -> new Gone.Words(hash, Integer.parseInt(changes)));
        };
    }

    @Override
    public synchronized void forgetBefore(LocalDate day) {
        List<String> all = lines().toList();
        // ISO days are in the order of their text.
        List<String> kept =
                all.stream().filter(line -> line.compareTo(day.toString()) >= 0).toList();
        if (kept.size() == all.size()) {
            return;
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, kept);
            try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Stream<String> lines() {
        try {
            return Files.exists(file) ? Files.readString(file).lines().filter(line -> !line.isBlank()) : Stream.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static StoreUnavailable unavailable(IOException e) {
        return new StoreUnavailable("What is gone cannot be remembered: " + e.getMessage(), e);
    }
}
