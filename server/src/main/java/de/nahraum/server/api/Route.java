package de.nahraum.server.api;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * A path, who may use it and who answers it. Everything under {@value #ADMIN} is for people signed in, and nothing else is: a route cannot be made otherwise.
 *
 * @param method GET but where something is taken
 * @param path with {@code {name}} for a part that varies
 */
public record Route(HandlerType method, String path, Access access, Handler handler) {
    static final String ADMIN = "/api/v1/admin/";

    public Route {
        switch (access) {
            case Access.Open open -> {
                if (path.startsWith(ADMIN)) {
                    throw new IllegalArgumentException(path + " is for people with a role");
                }
            }
            case Access.Signed signed -> {
                if (!path.startsWith(ADMIN)) {
                    throw new IllegalArgumentException(path + " needs no role: only what is under " + ADMIN + " does");
                }
                if (method.equals(HandlerType.GET) != signed.findAction().isEmpty()) {
                    throw new IllegalArgumentException(path + ": what changes something is recorded, reading is not");
                }
            }
        }
    }

    Route(String path, Handler handler) {
        this(HandlerType.GET, path, handler);
    }

    Route(HandlerType method, String path, Handler handler) {
        this(method, path, new Access.Open(), handler);
    }

    Route(String path, Access access, Handler handler) {
        this(HandlerType.GET, path, access, handler);
    }
}
