package de.nahraum.server.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Function;

/** The same mark for the same remote address while this server runs; the address is not kept and does not follow from it. */
public final class ClientMark implements Function<Context, String> {
    private static final int SALT_BYTES = 32;

    private final byte[] salt = new byte[SALT_BYTES];

    public ClientMark() {
        new SecureRandom().nextBytes(salt);
    }

    @Override
    public String apply(Context context) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of()
                    .formatHex(digest.digest(context.req().getRemoteAddr().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
