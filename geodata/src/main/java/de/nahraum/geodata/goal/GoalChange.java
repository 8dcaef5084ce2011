package de.nahraum.geodata.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a goal between two reports, and why. The causes are told apart by working the goal out again with one thing changed at a time: the old data by the new method,
 * then in the new districts, then as the new data know that day; what is left has really happened. The steps add up to the whole.
 *
 * <p>Which effect comes first is a convention. Whether it matters for the method is seen by the reverse order, the new data by the old method.
 *
 * @param before as the earlier report said
 * @param after as the later one says
 * @param parts in the order of {@link Cause}; empty if the earlier data are no longer there, and nothing can be worked out again
 * @param dependsOnOrder whether the method makes another difference on the new data than on the old
 */
public record GoalChange(String goal, Stand before, Stand after, List<Part> parts, boolean dependsOnOrder) {
    /** Why a goal stands otherwise. */
    public enum Cause {
        /** It is measured in another way: threshold, standard, definition, program. */
        METHOD,
        /** The districts are others. */
        BOUNDARY,
        /** Of the same time more or something else is known. */
        DATA,
        /** It has happened. */
        REALITY
    }

    /** What one cause did. */
    public record Part(Cause cause, Stand from, Stand to) {
        public boolean isChange() {
            return !from.equals(to);
        }
    }

    /**
     * The goal worked out again.
     *
     * @param byNewMethod the old data by the new method
     * @param inNewDistricts the same in the new districts
     * @param asKnownNow the old day as the new data know it
     * @param today the new data by the new method
     * @param todayByOldMethod the new data by the old method; null if the goal is new
     */
    public record Links(
            Stand byNewMethod,
            Stand inNewDistricts,
            Stand asKnownNow,
            Stand today,
            @Nullable Stand todayByOldMethod) {}

    /**
     * A change whose causes are known.
     *
     * @param after as the later report says: not what is worked out now, if the program has changed since; that is a difference of method too
     */
    public static GoalChange of(String goal, Stand before, Stand after, Links links) {
        List<Part> parts = List.of(
                new Part(Cause.METHOD, before, links.byNewMethod()),
                new Part(Cause.BOUNDARY, links.byNewMethod(), links.inNewDistricts()),
                new Part(Cause.DATA, links.inNewDistricts(), links.asKnownNow()),
                new Part(Cause.REALITY, links.asKnownNow(), after));
        Stand reverse = links.todayByOldMethod();
        boolean dependsOnOrder = reverse != null
                && (reverse.equals(links.today()) != before.equals(links.byNewMethod())
                        || !before.differenceTo(links.byNewMethod()).equals(reverse.differenceTo(links.today())));
        return new GoalChange(goal, before, after, parts, dependsOnOrder);
    }

    /** A change nobody can explain any more. */
    public static GoalChange unexplained(String goal, Stand before, Stand after) {
        return new GoalChange(goal, before, after, List.of(), false);
    }

    public boolean isChange() {
        return !before.equals(after);
    }

    /** What made a difference. */
    public List<Part> changes() {
        return parts.stream().filter(Part::isChange).toList();
    }
}
