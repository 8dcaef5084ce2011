package de.nahraum.server.cli;

import de.nahraum.geodata.demo.DemoCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the folder of a generated city. */
@Command(name = "demo-city", description = "Write the folder of a generated city.", mixinStandardHelpOptions = true)
final class DemoCityCommand implements Callable<Integer> {
    static final int DEFAULT_PEOPLE = DemoCity.DEFAULT_PEOPLE;
    static final long DEFAULT_SEED = 1;

    @Parameters(paramLabel = "DIR", description = "Folder to write; created if need be.")
    private @Nullable Path folder;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "" + DemoCity.DEFAULT_PEOPLE,
            description = "Inhabitants, ${DEFAULT-VALUE} unless said.")
    private int people;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Same seed, same city.")
    private long seed;

    @Override
    public Integer call() {
        Console console = new Console();
        if (folder == null) {
            return TaskWorker.REFUSED;
        }
        Path target = folder.toAbsolutePath().normalize();
        if (people < DemoCity.FEWEST_PEOPLE || people > DemoCity.MOST_PEOPLE) {
            console.complain("cli.people-range", Map.of("least", DemoCity.FEWEST_PEOPLE, "most", DemoCity.MOST_PEOPLE));
            return TaskWorker.REFUSED;
        }
        if (Files.exists(target.resolve("city.yaml"))) {
            console.complain("cli.folder-has-city", Map.of("folder", target.toString()));
            return TaskWorker.REFUSED;
        }
        try {
            console.say("cli.writing-demo");
            write(target, people, seed);
            console.say("cli.demo-written", Map.of("folder", target.toString()));
            return TaskWorker.DONE;
        } catch (IOException e) {
            console.complain("cli.cannot-write", Map.of("file", target.toString()));
            return TaskWorker.REFUSED;
        }
    }

    static void write(Path folder, int people, long seed) throws IOException {
        Files.createDirectories(folder);
        DemoCity.of(people, seed).writeTo(path -> {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.newOutputStream(file);
        });
    }
}
