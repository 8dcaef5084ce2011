package de.nahraum.server.cli;

import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What commands say to the person in front of them: in the language of {@link ConsoleLanguage}. */
public final class Console {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final Texts texts;

    public Console() {
        this.texts =
                Texts.in(ConsoleLanguage.of(System.getenv(), Locale.getDefault().getLanguage()));
    }

    public Language language() {
        return texts.language();
    }

    Texts texts() {
        return texts;
    }

    /** A fixed text. */
    public String text(String key) {
        return texts.get(key);
    }

    public void line(String text) {
        out.println(text);
    }

    public void say(String key) {
        line(texts.get(key));
    }

    public void say(String key, Map<String, Object> values) {
        line(texts.say(key, values));
    }

    /** Something went wrong: one sentence with the remedy. */
    public void complain(String key, Map<String, Object> values) {
        complain(texts.say(key, values));
    }

    void complain(String sentence) {
        err.println(sentence);
    }
}
