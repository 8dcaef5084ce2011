package de.nahraum.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a link or a session is known by: 256 random bits, which only the one who holds it and the moment of asking know. Its text is never part of
 * {@link #toString}.
 */
public final class Token {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    public static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads one; empty if it cannot be one. */
    public static Optional<Token> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** For whoever it is given to, and nobody else. */
    public String text() {
        return text;
    }

    /** SHA-256 in hexadecimal digits: what is kept. 256 random bits need no slow hash. */
    public String hash() {
        return HexFormat.of().formatHex(digest(text));
    }

    /** Another secret that follows from this one and from which this one does not: what a page proves itself with. */
    public String derive(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(purpose + ':' + text));
    }

    /** Whether a text is the secret derived for a purpose; takes as long whatever is wrong. */
    public boolean isDerived(String purpose, String given) {
        return MessageDigest.isEqual(
                derive(purpose).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Token";
    }
}
