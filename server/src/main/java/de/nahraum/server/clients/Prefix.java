package de.nahraum.server.clients;

/** The first bits of an address. */
final class Prefix {
    private static final int BITS = 8;

    private Prefix() {}

    /** The address with all bits behind the first so many set to zero. */
    static byte[] of(byte[] address, int bits) {
        byte[] first = address.clone();
        for (int i = 0; i < first.length; i++) {
            int kept = Math.clamp(bits - (long) i * BITS, 0, BITS);
            first[i] &= (byte) (0xFF << (BITS - kept));
        }
        return first;
    }
}
