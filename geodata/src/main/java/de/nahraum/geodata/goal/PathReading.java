package de.nahraum.geodata.goal;

/**
 * How the numbers of a {@link GoalPath} are to be read.
 *
 * @param target the number to be reached, in the path's unit
 */
public record PathReading(Counts counts, Manner manner, double target) {
    /** What the path counts. */
    public enum Counts {
        DISTRICTS_HOLDING,
        DISTRICTS_OVER,
        SHARE
    }

    /** Where the years to come are from. */
    public enum Manner {
        /** Continued from what was. */
        CONTINUED,
        /** What is resolved, and what is planned besides. */
        PLANNED
    }

    /** Where a goal must hold in each district, all of them are the target. */
    public static PathReading of(Evaluation evaluation) {
        Goal goal = evaluation.goal();
        double target = goal.target().value();
        return switch (goal.measure()) {
            case "concentration" -> new PathReading(Counts.DISTRICTS_OVER, Manner.CONTINUED, target);
            case "coverage", "scheduled-offers", "presence", "both-topics" ->
                new PathReading(
                        Counts.DISTRICTS_HOLDING,
                        Manner.PLANNED,
                        evaluation.districts().size());
            case "consumer-advice", "subsidised-share" -> new PathReading(Counts.SHARE, Manner.PLANNED, target);
            default -> new PathReading(Counts.SHARE, Manner.CONTINUED, target);
        };
    }
}
