package de.nahraum.server.api;

import de.nahraum.server.store.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may use a route. */
public sealed interface Access {
    /** Anybody; what they get depends on their audience. */
    record Open() implements Access {}

    /**
     * People signed in who have one of these roles.
     *
     * @param roles at least one
     * @param action code under which each use is recorded; null for reading, which is not
     * @param file whether a file is sent, and not JSON
     */
    record Signed(Set<Role> roles, @Nullable String action, boolean file) implements Access {
        public Signed(Set<Role> roles, @Nullable String action) {
            this(roles, action, false);
        }

        public Signed {
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("At least one role");
            }
            roles = Set.copyOf(roles);
        }

        /** The same for what changes something. */
        Signed recordedAs(String code) {
            return new Signed(roles, code, file);
        }

        /** The same for what takes a file. */
        Signed takingAFile() {
            return new Signed(roles, action, true);
        }

        Optional<String> findAction() {
            return Optional.ofNullable(action);
        }
    }

    /** Anybody signed in. */
    static Signed anyRole() {
        return new Signed(Set.of(Role.values()), null);
    }

    /** Only people with one of these roles. */
    static Signed of(Role first, Role... others) {
        Set<Role> roles = java.util.EnumSet.of(first, others);
        return new Signed(roles, null);
    }
}
