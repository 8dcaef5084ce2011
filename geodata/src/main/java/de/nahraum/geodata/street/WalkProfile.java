package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who walks.
 *
 * <p>Speeds are conventions of German accessibility planning, no law: 4.8 km/h for an adult, 3.2 km/h for older people and small children.
 */
public enum WalkProfile {
    WALK("walk", 4.8, false),
    SLOW("slow", 3.2, false),
    /** Leaves out steps, ways tagged as not usable with a wheelchair, and nodes with a barrier that wheels do not pass. */
    STEP_FREE("step-free", 4.8, true);

    private static final double KILOMETRES_PER_HOUR = 3.6;

    private final String id;
    private final double metresPerSecond;
    private final boolean stepFree;

    WalkProfile(String id, double kilometresPerHour, boolean stepFree) {
        this.id = id;
        this.metresPerSecond = kilometresPerHour / KILOMETRES_PER_HOUR;
        this.stepFree = stepFree;
    }

    public String id() {
        return id;
    }

    public double metresPerSecond() {
        return metresPerSecond;
    }

    public boolean stepFree() {
        return stepFree;
    }

    public static Optional<WalkProfile> find(String id) {
        return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(WalkProfile::id).toList();
    }
}
