package de.nahraum.server.security;

import de.nahraum.server.store.Account;
import de.nahraum.server.store.AccountStore;
import de.nahraum.server.store.AccountStore.Chosen;
import de.nahraum.server.store.AccountStore.LinkUse;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.LoginName;
import de.nahraum.server.store.OneTimeLink;
import de.nahraum.server.store.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How accounts come about and get their passwords: by links that can be used once. */
public final class Accounts {
    /** How long the first administrator has, who sits in front of the machine. */
    public static final Duration FIRST_LINK = Duration.ofHours(24);

    /** How long everybody else has, who may be on leave. */
    public static final Duration LINK = Duration.ofDays(7);

    /** Where a link leads; its token stands behind, which browsers keep to themselves: it reaches no log and no other page. */
    public static final String LINK_PATH = "/dienst/einladung#";

    private static final String THIS_PROGRAM = "Nahraum";

    private final AccountStore store;
    private final SignIn signIn;
    private final AuditLog audit;
    private final PasswordHashing hashing;
    private final Supplier<List<String>> cityWords;
    private final Clock clock;

    Accounts(
            AccountStore store,
            SignIn signIn,
            AuditLog audit,
            PasswordHashing hashing,
            Supplier<List<String>> cityWords,
            Clock clock) {
        this.store = store;
        this.signIn = signIn;
        this.audit = audit;
        this.hashing = hashing;
        this.cityWords = cityWords;
        this.clock = clock;
    }

    /** Somebody invited, and the token of their link: shown once, known to nobody afterwards. */
    public record Invited(Account account, Token token) {}

    /** A link for the first administrator, older ones void; empty if there is one. */
    public Optional<Token> makeFirstLink() {
        Token token = Token.random();
        return store.addFirstLink(token.hash(), clock.instant().plus(FIRST_LINK))
                ? Optional.of(token)
                : Optional.empty();
    }

    /**
     * Invites somebody.
     *
     * @param name cleaned by {@link #cleanName}
     * @param roles at least one
     */
    public Invited invite(String name, Set<Role> roles) {
        Token token = Token.random();
        return new Invited(
                store.invite(name, roles, token.hash(), clock.instant().plus(LINK)), token);
    }

    /** A link to set a password, older ones void; empty if there is no such account or it is disabled. */
    public Optional<Token> makeLink(long account) {
        Token token = Token.random();
        return store.addLink(account, token.hash(), clock.instant().plus(LINK)) ? Optional.of(token) : Optional.empty();
    }

    /** What a link is for, if it can be used. */
    public Optional<OneTimeLink> findLink(Token token) {
        return store.findLink(token.hash());
    }

    /** A name without signs that control screens or turn the reading direction round; empty if nothing is left or it is too long. */
    public static Optional<String> cleanName(String written) {
        String name = written.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return name.isEmpty() || name.codePointCount(0, name.length()) > Account.LONGEST_NAME
                ? Optional.empty()
                : Optional.of(name);
    }

    /**
     * Uses a link.
     *
     * @param login ignored where the account has one
     * @param name ignored where the account has a login
     * @throws PasswordHashing.Busy if too many ask at once
     */
    public PasswordChange use(Token token, String login, String name, String password) {
        Optional<OneTimeLink> link = findLink(token);
        if (link.isEmpty()) {
            return new PasswordChange.Refused();
        }
        boolean isNew = link.get().purpose() != OneTimeLink.Purpose.PASSWORD;
        Optional<LoginName> chosen = isNew ? LoginName.of(login) : Optional.empty();
        Optional<String> named = isNew ? cleanName(name) : Optional.empty();
        if (isNew && (chosen.isEmpty() || named.isEmpty())) {
            return new PasswordChange.Incomplete(chosen.isEmpty(), named.isEmpty());
        }
        Optional<PasswordRules.Problem> problem = isNew
                ? PasswordRules.findProblem(password, personal(login, named.orElse("")))
                : findProblem(password, link.get().account());
        if (problem.isPresent()) {
            return new PasswordChange.Unsuitable(problem.get());
        }
        LinkUse use =
                store.use(token.hash(), new Chosen(chosen.orElse(null), named.orElse(null), hashing.hash(password)));
        return switch (use) {
            case LinkUse.Done(Account account) -> {
                audit.add(
                        account.id(),
                        "link-used",
                        account.subject(),
                        link.get().purpose().id());
                yield new PasswordChange.Done(account);
            }
            case LinkUse.LoginTaken() -> new PasswordChange.LoginTaken();
            case LinkUse.Unusable() -> new PasswordChange.Refused();
        };
    }

    /**
     * Changes the password of somebody signed in; all their sessions are over.
     *
     * @throws PasswordHashing.Busy if too many ask at once
     */
    public PasswordChange change(Account account, String before, String after) {
        Optional<PasswordRules.Problem> problem = findProblem(after, account);
        if (problem.isPresent()) {
            return new PasswordChange.Unsuitable(problem.get());
        }
        Account now = store.find(account.id()).orElse(account);
        if (!signIn.isRight(now, before)) {
            return new PasswordChange.Refused();
        }
        store.changePassword(account.id(), hashing.hash(after));
        return new PasswordChange.Done(store.find(account.id()).orElse(account));
    }

    private Optional<PasswordRules.Problem> findProblem(String password, @Nullable Account account) {
        return PasswordRules.findProblem(
                password,
                account == null
                        ? personal("", "")
                        : personal(account.findLogin().orElse(""), account.name()));
    }

    private List<String> personal(String login, String name) {
        List<String> words = new ArrayList<>(cityWords.get());
        words.addAll(List.of(login, name, THIS_PROGRAM));
        return words;
    }
}
