package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells what became of a report.
 *
 * @param action where the code goes
 * @param withdraw where it goes to have the report deleted
 * @param code as it was typed; six words with blanks between once it is known
 * @param error what is wrong with it; null if nothing is
 * @param yours which report it is: when it came, and what it is about; empty if nobody asked or it is not known
 * @param steps what happened, with its day, the oldest first; none if nobody asked or it is not known
 * @param facts what is done about it
 * @param scriptTexts JSON
 */
public record StatePage(
        Page page,
        String action,
        String withdraw,
        String code,
        @Nullable String error,
        String yours,
        List<Step> steps,
        List<Fact> facts,
        String scriptTexts) {
    /** The words of the code. */
    public List<String> words() {
        return List.of(code.split(" ", -1));
    }

    /** How far a report has come, and since when. */
    public record Step(String name, String day) {}
}
