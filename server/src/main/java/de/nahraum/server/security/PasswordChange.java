package de.nahraum.server.security;

import de.nahraum.server.store.Account;

/** What came of choosing a password. */
public sealed interface PasswordChange {
    record Done(Account account) implements PasswordChange {}

    /** What is wrong with the password; nothing was changed, a link can still be used. */
    record Unsuitable(PasswordRules.Problem problem) implements PasswordChange {}

    /** The login is none, or no name was given; nothing was changed, the link can still be used. */
    record Incomplete(boolean login, boolean name) implements PasswordChange {}

    /** Somebody else has the login; the link can still be used. */
    record LoginTaken() implements PasswordChange {}

    /** The link cannot be used, or the password so far is another one. */
    record Refused() implements PasswordChange {}
}
