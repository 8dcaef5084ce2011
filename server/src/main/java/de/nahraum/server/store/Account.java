package de.nahraum.server.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the house. Never holds the password, nor its hash.
 *
 * @param id from 1
 * @param login null until an invitation is taken up
 * @param name as others see it
 * @param roles at least one
 * @param createdAt when it was made, or somebody was invited
 * @param disabled whether nobody can sign in with it any more
 * @param failures wrong passwords in a row
 * @param lockedUntil until when no password is taken; null if it never was locked since the last right one
 * @param passwordChangedAt null until an invitation is taken up
 * @param version counts changes of roles, password and of being disabled; sessions hold for one version only
 */
public record Account(
        long id,
        @Nullable String login,
        String name,
        Set<Role> roles,
        Instant createdAt,
        boolean disabled,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable Instant passwordChangedAt,
        int version) {
    /** Longest name, in signs (code points). */
    public static final int LONGEST_NAME = 100;

    public Account {
        roles = Set.copyOf(roles);
    }

    public Optional<String> findLogin() {
        return Optional.ofNullable(login);
    }

    /** Whether the invitation was taken up. */
    public boolean isTakenUp() {
        return passwordChangedAt != null;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** How the audit log names it. */
    public String subject() {
        return "accounts/" + id;
    }

    /** Whether somebody can administer with it. */
    public boolean isActiveAdministrator() {
        return has(Role.ADMINISTRATOR) && !disabled && isTakenUp();
    }
}
