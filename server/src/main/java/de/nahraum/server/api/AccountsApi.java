package de.nahraum.server.api;

import de.nahraum.server.security.Accounts;
import de.nahraum.server.security.Security;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.Account;
import de.nahraum.server.store.AccountStore.Change;
import de.nahraum.server.store.Role;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /admin/accounts}: who may sign in, for administrators. */
final class AccountsApi {
    private static final int CREATED = 201;

    private final Security security;

    AccountsApi(Security security) {
        this.security = security;
    }

    /** @param lockedUntil null if it is not locked now */
    record Answer(
            long id,
            @Nullable String login,
            String name,
            List<Role> roles,
            Instant createdAt,
            boolean takenUp,
            boolean disabled,
            @Nullable Instant lockedUntil,
            @Nullable Instant passwordChangedAt,
            int version) {
        static Answer of(Account account, Instant now) {
            return new Answer(
                    account.id(),
                    account.login(),
                    account.name(),
                    account.roles().stream().sorted().toList(),
                    account.createdAt(),
                    account.isTakenUp(),
                    account.disabled(),
                    account.isLocked(now) ? account.lockedUntil() : null,
                    account.passwordChangedAt(),
                    account.version());
        }
    }

    /** @param link shown once, known to nobody afterwards */
    record WithLink(Answer account, String link) {}

    private Answer answer(Account account) {
        return Answer.of(account, security.sessions().now());
    }

    void list(Context context) {
        new Params(context);
        Request.unkept(
                context, security.store().list().stream().map(this::answer).toList());
    }

    void invite(Context context) {
        JsonBody body = JsonBody.of(context);
        Params params = body.params(List.of("roles"), "name");
        String name = params.text("name")
                .flatMap(Accounts::cleanName)
                .orElseThrow(() -> Problem.field(
                                Problem.UNPROCESSABLE,
                                "name-missing",
                                "Name missing",
                                "A name has 1 to 100 signs.",
                                "name")
                        .raise());
        Set<Role> roles = roles(body);
        Accounts.Invited invited = security.accounts().invite(name, roles);
        Acting.note(context, invited.account().subject(), codes(roles));
        context.status(CREATED);
        Request.unkept(
                context,
                new WithLink(
                        answer(invited.account()),
                        Accounts.LINK_PATH + invited.token().text()));
    }

    private static Set<Role> roles(JsonBody body) {
        Set<Role> roles = body.texts("roles", Role.ids()).stream()
                .map(Role::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.isEmpty()) {
            throw Problem.field(Problem.UNPROCESSABLE, "role-missing", "Role missing", "At least one role.", "roles")
                    .raise();
        }
        return roles;
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::id).collect(Collectors.joining(", "));
    }

    void makeLink(Context context) {
        JsonBody.of(context).params(List.of());
        Account account = account(context);
        Token token = security.accounts()
                .makeLink(account.id())
                .orElseThrow(() -> Problem.of(
                                Problem.CONFLICT,
                                "account-disabled",
                                "Account disabled",
                                "A disabled account gets no link. Enable it first.")
                        .raise());
        Request.unkept(context, new WithLink(answer(account), Accounts.LINK_PATH + token.text()));
    }

    private Account account(Context context) {
        String id = context.pathParam("id");
        return (id.matches("\\d{1,9}") ? security.store().find(Long.parseLong(id)) : Optional.<Account>empty())
                .orElseThrow(AccountsApi::unknown);
    }

    private static Problem.Raised unknown() {
        return Problem.of(Problem.NOT_FOUND, "not-found", "Not found", "There is no such account.")
                .raise();
    }

    void changeRoles(Context context) {
        JsonBody body = JsonBody.of(context);
        int version = version(body.params(List.of("roles"), "version"));
        Set<Role> roles = roles(body);
        Account account = account(context);
        Acting.note(context, account.subject(), codes(roles));
        answerDone(context, account.id(), security.store().changeRoles(account.id(), version, roles));
    }

    private static int version(Params params) {
        return params.integer("version", 1, Integer.MAX_VALUE)
                .orElseThrow(() -> params.problem("version", null, "Required.", List.of("as the list gives it")));
    }

    void disable(Context context) {
        setDisabled(context, true);
    }

    void enable(Context context) {
        setDisabled(context, false);
    }

    private void setDisabled(Context context, boolean disabled) {
        int version = version(JsonBody.of(context).params(List.of(), "version"));
        Account account = account(context);
        answerDone(context, account.id(), security.store().setDisabled(account.id(), version, disabled));
    }

    void unlock(Context context) {
        JsonBody.of(context).params(List.of());
        Account account = account(context);
        security.store().clearFailures(account.id());
        answerDone(context, account.id(), Change.DONE);
    }

    private void answerDone(Context context, long id, Change change) {
        switch (change) {
            case DONE ->
                Request.unkept(context, answer(security.store().find(id).orElseThrow(AccountsApi::unknown)));
            case UNKNOWN -> throw unknown();
            case CHANGED_MEANWHILE ->
                throw Problem.of(
                                Problem.CONFLICT,
                                "changed-meanwhile",
                                "Changed meanwhile",
                                "Somebody else has changed this account. Look at it again.")
                        .raise();
            case LAST_ADMINISTRATOR ->
                throw Problem.of(
                                Problem.CONFLICT,
                                "last-administrator",
                                "Last administrator",
                                "Nobody would be left to administer.")
                        .raise();
        }
    }
}
