package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who reports says about themselves, all of it of their own free will; null where they said nothing. Kept apart from the place: it
 * says who is heard, and nothing about any single report.
 *
 * @param frequency how often they are at the place
 * @param reaction what they do about it
 */
public record About(
        @Nullable AgeGroup ageGroup,
        @Nullable Gender gender,
        @Nullable Frequency frequency,
        @Nullable Reaction reaction) {
    public static final About NOTHING = new About(null, null, null, null);

    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** How old somebody is. */
    public enum AgeGroup {
        UNDER_18("under-18"),
        FROM_18_TO_29("18-29"),
        FROM_30_TO_44("30-44"),
        FROM_45_TO_64("45-64"),
        FROM_65("65-plus");

        private final String id;

        AgeGroup(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public static Optional<AgeGroup> find(String id) {
            return About.find(values(), AgeGroup::id, id);
        }

        public static List<String> ids() {
            return About.ids(values(), AgeGroup::id);
        }
    }

    /** As people say themselves. */
    public enum Gender {
        FEMALE,
        MALE,
        DIVERSE;

        public String id() {
            return idOf(this);
        }

        public static Optional<Gender> find(String id) {
            return About.find(values(), Gender::id, id);
        }

        public static List<String> ids() {
            return About.ids(values(), Gender::id);
        }
    }

    /** How often somebody is at the place. */
    public enum Frequency {
        DAILY,
        WEEKLY,
        RARELY;

        public String id() {
            return idOf(this);
        }

        public static Optional<Frequency> find(String id) {
            return About.find(values(), Frequency::id, id);
        }

        public static List<String> ids() {
            return About.ids(values(), Frequency::id);
        }
    }

    /** What somebody does about it. */
    public enum Reaction {
        AVOID,
        DETOUR,
        ACCOMPANIED,
        NOTHING;

        public String id() {
            return idOf(this);
        }

        public static Optional<Reaction> find(String id) {
            return About.find(values(), Reaction::id, id);
        }

        public static List<String> ids() {
            return About.ids(values(), Reaction::id);
        }
    }

    private static String idOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Optional<T> find(T[] values, Function<T, String> id, String wanted) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(wanted))
                .findFirst();
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }
}
