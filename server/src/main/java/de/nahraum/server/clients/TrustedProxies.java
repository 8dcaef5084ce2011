package de.nahraum.server.clients;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The machines that may say where a request came from: what anybody else writes into the header {@code X-Forwarded-For} is passed over, or each could
 * be whoever they like.
 */
public final class TrustedProxies {
    public static final String VARIABLE = "NAHRAUM_TRUSTED_PROXY";
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final int BITS = 8;

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Reads addresses and networks: {@code 10.0.0.7, 192.168.1.0/24, ::1}.
     *
     * @throws IllegalArgumentException naming what is neither
     */
    public static TrustedProxies of(String list) {
        return new TrustedProxies(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Network::of)
                .toList());
    }

    /**
     * Where a request came from: of a chain of proxies the last one that is not trusted. What cannot be read counts as the proxy that passed it on.
     *
     * @param remote address of the connection
     * @param forwardedFor the header, several of it joined by commas; null if there is none
     */
    InetAddress clientOf(InetAddress remote, @Nullable String forwardedFor) {
        InetAddress client = remote;
        List<String> passedOn = forwardedFor == null ? List.of() : List.of(forwardedFor.split(","));
        for (String hop : passedOn.reversed()) {
            if (!isTrusted(client)) {
                break;
            }
            Optional<InetAddress> before = findAddress(hop.strip());
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** Without its port, never asked of a name server. */
    private static Optional<InetAddress> findAddress(String text) {
        String bare = text.replaceFirst("^\\[([^]]+)](:\\d+)?$", "$1").replaceFirst("^(\\d+(\\.\\d+){3}):\\d+$", "$1");
        // Java reads "1.2.3" as 1.2.0.3.
        if (!bare.contains(":") && !bare.matches("\\d+(\\.\\d+){3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Addresses that begin alike. */
    private record Network(InetAddress first, int prefix) {
        static Network of(String text) {
            String[] parts = text.split("/", 2);
            InetAddress first = findAddress(parts[0]).orElseThrow(() -> new IllegalArgumentException(text));
            int most = first.getAddress().length * BITS;
            int prefix = parts.length == 1 ? most : number(parts[1], text);
            if (prefix > most) {
                throw new IllegalArgumentException(text);
            }
            return new Network(first, prefix);
        }

        private static int number(String digits, String text) {
            if (!digits.matches("\\d{1,3}")) {
                throw new IllegalArgumentException(text);
            }
            return Integer.parseInt(digits);
        }

        boolean contains(InetAddress address) {
            byte[] ours = first.getAddress();
            byte[] theirs = address.getAddress();
            return ours.length == theirs.length && Arrays.equals(Prefix.of(ours, prefix), Prefix.of(theirs, prefix));
        }
    }
}
