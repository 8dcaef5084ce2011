package de.nahraum.server.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody signs in as.
 *
 * @param text as it is shown
 * @param key the same for all ways to write it, whatever the case and the form of its letters
 */
public record LoginName(String text, String key) {
    public static final int MINIMUM_LENGTH = 2;
    public static final int MAXIMUM_LENGTH = 60;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]*");

    /** Reads one: letters, digits and {@code . _ - @ +}, the first one a letter or digit, {@value #MINIMUM_LENGTH} to {@value #MAXIMUM_LENGTH} of them. */
    public static Optional<LoginName> of(String written) {
        String text = Normalizer.normalize(written.strip(), Normalizer.Form.NFKC);
        int length = text.codePointCount(0, text.length());
        return length >= MINIMUM_LENGTH
                        && length <= MAXIMUM_LENGTH
                        && FORM.matcher(text).matches()
                ? Optional.of(new LoginName(text, key(text)))
                : Optional.empty();
    }

    /** Up and down again: ß and SS are the same, and so are both small sigmas. */
    private static String key(String text) {
        return Normalizer.normalize(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
