package de.nahraum.geodata.street;

/** What to do where a stretch of the way begins. */
public enum Turn {
    /** The first stretch. */
    START,
    STRAIGHT,
    SLIGHT_LEFT,
    LEFT,
    SHARP_LEFT,
    SLIGHT_RIGHT,
    RIGHT,
    /** Turning back too. */
    SHARP_RIGHT,
    /** The end; there is no stretch behind it. */
    ARRIVE;

    private static final double STRAIGHT_BELOW = 20;
    private static final double SLIGHT_BELOW = 60;
    private static final double SHARP_FROM = 120;

    /**
     * The turn from one direction to another.
     *
     * @param leftDegrees −180 … 180, to the left positive
     */
    static Turn of(double leftDegrees) {
        double angle = Math.abs(leftDegrees);
        boolean left = leftDegrees > 0;
        if (angle < STRAIGHT_BELOW) {
            return STRAIGHT;
        }
        if (angle < SLIGHT_BELOW) {
            return left ? SLIGHT_LEFT : SLIGHT_RIGHT;
        }
        if (angle < SHARP_FROM) {
            return left ? LEFT : RIGHT;
        }
        return left ? SHARP_LEFT : SHARP_RIGHT;
    }
}
