package de.nahraum.server.security;

import de.nahraum.server.store.AccountStore;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.CityStore;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * All there is about people of the house, over one store.
 *
 * @param store the accounts as they are kept, for who administers them
 */
public record Security(Sessions sessions, SignIn signIn, Accounts accounts, AccountStore store, AuditLog audit) {
    /**
     * Sets it up.
     *
     * @param cityWords names no password may be made of, asked each time: another city may be imported
     */
    public static Security of(CityStore store, Supplier<List<String>> cityWords, Clock clock) {
        PasswordHashing hashing = new PasswordHashing();
        Sessions sessions = new Sessions(store.sessions(), clock);
        SignIn signIn = new SignIn(store.accounts(), sessions, store.audit(), hashing, clock);
        return new Security(
                sessions,
                signIn,
                new Accounts(store.accounts(), signIn, store.audit(), hashing, cityWords, clock),
                store.accounts(),
                store.audit());
    }
}
