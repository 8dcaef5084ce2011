package de.nahraum.server.safety;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What follows from the key a report is sent with. The code of six words (66 bits) can be made again by whoever has the key and the server's secret, and by
 * nobody else; what is stored are hashes, from which neither key nor code can be found. Thread-safe.
 */
public final class ReportKeys {
    private static final String HMAC = "HmacSHA256";
    private static final int CODE_WORDS = 6;
    private static final int WORD_BITS = 11;
    private static final int KEY_BYTES = 16;

    /** 22 signs of base64 hold 128 random bits. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22,100}");

    private final byte[] secret;

    /** @param secret of the server */
    ReportKeys(byte[] secret) {
        this.secret = secret.clone();
    }

    /** A new key: 128 random bits. */
    static String newKey(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it can hold 128 random bits. */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** The code of the report sent with a key. */
    String code(String key) {
        byte[] mac = hmac(secret, "code", key);
        StringBuilder code = new StringBuilder();
        for (int word = 0; word < CODE_WORDS; word++) {
            code.append(word == 0 ? "" : " ").append(CodeWords.get(bits(mac, word * WORD_BITS)));
        }
        return code.toString();
    }

    /** Eleven bits of a number from the given bit on. */
    private static int bits(byte[] bytes, int first) {
        int value = 0;
        for (int bit = first; bit < first + WORD_BITS; bit++) {
            value = value << 1 | bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
        }
        return value;
    }

    /** A code as somebody types it, as this program writes it; empty if it is none. */
    public static Optional<String> findCode(String typed) {
        String[] words = typed.strip().split("[\\s,;.·/–-]+", 0);
        if (words.length != CODE_WORDS) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder();
        for (String word : words) {
            OptionalInt index = CodeWords.find(word);
            if (index.isEmpty()) {
                return Optional.empty();
            }
            code.append(code.isEmpty() ? "" : " ").append(CodeWords.get(index.getAsInt()));
        }
        return Optional.of(code.toString());
    }

    static String keyHash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mark of what was sent that only who has the key can make: nobody can try out what somebody may have written. */
    public static String bodyMark(String key, String canonical) {
        return HexFormat.of().formatHex(hmac(key.getBytes(StandardCharsets.UTF_8), "body", canonical));
    }

    String codeHash(String code) {
        return HexFormat.of().formatHex(hmac(secret, "code-hash", code));
    }

    /** Under which it is kept what somebody said about themselves: who has the code can find it, the stored report does not lead to it. */
    String aboutId(String code) {
        return HexFormat.of().formatHex(hmac(secret, "about", code));
    }

    private static byte[] hmac(byte[] key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal((purpose + '\u0000' + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
