package de.nahraum.server.safety;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids of cases; nothing can be read off them, not even how many there are. */
final class CaseIds {
    private static final int BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseIds() {}

    static String next() {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return "fs-" + HexFormat.of().formatHex(id);
    }
}
