package de.nahraum.geodata.concentration;

import org.jspecify.annotations.Nullable;

/**
 * What was counted in an area.
 *
 * @param id of the area
 * @param count persons of the group; null if not delivered
 * @param reference reference population, persons; null if not delivered
 * @param households households the group's persons live in; null if not delivered
 * @param isHidden whether numbers exist that this audience may not see
 */
public record AreaCounts(
        String id,
        @Nullable Double count,
        @Nullable Double reference,
        @Nullable Double households,
        boolean isHidden) {

    /** Numbers of an area nothing is hidden of. */
    public AreaCounts(String id, @Nullable Double count, @Nullable Double reference, @Nullable Double households) {
        this(id, count, reference, households, false);
    }

    /** Why an area has no share. */
    public enum Reason {
        /** One of the two numbers was not delivered. */
        NOT_DELIVERED,
        /** One of the two numbers may not be seen. */
        HIDDEN,
        /** The reference population is under the minimum, or nobody. */
        TOO_FEW,
        /** Less than nobody, or more of the group than of the population it is a part of. */
        INCONSISTENT
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException for NaN or infinity
     */
    public AreaCounts {
        if (!isNumberOrNull(count) || !isNumberOrNull(reference) || !isNumberOrNull(households)) {
            throw new IllegalArgumentException(id + ": " + count + " of " + reference + " in " + households);
        }
    }

    private static boolean isNumberOrNull(@Nullable Double value) {
        return value == null || Double.isFinite(value);
    }

    /** Why there is no share; null if there is one. */
    @Nullable
    Reason reasonWithoutShare(double minimumReference) {
        if (count == null || reference == null) {
            return isHidden ? Reason.HIDDEN : Reason.NOT_DELIVERED;
        }
        if (count < 0 || reference < 0 || count > reference) {
            return Reason.INCONSISTENT;
        }
        return reference <= 0 || reference < minimumReference ? Reason.TOO_FEW : null;
    }

    /** Whether both numbers were delivered and fit together, so that they count for the city. */
    boolean countsForCity() {
        return count != null && reference != null && count >= 0 && reference >= count;
    }

    /** Persons per independent draw: per household where households were delivered, at least 1, else the design effect. */
    double effect(double designEffect) {
        return count != null && households != null && households > 0 ? Math.max(1, count / households) : designEffect;
    }
}
