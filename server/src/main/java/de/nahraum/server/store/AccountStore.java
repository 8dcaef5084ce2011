package de.nahraum.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the accounts of people of the house and the links that let them set a password. Tokens of links are known by their SHA-256 only, passwords by
 * their hash. All methods throw {@link StoreUnavailable} if the database does not answer. Thread-safe; changes see each other, so that the last
 * administrator stays whoever else is changed at the same moment.
 */
public interface AccountStore {
    /** What came of a change. */
    enum Change {
        DONE,
        /** Somebody else changed the account in the meantime. */
        CHANGED_MEANWHILE,
        /** Nobody would be left to administer. */
        LAST_ADMINISTRATOR,
        UNKNOWN
    }

    /** What came of using a link. */
    sealed interface LinkUse {
        record Done(Account account) implements LinkUse {}

        /** Somebody else signs in as that; the link can still be used. */
        record LoginTaken() implements LinkUse {}

        /** There is no such link, or it was used, or its time is over. */
        record Unusable() implements LinkUse {}
    }

    /**
     * What somebody chose on following a link.
     *
     * @param login null where the account has one
     * @param name null where the account's stays
     * @param password its hash
     */
    record Chosen(@Nullable LoginName login, @Nullable String name, String password) {
        @Override
        public String toString() {
            return "Chosen";
        }
    }

    /** All accounts, oldest first. */
    List<Account> list();

    Optional<Account> find(long id);

    Optional<Account> findByLogin(LoginName login);

    /** Hash of the password; empty if there is none, or no such account. */
    Optional<String> findPassword(long id);

    /** Whether there is somebody who can administer, or could if they were not disabled. */
    boolean hasAdministrator();

    /**
     * Makes the link for the first administrator; older ones are void.
     *
     * @return false, with nothing made, if there is an administrator
     */
    boolean addFirstLink(String token, Instant expiresAt);

    /** Makes an account with nobody in it yet, and the link to take it up. */
    Account invite(String name, Set<Role> roles, String token, Instant expiresAt);

    /**
     * Makes a link to set a password, or to take up the account if nobody has yet; older ones of the account are void.
     *
     * @return false, with nothing made, if there is no such account or it is disabled
     */
    boolean addLink(long account, String token, Instant expiresAt);

    /** A link that can be used now. */
    Optional<OneTimeLink> findLink(String token);

    /** Uses a link: once, whoever else tries at the same moment. What was forgotten before is: failures, locks and sessions. */
    LinkUse use(String token, Chosen chosen);

    /**
     * Gives an account other roles.
     *
     * @param version of the account as it was seen
     */
    Change changeRoles(long id, int version, Set<Role> roles);

    /**
     * Disables an account, or enables it again.
     *
     * @param version of the account as it was seen
     */
    Change setDisabled(long id, int version, boolean disabled);

    /** Sets another password; sessions of the account are over. */
    void changePassword(long id, String password);

    /** Writes the same password in another form; does nothing if it was changed in the meantime. */
    void rehash(long id, String before, String after);

    /**
     * Counts a wrong password.
     *
     * @param lock of the failures in a row, this one included: until when the account is locked; null for not at all
     * @return failures in a row
     */
    int recordFailure(long id, IntFunction<@Nullable Instant> lock);

    /** Takes as long as {@link #recordFailure}, for no account: nobody is to learn from the time it takes whether there is one. */
    void recordNobodysFailure();

    /** Forgets wrong passwords and the lock that came of them. */
    void clearFailures(long id);
}
