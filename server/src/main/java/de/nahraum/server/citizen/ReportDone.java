package de.nahraum.server.citizen;

import java.util.List;

/**
 * What somebody sees whose report was taken.
 *
 * @param key of the report, for what they may still say about themselves
 * @param code six words; empty as long as nobody knows them
 * @param again address of a new form
 * @param state where the code goes to see what became of the report
 * @param action where answers about oneself go
 * @param advice for people who were discriminated against
 * @param adviceWanted whether this report is about that
 * @param questions about oneself
 * @param said what became of the answers; empty before
 * @param scriptTexts JSON
 */
public record ReportDone(
        Page page,
        String title,
        String key,
        List<String> code,
        String again,
        String state,
        String action,
        List<Contact> advice,
        boolean adviceWanted,
        List<Question> questions,
        String said,
        String scriptTexts) {
    /** A question about oneself. */
    public record Question(String name, String label, List<Option> options) {}

    /** The words in one line. */
    public String codeText() {
        return String.join(" ", code);
    }
}
