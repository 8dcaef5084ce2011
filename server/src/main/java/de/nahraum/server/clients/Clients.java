package de.nahraum.server.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of one place from those of another, and no more: an address becomes a mark (HMAC-SHA-256 with a salt) as soon as it is known. The salt is random,
 * stays in memory and is replaced each day; with it all marks made before lose their meaning. Thread-safe.
 */
public final class Clients {
    private static final Duration SALT_AGE = Duration.ofHours(24);
    private static final int SALT_BYTES = 32;
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String HMAC = "HmacSHA256";

    /** Of a network: what a provider gives to a street or a mobile mast, not to one household. */
    private static final int NETWORK_BITS_4 = 24;

    private static final int NETWORK_BITS_6 = 48;

    /** Of one connection: a household has a /64 of IPv6 to itself. */
    private static final int CONNECTION_BITS_4 = 32;

    private static final int CONNECTION_BITS_6 = 64;

    private final TrustedProxies proxies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private byte[] salt = new byte[0];
    private Instant saltMade = Instant.MIN;

    /** @param proxies may say where a request came from */
    public Clients(TrustedProxies proxies, Clock clock) {
        this.proxies = proxies;
        this.clock = clock;
    }

    /**
     * Where a request came from.
     *
     * @param connection mark of one connection to the net, for limits
     * @param network mark of the network it belongs to
     */
    public record Client(String connection, String network) {}

    /** Marks a request. */
    public Client of(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders(FORWARDED));
        // The address of a connection may stand in brackets and carry the name of the card it came in by.
        String remote = request.getRemoteAddr().replaceAll("^\\[|]$|%.*$", "");
        return of(remote, forwarded.isEmpty() ? null : String.join(",", forwarded));
    }

    /**
     * Marks a request.
     *
     * @param remote address of the connection, as numbers
     * @param forwardedFor the header {@code X-Forwarded-For}; null if there is none
     */
    Client of(String remote, @Nullable String forwardedFor) {
        InetAddress address = proxies.clientOf(InetAddress.ofLiteral(remote), forwardedFor);
        byte[] bytes = address.getAddress();
        boolean isOld = address instanceof Inet4Address;
        byte[] today = salt();
        return new Client(
                mark(today, Prefix.of(bytes, isOld ? CONNECTION_BITS_4 : CONNECTION_BITS_6)),
                mark(today, Prefix.of(bytes, isOld ? NETWORK_BITS_4 : NETWORK_BITS_6)));
    }

    private synchronized byte[] salt() {
        Instant now = clock.instant();
        if (!now.isBefore(saltMade.plus(SALT_AGE))) {
            salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            saltMade = now;
        }
        return salt;
    }

    private static String mark(byte[] salt, byte[] address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(address));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
