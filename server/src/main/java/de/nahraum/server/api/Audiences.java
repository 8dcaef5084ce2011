package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Decides, in this one place, who is looking. Until there are accounts, people inside the house are those on the same machine when the
 * server was started for them; a request a proxy passed on is from outside, wherever the proxy stands.
 */
public final class Audiences {
    private static final List<String> FORWARDING_HEADERS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Forwarded-Port",
            "X-Real-IP",
            "Via",
            "CF-Connecting-IP",
            "True-Client-IP",
            "X-Client-IP");

    private final BooleanSupplier internalOnLoopback;

    /** Asked with every request: with the next import the demo city may give way to a real one. */
    public Audiences(BooleanSupplier internalOnLoopback) {
        this.internalOnLoopback = internalOnLoopback;
    }

    public Audience of(Context context) {
        boolean inside =
                internalOnLoopback.getAsBoolean() && isLoopback(context.req().getRemoteAddr()) && !isForwarded(context);
        return inside && isLocalName(context.host()) ? Audience.INTERNAL : Audience.PUBLIC;
    }

    /** Proxies that name no one they ask for (nginx by default) speak HTTP/1.0 to the server behind them; browsers do not. */
    private static boolean isForwarded(Context context) {
        return context.req().getProtocol().equals("HTTP/1.0")
                || FORWARDING_HEADERS.stream().anyMatch(name -> context.header(name) != null);
    }

    /** A foreign page whose name was pointed at this machine (DNS rebinding) asks under its own name. */
    private static boolean isLocalName(@org.jspecify.annotations.Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d+$", "");
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
