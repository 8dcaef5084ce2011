package de.nahraum.server.cli;

import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.Reviews;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the languages of the citizens' pages, for those who have a translation checked. */
@Command(
        name = "languages",
        description =
                "List the languages of the citizens' pages, whether they were checked, and the fingerprint of their texts.",
        mixinStandardHelpOptions = true)
final class LanguagesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console console = new Console();
        for (CitizenLanguage language : CitizenLanguage.values()) {
            console.say(
                    Reviews.isReviewed(language) ? "cli.language-checked" : "cli.language-unchecked",
                    Map.of(
                            "id", language.id(),
                            "name", language.ownName(),
                            "fingerprint", Reviews.fingerprint(language)));
        }
        return TaskWorker.DONE;
    }
}
