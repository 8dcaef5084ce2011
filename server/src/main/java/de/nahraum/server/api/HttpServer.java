package de.nahraum.server.api;

import de.nahraum.server.security.PasswordHashing;
import de.nahraum.server.store.StoreUnavailable;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side: routes, headers every answer carries, and what becomes of errors. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int INTERNAL_ERROR = 500;
    private static final int NOT_FOUND = 404;
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LARGEST_HEADER = 16 * 1024;

    /** Nothing from outside; Leaflet sets styles by script, which this allows. */
    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private final Javalin javalin;

    private HttpServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @throws PortInUse if somebody else listens there
     * @throws HostUnusable if the address is none of this machine's
     */
    public static HttpServer start(String host, int port, Routes routes) {
        Javalin javalin = Javalin.create(config -> configure(config, routes));
        try {
            return new HttpServer(javalin.start(host, port));
        } catch (RuntimeException e) {
            if (!isOurs(host)) {
                throw new HostUnusable(host, e);
            }
            throw e instanceof JavalinBindException ? new PortInUse(port, e) : e;
        }
    }

    /** Whether some port of the address can be had; if not, the address is at fault and not the port. */
    private static boolean isOurs(String host) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void configure(JavalinConfig config, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEADER);
        });
        config.routes.before(HttpServer::secure);
        routes.list()
                .forEach(route -> config.routes.addHttpHandler(
                        route.method(), route.path(), routes.doorkeeper().guard(route)));
        config.routes.exception(Problem.Raised.class, (e, context) -> raised(e.problem(), context, routes));
        config.routes.exception(HttpResponseException.class, (e, context) -> refused(e, context, routes));
        config.routes.exception(StoreUnavailable.class, HttpServer::unavailable);
        config.routes.exception(PasswordHashing.Busy.class, (e, context) -> busy(context));
        config.routes.exception(Exception.class, HttpServer::bug);
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    }

    private static void refused(HttpResponseException e, Context context, Routes routes) {
        if (e.getStatus() == NOT_FOUND && isReadByAPerson(context)) {
            missing(context, routes);
            return;
        }
        Request.problem(
                context,
                Problem.of(
                        e.getStatus(),
                        "http-" + e.getStatus(),
                        String.valueOf(e.getMessage()),
                        refusal(e.getStatus())));
    }

    /** Who follows a link to what is not there reads a page, not a problem. */
    private static void raised(Problem problem, Context context, Routes routes) {
        if (problem.status() == Problem.NOT_FOUND && isReadByAPerson(context)) {
            missing(context, routes);
        } else {
            Request.problem(context, problem);
        }
    }

    private static void missing(Context context, Routes routes) {
        // The page that is not there may have said otherwise.
        secure(context);
        try {
            routes.missing().handle(context);
        } catch (Problem.Raised nothingToShow) {
            Request.problem(context, nothingToShow.problem());
        } catch (StoreUnavailable failed) {
            unavailable(failed, context);
        } catch (Exception failed) {
            bug(failed, context);
        }
    }

    private static boolean isReadByAPerson(Context context) {
        String accepted = context.header("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && !context.path().startsWith("/api/");
    }

    private static String refusal(int status) {
        return switch (status) {
            case 404 -> "There is no such path.";
            case 405 -> "This path does not take that method.";
            case 413 -> "The body is larger than " + LARGEST_BODY / 1024 + " kB.";
            default -> "The request cannot be answered.";
        };
    }

    private static void unavailable(StoreUnavailable e, Context context) {
        LOG.error("Store unavailable: {}", e.getMessage());
        context.header("Retry-After", "10");
        Request.problem(
                context,
                Problem.of(
                        Problem.UNAVAILABLE,
                        "store-unavailable",
                        "Store unavailable",
                        "The database does not answer. Try again soon."));
    }

    private static void busy(Context context) {
        context.header("Retry-After", "5");
        Request.problem(
                context,
                Problem.of(Problem.UNAVAILABLE, "busy", "Busy", "Too many sign in right now. Try again in a moment."));
    }

    /** A mark in the answer and the log, so that both can be brought together; nothing of the request in either. */
    private static void bug(Exception e, Context context) {
        String mark = UUID.randomUUID().toString();
        LOG.error("Error {}", mark, e);
        Request.problem(
                context,
                Problem.of(
                        INTERNAL_ERROR,
                        "error",
                        "Internal error",
                        "Something went wrong here. Please report the mark " + mark + "."));
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
