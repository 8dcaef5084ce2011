package de.nahraum.server.security;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Passwords as Argon2id hashes with the least parameters OWASP's Password Storage Cheat Sheet recommends: 19 MiB, two passes, one lane. Only a few are worked out at the
 * same time, because each takes that much memory; a few more wait for a moment, all others are turned away.
 */
public final class PasswordHashing {
    /** Too many at once; nothing was done. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Too many passwords at once");
        }
    }

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final int PATIENCE_SECONDS = 5;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AtomicInteger inside = new AtomicInteger();
    /** Of no password at all: where there is none to compare with, comparing takes as long. */
    private final String nobodys = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
            + randomBase64(SALT_BYTES) + "$" + randomBase64(HASH_BYTES);

    /** Takes its memory when it is first asked for, and then keeps it: a server nobody signs in to does without. */
    private static Argon2Function function() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }

    private String randomBase64(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Busy if too many ask at once */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> function().hash(bytes(password), salt).getResult());
    }

    /**
     * Whether a password is the one hashed, with the parameters it was hashed with.
     *
     * @throws Busy if too many ask at once
     */
    public boolean matches(String password, String hash) {
        return inTurn(() -> {
            Argon2Function as = isCurrent(hash) ? function() : Argon2Function.getInstanceFromHash(hash);
            return as.check(bytes(password), hash.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Takes as long as {@link #matches}, for nothing. */
    public void matchNobody(String password) {
        matches(password, nobodys);
    }

    /** Whether a hash has the parameters new ones get. */
    public boolean isCurrent(String hash) {
        return hash.startsWith("$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$");
    }

    /** The same password from any keyboard: letters and their marks in one form (NFKC). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (inside.incrementAndGet() > AT_ONCE + WAITING) {
            inside.decrementAndGet();
            throw new Busy();
        }
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            inside.decrementAndGet();
        }
    }
}
