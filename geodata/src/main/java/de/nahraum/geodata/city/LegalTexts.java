package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the law wants a public page to say, as the city wrote it: Markdown, by language (BCP 47), German first.
 *
 * @param imprint who answers for the pages (Impressum)
 * @param privacy what is stored, why and how long (Datenschutz)
 * @param accessibility how accessible they are and where to complain (Barrierefreiheit)
 */
public record LegalTexts(Map<String, String> imprint, Map<String, String> privacy, Map<String, String> accessibility) {
    public static final LegalTexts NONE = new LegalTexts(Map.of(), Map.of(), Map.of());

    private static final String WRITTEN_FIRST = "de";

    public LegalTexts {
        imprint = Map.copyOf(imprint);
        privacy = Map.copyOf(privacy);
        accessibility = Map.copyOf(accessibility);
    }

    /** One of the texts. */
    public enum Kind {
        IMPRINT,
        PRIVACY,
        ACCESSIBILITY
    }

    /** A text in a language; in German where it was not translated; empty if it was not written. */
    public Optional<Text> find(Kind kind, String language) {
        Map<String, String> texts = texts(kind);
        String written = texts.containsKey(language) ? language : WRITTEN_FIRST;
        return Optional.ofNullable(texts.get(written)).map(markdown -> new Text(written, markdown));
    }

    /** Whether each text was written in German: without them nothing may be shown to the public. */
    public boolean isComplete() {
        return listMissing().isEmpty();
    }

    /** Those not written in German. */
    public List<Kind> listMissing() {
        return Arrays.stream(Kind.values())
                .filter(kind -> texts(kind).getOrDefault(WRITTEN_FIRST, "").isBlank())
                .toList();
    }

    private Map<String, String> texts(Kind kind) {
        return switch (kind) {
            case IMPRINT -> imprint;
            case PRIVACY -> privacy;
            case ACCESSIBILITY -> accessibility;
        };
    }

    /** A text and the language it is in. */
    public record Text(String language, String markdown) {}
}
