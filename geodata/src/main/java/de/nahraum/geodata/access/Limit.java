package de.nahraum.geodata.access;

import de.nahraum.geodata.street.WalkProfile;

/** How far is near: minutes on foot, or metres of way. Inclusive. */
public sealed interface Limit {
    /** Rounding of the arithmetic must not cut off who stands exactly on the line. */
    double TOLERANCE = 1e-6;

    double SECONDS_PER_MINUTE = 60;

    /** Metres, or minutes: far beyond every network, and what is worked out from it stays a number. */
    double MOST = 4e7;

    /** Minutes at the profile's speed: 0 to {@link #MOST}. */
    record Minutes(double minutes) implements Limit {
        /** @throws IllegalArgumentException if it is negative, too much or no number */
        public Minutes {
            require(minutes);
        }
    }

    /** Metres of way, whatever the speed: 0 to {@link #MOST}. */
    record Metres(double metres) implements Limit {
        /** @throws IllegalArgumentException if it is negative, too much or no number */
        public Metres {
            require(metres);
        }
    }

    private static void require(double value) {
        if (!(value >= 0 && value <= MOST)) {
            throw new IllegalArgumentException(
                    "A limit is a number of 0 or more, and no longer than the way round the Earth, not " + value);
        }
    }

    /** The limit as metres of way. */
    default double metres(WalkProfile profile) {
        return switch (this) {
            case Minutes(double minutes) -> minutes * SECONDS_PER_MINUTE * profile.metresPerSecond();
            case Metres(double metres) -> metres;
        };
    }

    /** The longest way that is within the limit: {@link #allows} and this say the same of every way. */
    default double mostMetres(WalkProfile profile) {
        return switch (this) {
            case Minutes(double minutes) -> (minutes * SECONDS_PER_MINUTE + TOLERANCE) * profile.metresPerSecond();
            case Metres(double metres) -> metres + TOLERANCE;
        };
    }

    /** Whether a way is within the limit, inclusive: to a millionth of a second, or of a metre. */
    default boolean allows(double wayMetres, WalkProfile profile) {
        return wayMetres <= mostMetres(profile);
    }
}
