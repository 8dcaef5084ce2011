package de.nahraum.server.api;

import de.nahraum.server.clients.Clients;
import de.nahraum.server.security.Security;
import de.nahraum.server.security.Sessions;
import de.nahraum.server.security.SignIn;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.Account;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.SessionStore.Session;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /session}: who is signed in; signing in and out. */
final class SessionApi {
    private final Security security;
    private final SessionCookie cookie;
    private final Doorkeeper doorkeeper;
    private final OwnPages ownPages;
    private final Clients clients;

    SessionApi(Security security, SessionCookie cookie, Doorkeeper doorkeeper, OwnPages ownPages, Clients clients) {
        this.security = security;
        this.cookie = cookie;
        this.doorkeeper = doorkeeper;
        this.ownPages = ownPages;
        this.clients = clients;
    }

    /**
     * Who is signed in.
     *
     * @param csrf what the page has to send along with whatever changes something
     * @param endsAt when the session ends however much it is used
     */
    record Answer(
            boolean signedIn,
            @Nullable Long id,
            @Nullable String login,
            @Nullable String name,
            List<Role> roles,
            @Nullable String csrf,
            @Nullable Instant endsAt) {
        static final Answer NOBODY = new Answer(false, null, null, null, List.of(), null, null);

        static Answer of(Account account, Instant begun, Token token) {
            return new Answer(
                    true,
                    account.id(),
                    account.login(),
                    account.name(),
                    account.roles().stream().sorted().toList(),
                    OwnPages.csrf(token),
                    begun.plus(Sessions.LONGEST));
        }
    }

    void get(Context context) {
        new Params(context);
        Optional<Session> session = cookie.find(context);
        Request.unkept(
                context,
                session.map(each -> Answer.of(
                                each.account(),
                                each.createdAt(),
                                SessionCookie.findToken(context).orElseThrow()))
                        .orElse(Answer.NOBODY));
    }

    void signIn(Context context) {
        ownPages.require(context);
        Params params = JsonBody.of(context).params(List.of(), "login", "password");
        String login = params.text("login").orElse("");
        String password = params.text("password").orElse("");
        switch (security.signIn()
                .signIn(login, password, clients.of(context.req()).connection())) {
            case SignIn.Outcome.SignedIn(Account account, Token token) -> {
                // Whoever was signed in here before is not any more.
                cookie.find(context).ifPresent(security.sessions()::end);
                SessionCookie.give(context, token);
                Request.unkept(context, Answer.of(account, security.sessions().now(), token));
            }
            case SignIn.Outcome.Refused() ->
                throw Problem.of(
                                Problem.NOT_SIGNED_IN,
                                "sign-in-refused",
                                "Not signed in",
                                "Login or password are wrong, or the account takes none at the moment.")
                        .raise();
            case SignIn.Outcome.TooOften(long seconds) -> {
                context.header("Retry-After", String.valueOf(seconds));
                throw Problem.of(
                                Problem.TOO_MANY,
                                "too-often",
                                "Too often",
                                "That was tried too often from here. Try again later.")
                        .raise();
            }
        }
    }

    void signOut(Context context) {
        doorkeeper.requireOwnPage(context);
        Session session = doorkeeper.require(context);
        security.sessions().end(session);
        security.audit().add(session.account().id(), "signed-out", "", "");
        SessionCookie.take(context);
        Request.unkept(context, Answer.NOBODY);
    }
}
