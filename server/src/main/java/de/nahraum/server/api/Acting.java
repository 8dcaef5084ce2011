package de.nahraum.server.api;

import de.nahraum.server.store.Account;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.SessionStore.Session;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. The {@link Doorkeeper} makes it before it lets anybody to the handler of a route for people signed in.
 *
 * @param session of this very request
 */
record Acting(Session session) {
    private static final String ATTRIBUTE = "nahraum.acting";
    private static final String NOTE = "nahraum.audit-note";

    /** What the audit log is to say besides who, what and the ids of the path. */
    record Note(String subject, String detail) {}

    /** In handlers of routes for people signed in; nowhere else is anybody acting. */
    static Acting of(Context context) {
        Acting acting = context.attribute(ATTRIBUTE);
        if (acting == null) {
            throw new IllegalStateException(context.endpoint().path + " is open to all");
        }
        return acting;
    }

    static void set(Context context, Session session) {
        context.attribute(ATTRIBUTE, new Acting(session));
    }

    Account account() {
        return session.account();
    }

    long id() {
        return account().id();
    }

    boolean has(Role role) {
        return account().has(role);
    }

    /**
     * Says more in the audit log about what is being done. Codes and ids only: never words of reports, codes of reporters, addresses, tokens or passwords.
     *
     * @param subject what it is done to: {@code accounts/3}
     * @param detail small; may be empty
     */
    static void note(Context context, String subject, String detail) {
        context.attribute(NOTE, new Note(subject, detail));
    }

    static @Nullable Note findNote(Context context) {
        return context.attribute(NOTE);
    }
}
