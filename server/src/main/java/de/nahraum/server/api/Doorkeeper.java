package de.nahraum.server.api;

import de.nahraum.server.security.Token;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.SessionStore.Session;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * Stands before every route for people signed in: session, role, proof that one of our own pages asks, and a line in the audit log before anything is changed. No handler
 * does any of that itself.
 */
final class Doorkeeper {
    /** Ids as they are; anything else somebody writes into a path stays out of the log. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    private final SessionCookie cookie;
    private final OwnPages ownPages;
    private final AuditLog audit;

    Doorkeeper(SessionCookie cookie, OwnPages ownPages, AuditLog audit) {
        this.cookie = cookie;
        this.ownPages = ownPages;
        this.audit = audit;
    }

    /** The handler of a route once the doorkeeper lets somebody in. */
    Handler guard(Route route) {
        return switch (route.access()) {
            case Access.Open open -> route.handler();
            case Access.Signed signed -> context -> letIn(route, signed, context);
        };
    }

    private void letIn(Route route, Access.Signed signed, Context context) throws Exception {
        Session session = require(context);
        context.header("Cache-Control", "no-store");
        if (Collections.disjoint(session.account().roles(), signed.roles())) {
            throw Problem.of(
                            Problem.FORBIDDEN,
                            "wrong-role",
                            "Not with your role",
                            "This is for "
                                    + signed.roles().stream()
                                            .sorted()
                                            .map(Role::id)
                                            .toList() + ".")
                    .raise();
        }
        Acting.set(context, session);
        if (signed.action() == null) {
            route.handler().handle(context);
        } else {
            ownPages.require(context, SessionCookie.findToken(context).orElseThrow());
            if (!route.method().equals(HandlerType.DELETE)) {
                OwnPages.requireType(context, signed.file() ? OwnPages.FILE : OwnPages.JSON);
            }
            recorded(route, signed.action(), session, context);
        }
    }

    /** The session of a request; a problem if there is none. */
    Session require(Context context) {
        return cookie.find(context).orElseThrow(() -> {
            context.header("WWW-Authenticate", "Session");
            return Problem.of(Problem.NOT_SIGNED_IN, "not-signed-in", "Not signed in", "Sign in first.")
                    .raise();
        });
    }

    /** Written before anything is done: there is no change without a line. */
    private void recorded(Route route, String action, Session session, Context context) throws Exception {
        long entry = audit.add(session.account().id(), action, subject(route, context), "");
        try {
            route.handler().handle(context);
        } catch (Problem.Raised e) {
            audit.refuse(entry);
            throw e;
        }
        if (context.statusCode() >= Problem.BAD_REQUEST) {
            // Refused without a throw: somebody else was quicker.
            audit.refuse(entry);
        }
        Acting.Note note = Acting.findNote(context);
        if (note != null) {
            audit.complete(entry, note.subject(), note.detail());
        }
    }

    /** The path behind {@value Route#ADMIN} up to the last part that varies: {@code accounts/3}; empty if none does. */
    private static String subject(Route route, Context context) {
        int end = route.path().lastIndexOf('}');
        return end < 0
                ? ""
                : PART.matcher(route.path().substring(Route.ADMIN.length(), end + 1))
                        .replaceAll(part -> {
                            String id = context.pathParam(part.group(1));
                            return ID.matcher(id).matches() ? id : "?";
                        });
    }

    /** The token of the session, for a handler without a role that changes something. */
    Token requireOwnPage(Context context) {
        require(context);
        Token token = SessionCookie.findToken(context).orElseThrow();
        ownPages.require(context, token);
        return token;
    }
}
