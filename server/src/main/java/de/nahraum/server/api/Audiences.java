package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Decides, in this one place, who is looking. People inside the house are those who are signed in. An invented city is shown in full to whoever sits at the very
 * machine, too; a request a proxy passed on is from outside, wherever the proxy stands.
 */
final class Audiences {
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

    private final BooleanSupplier demoOnLoopback;
    private final SessionCookie cookie;

    /** @param demoOnLoopback asked with every request: with the next import the demo city may give way to a real one */
    Audiences(BooleanSupplier demoOnLoopback, SessionCookie cookie) {
        this.demoOnLoopback = demoOnLoopback;
        this.cookie = cookie;
    }

    Audience of(Context context) {
        return cookie.isSignedIn(context) || isAtTheDemo(context) ? Audience.INTERNAL : Audience.PUBLIC;
    }

    private boolean isAtTheDemo(Context context) {
        return demoOnLoopback.getAsBoolean()
                && isLoopback(context.req().getRemoteAddr())
                && !isForwarded(context)
                && isLocalName(context.host());
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
