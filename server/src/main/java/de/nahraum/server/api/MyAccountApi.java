package de.nahraum.server.api;

import de.nahraum.server.security.Security;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.Account;
import de.nahraum.server.store.Role;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /admin/me}: the account of whoever is signed in. */
final class MyAccountApi {
    private final Security security;

    MyAccountApi(Security security) {
        this.security = security;
    }

    /** @param current whether it is the one that asks */
    record SessionAnswer(Instant createdAt, Instant lastSeenAt, boolean current) {}

    record Answer(
            long id,
            @Nullable String login,
            String name,
            List<Role> roles,
            @Nullable Instant passwordChangedAt,
            List<SessionAnswer> sessions) {}

    void get(Context context) {
        new Params(context);
        Acting acting = Acting.of(context);
        Account account = acting.account();
        Request.unkept(
                context,
                new Answer(
                        account.id(),
                        account.login(),
                        account.name(),
                        account.roles().stream().sorted().toList(),
                        account.passwordChangedAt(),
                        security.sessions().list(account.id()).stream()
                                .map(each -> new SessionAnswer(
                                        each.createdAt(),
                                        each.lastSeenAt(),
                                        each.token().equals(acting.session().token())))
                                .toList()));
    }

    /** All sessions end, and this one goes on as a new one. */
    void changePassword(Context context) {
        Params params = JsonBody.of(context).params(List.of(), "before", "after");
        Account account = LinkApi.done(
                security.accounts()
                        .change(
                                Acting.of(context).account(),
                                params.text("before").orElse(""),
                                params.text("after").orElse("")),
                () -> Problem.field(
                                Problem.UNPROCESSABLE,
                                "password-wrong",
                                "Password wrong",
                                "This is not the password so far.",
                                "before")
                        .raise());
        Token token = security.sessions().begin(account);
        SessionCookie.give(context, token);
        Request.unkept(
                context, SessionApi.Answer.of(account, security.sessions().now(), token));
    }

    void signOutEverywhere(Context context) {
        security.sessions().endAll(Acting.of(context).id());
        SessionCookie.take(context);
        Request.unkept(context, SessionApi.Answer.NOBODY);
    }
}
