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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text file with a line for each: day, what, hash. Lines nobody understands, as a power cut may leave one, are passed over. */
public final class GoneReportsFile implements GoneReports {
    /** In the data folder. */
    public static final String NAME = "gone-reports.txt";

    private static final Pattern LINE = Pattern.compile("\\d{4}-\\d{2}-\\d{2} (?:(report|about) (\\S{1,100})"
            + "|words (\\S{1,100}) (\\d{1,9})|import (\\d{1,18}) (\\d{1,18}))");

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
            case Gone.Import undone ->
                "import " + undone.id() + " " + ChronoUnit.MICROS.between(Instant.EPOCH, undone.at());
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
        if (parts.group(3) != null) {
            return Optional.of(new Gone.Words(parts.group(3), Integer.parseInt(parts.group(4))));
        }
        if (parts.group(5) != null) {
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(6)), ChronoUnit.MICROS);
            return Optional.of(new Gone.Import(Long.parseLong(parts.group(5)), at));
        }
        return Optional.of(
                "report".equals(parts.group(1)) ? new Gone.Report(parts.group(2)) : new Gone.About(parts.group(2)));
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
