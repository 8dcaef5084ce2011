package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When somebody walks. In the evening people go round dark ways as far as that is not three times as long: a convention of ours, no law. */
public enum TimeOfDay {
    DAY("day", 1),
    EVENING("evening", 3);

    private final String id;
    private final double darkFactor;

    TimeOfDay(String id, double darkFactor) {
        this.id = id;
        this.darkFactor = darkFactor;
    }

    public String id() {
        return id;
    }

    /** How much longer a metre without light counts when ways are compared. */
    public double darkFactor() {
        return darkFactor;
    }

    public static Optional<TimeOfDay> find(String id) {
        return Arrays.stream(values()).filter(time -> time.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(TimeOfDay::id).toList();
    }
}
