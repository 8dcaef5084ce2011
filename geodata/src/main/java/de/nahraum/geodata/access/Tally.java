package de.nahraum.geodata.access;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Adds up the times of a district, or of the city. */
final class Tally {
    private final int weeks;
    private long covered;
    private double waitedSeconds;
    private boolean isLowerBound;
    private long personWeeksUnserved;
    private int sessions;
    private int offersWithUnknownHours;

    Tally(int weeks) {
        this.weeks = weeks;
    }

    /**
     * Adds the people of a cell whose coverage is known.
     *
     * @param wait null if they are not covered
     */
    void add(int people, int weeksServed, ServedTime.@Nullable Wait wait) {
        personWeeksUnserved += (long) people * (weeks - weeksServed);
        if (wait != null) {
            covered += people;
            waitedSeconds += people * wait.meanSeconds();
            isLowerBound |= wait.isLowerBound();
        }
    }

    void addPlace(PlaceTimes times) {
        sessions += times.sessions();
        offersWithUnknownHours += times.offersWithUnknownHours();
    }

    TimedCoverage.Times times() {
        return new TimedCoverage.Times(
                covered == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(waitedSeconds / covered / TimedCoverage.SECONDS_PER_DAY),
                isLowerBound,
                personWeeksUnserved,
                sessions,
                offersWithUnknownHours);
    }
}
