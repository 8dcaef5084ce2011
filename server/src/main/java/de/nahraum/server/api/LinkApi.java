package de.nahraum.server.api;

import de.nahraum.server.json.Json;
import de.nahraum.server.security.Accounts;
import de.nahraum.server.security.PasswordChange;
import de.nahraum.server.security.PasswordRules;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.Account;
import de.nahraum.server.store.OneTimeLink;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /session/link} and {@code /session/password}: what a one-time link is for, and using it. Its token stands in the body: addresses are kept in many places. */
final class LinkApi {
    private final Accounts accounts;
    private final OwnPages ownPages;

    LinkApi(Accounts accounts, OwnPages ownPages) {
        this.accounts = accounts;
        this.ownPages = ownPages;
    }

    /**
     * What a link is for.
     *
     * @param login null where one is to be chosen
     * @param name null for the first administrator
     */
    record Answer(
            String purpose,
            @Nullable String login,
            @Nullable String name,
            Instant expiresAt) {}

    void look(Context context) {
        ownPages.require(context);
        Params params = JsonBody.of(context).params(List.of(), "token");
        OneTimeLink link = token(params).flatMap(accounts::findLink).orElseThrow(LinkApi::noSuchLink);
        Account account = link.account();
        Request.unkept(
                context,
                new Answer(
                        link.purpose().id(),
                        account == null ? null : account.login(),
                        account == null ? null : account.name(),
                        link.expiresAt()));
    }

    private static Optional<Token> token(Params params) {
        return params.text("token").flatMap(Token::of);
    }

    private static Problem.Raised noSuchLink() {
        return Problem.of(
                        Problem.NOT_FOUND,
                        "no-such-link",
                        "No such link",
                        "This link was used, its time is over, or there is a newer one.")
                .raise();
    }

    void use(Context context) {
        ownPages.require(context);
        Params params = JsonBody.of(context).params(List.of(), "token", "login", "name", "password");
        PasswordChange change = accounts.use(
                token(params).orElseThrow(LinkApi::noSuchLink),
                params.text("login").orElse(""),
                params.text("name").orElse(""),
                params.text("password").orElse(""));
        Account account = done(change, LinkApi::noSuchLink);
        Request.unkept(context, new Used(account.findLogin().orElse("")));
    }

    /** What to sign in as. */
    record Used(String login) {}

    /** The account, or a problem that names the field. */
    static Account done(PasswordChange change, java.util.function.Supplier<Problem.Raised> refused) {
        return switch (change) {
            case PasswordChange.Done(Account account) -> account;
            case PasswordChange.Refused() -> throw refused.get();
            case PasswordChange.LoginTaken() ->
                throw unsuitable("login-taken", "Login taken", "Somebody else has this login.", "login");
            case PasswordChange.Incomplete(boolean login, boolean name) ->
                throw login
                        ? unsuitable(
                                "login-unsuitable",
                                "Login unsuitable",
                                "A login has 2 to 60 letters, digits or . _ - @ + and begins with a letter or digit.",
                                "login")
                        : unsuitable("name-missing", "Name missing", "A name has 1 to 100 signs.", "name");
            case PasswordChange.Unsuitable(PasswordRules.Problem problem) ->
                throw unsuitable(
                        "password-" + Json.code(problem),
                        "Password unsuitable",
                        "A password has " + PasswordRules.SHORTEST + " to " + PasswordRules.LONGEST
                                + " signs of any kind, and is not one that is tried first.",
                        "password");
        };
    }

    private static Problem.Raised unsuitable(String type, String title, String detail, String field) {
        return Problem.field(Problem.UNPROCESSABLE, type, title, detail, field).raise();
    }
}
