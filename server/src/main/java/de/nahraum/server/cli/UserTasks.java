package de.nahraum.server.cli;

import de.nahraum.server.control.Task;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.View;
import de.nahraum.server.security.Accounts;
import de.nahraum.server.security.Security;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.Account;
import de.nahraum.server.store.AccountStore.Change;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.LoginName;
import de.nahraum.server.store.Role;
import de.nahraum.server.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Does what the commands about accounts ask for. Whoever has a shell here needs no account; the audit log says it was the command line. */
final class UserTasks {
    private final Security security;
    private final Clock clock;

    UserTasks(CityStore store, LiveCity live, Clock clock) {
        this.security = Security.of(store, live::listCityNames, clock);
        this.clock = clock;
    }

    int list(Optional<View> inside, Texts texts, Consumer<String> say) {
        List<Account> accounts = security.store().list();
        if (accounts.isEmpty()) {
            say.accept(texts.get("cli.users-none"));
        }
        LocalTimes times = LocalTimes.of(inside);
        for (Account account : accounts) {
            say.accept(texts.say(
                    "cli.user",
                    Map.of(
                            "login", account.findLogin().orElse("–"),
                            "name", account.name(),
                            "roles", codes(account.roles()),
                            "state", state(account, times, texts))));
        }
        return TaskWorker.DONE;
    }

    private String state(Account account, LocalTimes times, Texts texts) {
        if (account.disabled()) {
            return texts.get("cli.user-disabled");
        }
        Instant locked = account.lockedUntil();
        if (locked != null && account.isLocked(clock.instant())) {
            return texts.say("cli.user-locked", Map.of("until", times.of(locked)));
        }
        return account.isTakenUp() ? "" : texts.get("cli.user-invited");
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::id).collect(Collectors.joining(", "));
    }

    int invite(Task.UserInvite task, Texts texts, Consumer<String> say) {
        Optional<String> name = Accounts.cleanName(task.name());
        if (name.isEmpty()) {
            say.accept(texts.say("cli.user-name-wrong", Map.of("longest", Account.LONGEST_NAME)));
            return TaskWorker.REFUSED;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        task.roles().forEach(role -> Role.find(role.strip()).ifPresent(roles::add));
        if (roles.isEmpty() || roles.size() != task.roles().size()) {
            say.accept(texts.say("cli.user-roles-wrong", Map.of("known", String.join(", ", Role.ids()))));
            return TaskWorker.REFUSED;
        }
        Accounts.Invited invited = security.accounts().invite(name.get(), roles);
        security.audit().add(null, "invited", invited.account().subject(), codes(roles));
        tellLink(name.get(), task.address(), invited.token(), texts, say);
        return TaskWorker.DONE;
    }

    /** A running server may know its address where the shell does not; if nobody does, the path is told and what it belongs to. */
    private static void tellLink(String name, String stated, Token token, Texts texts, Consumer<String> say) {
        String address = stated.isEmpty() ? StatedAddress.get() : stated;
        say.accept(texts.say(
                address.isEmpty() ? "cli.user-link-path" : "cli.user-link",
                Map.of(
                        "name",
                        name,
                        "days",
                        Accounts.LINK.toDays(),
                        "link",
                        address + Accounts.LINK_PATH + token.text())));
    }

    int makeLink(Task.UserLink task, Texts texts, Consumer<String> say) {
        Optional<Account> account = find(task.login(), texts, say);
        if (account.isEmpty()) {
            return TaskWorker.REFUSED;
        }
        Optional<Token> token = security.accounts().makeLink(account.get().id());
        if (token.isEmpty()) {
            say.accept(
                    texts.say("cli.user-no-link", Map.of("name", account.get().name())));
            return TaskWorker.REFUSED;
        }
        security.audit().add(null, "link-made", account.get().subject(), "");
        tellLink(account.get().name(), task.address(), token.get(), texts, say);
        return TaskWorker.DONE;
    }

    private Optional<Account> find(String login, Texts texts, Consumer<String> say) {
        Optional<Account> found = LoginName.of(login).flatMap(security.store()::findByLogin);
        if (found.isEmpty()) {
            say.accept(texts.get("cli.user-unknown"));
        }
        return found;
    }

    int disable(Task.UserDisable task, Texts texts, Consumer<String> say) {
        Optional<Account> account = find(task.login(), texts, say);
        if (account.isEmpty()) {
            return TaskWorker.REFUSED;
        }
        Change change =
                security.store().setDisabled(account.get().id(), account.get().version(), true);
        if (change != Change.DONE) {
            say.accept(texts.get(
                    change == Change.LAST_ADMINISTRATOR
                            ? "cli.user-last-administrator"
                            : "cli.user-changed-meanwhile"));
            return TaskWorker.REFUSED;
        }
        security.audit().add(null, "disabled", account.get().subject(), "");
        say.accept(
                texts.say("cli.user-is-disabled", Map.of("name", account.get().name())));
        return TaskWorker.DONE;
    }

    int unlock(Task.UserUnlock task, Texts texts, Consumer<String> say) {
        Optional<Account> account = find(task.login(), texts, say);
        if (account.isEmpty()) {
            return TaskWorker.REFUSED;
        }
        security.store().clearFailures(account.get().id());
        security.audit().add(null, "unlocked", account.get().subject(), "");
        say.accept(
                texts.say("cli.user-is-unlocked", Map.of("name", account.get().name())));
        return TaskWorker.DONE;
    }
}
