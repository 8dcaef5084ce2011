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
     * @param served null if they are not covered
     */
    void add(int people, GroupTimes.@Nullable Served served) {
        personWeeksUnserved += (long) people * (served == null ? weeks : weeks - served.weeksServed());
        if (served != null) {
            covered += people;
            waitedSeconds += people * served.waiting().meanSeconds();
            isLowerBound |= people > 0 && served.waiting().isLowerBound();
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
