package de.nahraum.server.paper;

import de.nahraum.server.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.fop.hyphenation.HyphenationTree;

/** Marks where long words may be parted: Liang's algorithm (1983) with the TeX patterns of the language. */
final class Hyphenation {
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{9,}");
    private static final int LEAST_BEFORE = 3;
    private static final int LEAST_AFTER = 3;
    private static final Map<Language, Hyphenation> LOADED = new EnumMap<>(Language.class);

    static {
        LOADED.put(Language.DE, new Hyphenation("/hyph/de.hyp"));
        LOADED.put(Language.EN, new Hyphenation("/hyph/en_GB.hyp"));
    }

    private final HyphenationTree patterns;

    private Hyphenation(String file) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(Resource.bytes(file)))) {
            patterns = (HyphenationTree) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(file, e);
        }
    }

    static Hyphenation in(Language language) {
        return Objects.requireNonNull(LOADED.get(language));
    }

    /** The text with soft hyphens in its long words. */
    String marked(String text) {
        return LONG_WORD.matcher(text).replaceAll(this::word);
    }

    private String word(MatchResult match) {
        String word = match.group();
        org.apache.fop.hyphenation.Hyphenation found = patterns.hyphenate(word, LEAST_BEFORE, LEAST_AFTER);
        if (found == null) {
            return word;
        }
        StringBuilder marked = new StringBuilder(word);
        int[] points = found.getHyphenationPoints();
        for (int i = points.length - 1; i >= 0; i--) {
            if (points[i] > 0 && points[i] < word.length()) {
                marked.insert(points[i], SOFT_HYPHEN);
            }
        }
        return marked.toString();
    }
}
