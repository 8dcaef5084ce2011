package de.nahraum.server.api;

import de.nahraum.server.security.Sessions;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.SessionStore.Session;
import de.nahraum.server.store.StoreUnavailable;
import io.javalin.http.Context;
import java.util.Optional;

/** The session of a request: a cookie only this very host gets back, no script reads and no other site can make a browser send. */
final class SessionCookie {
    static final String NAME = "__Host-nahraum";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final String FOUND = "nahraum.session";

    private final Sessions sessions;

    SessionCookie(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Who asks, if they are signed in; found out once per request.
     *
     * @throws StoreUnavailable if nobody knows
     */
    Optional<Session> find(Context context) {
        Optional<Session> known = context.attribute(FOUND);
        if (known == null) {
            known = findToken(context).flatMap(sessions::find);
            context.attribute(FOUND, known);
        }
        return known;
    }

    /** Whether whoever asks is signed in; if nobody knows, they are not. */
    boolean isSignedIn(Context context) {
        try {
            return find(context).isPresent();
        } catch (StoreUnavailable e) {
            context.attribute(FOUND, Optional.empty());
            return false;
        }
    }

    /** What the cookie says, whether or not there is such a session. */
    static Optional<Token> findToken(Context context) {
        return Optional.ofNullable(context.cookie(NAME)).flatMap(Token::of);
    }

    static void give(Context context, Token token) {
        context.header("Set-Cookie", NAME + "=" + token.text() + ATTRIBUTES);
    }

    /** Ends it in the browser too: what it has of our answers it forgets, so that nobody finds them by going back. What phones keep of their own (waiting reports) stays: that is storage. */
    static void take(Context context) {
        context.header("Clear-Site-Data", "\"cache\"");
        context.header("Set-Cookie", NAME + "=; Max-Age=0" + ATTRIBUTES);
    }
}
