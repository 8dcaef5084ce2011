package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.CaseStep.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a fear space: hint, checked, measure planned, implemented, dismantled, reported again. Where one stands follows from its steps and from nothing else, so no
 * state can be set that nobody can account for.
 *
 * <p>Dismantled is only what a re-inspection or re-survey found so, {@value #MONTHS_BEFORE_DISMANTLED} months after the measure at the earliest; where the owner is private, no measure is
 * planned before they were heard.
 */
public final class CaseLife {
    /** A measure is given so long to show whether it helps; our proposal, no law. */
    public static final int MONTHS_BEFORE_DISMANTLED = 6;

    private CaseLife() {}

    /**
     * Where a case stands.
     *
     * @param since first day of the state
     * @param before the state it had before it was reported again; else the state itself
     * @param implementedOn day of the newest measure that was carried out; null if none was
     * @param isOwnerHeard whether the owner was ever heard
     * @param closedBy what ended the case; null while it is open
     */
    public record Standing(
            FearSpaceState state,
            LocalDate since,
            FearSpaceState before,
            @Nullable LocalDate implementedOn,
            boolean isOwnerHeard,
            @Nullable Kind closedBy) {
        public boolean isOpen() {
            return closedBy == null;
        }

        private Standing to(FearSpaceState next, LocalDate day) {
            FearSpaceState earlier = state == FearSpaceState.REPORTED_AGAIN ? before : state;
            boolean isAgain = next == FearSpaceState.REPORTED_AGAIN;
            return new Standing(next, day, isAgain ? earlier : next, implementedOn, isOwnerHeard, null);
        }

        private Standing implemented(LocalDate day) {
            return new Standing(
                    FearSpaceState.IMPLEMENTED, day, FearSpaceState.IMPLEMENTED, day, isOwnerHeard, closedBy);
        }

        private Standing heard() {
            return new Standing(state, since, before, implementedOn, true, closedBy);
        }

        private Standing closed(Kind by) {
            return new Standing(state, since, before, implementedOn, isOwnerHeard, by);
        }

        private Standing after(CaseStep step) {
            return switch (step.kind()) {
                case CONFIRMED, REVISITED_STILL, MEASURE_DROPPED -> to(FearSpaceState.CHECKED, step.day());
                case NOT_CONFIRMED ->
                    state == FearSpaceState.REPORTED_AGAIN ? to(before, step.day()) : closed(Kind.NOT_CONFIRMED);
                case MEASURE_PLANNED -> to(FearSpaceState.MEASURE_PLANNED, step.day());
                case IMPLEMENTED -> implemented(step.day());
                case REVISITED_GONE -> to(FearSpaceState.DISMANTLED, step.day());
                case REPORTED_AGAIN ->
                    closedBy == null
                            ? to(FearSpaceState.REPORTED_AGAIN, step.day())
                            : to(FearSpaceState.HINT, step.day());
                case OWNER_HEARD -> heard();
                case MERGED_INTO, SPLIT_INTO -> closed(step.kind());
                case REMARK, MERGED_WITH, SPLIT_FROM -> this;
            };
        }
    }

    /** Where a case stands after its steps, in the order they were entered. */
    public static Standing of(CaseOpening opening, List<CaseStep> steps) {
        boolean isDone = opening.state() == FearSpaceState.IMPLEMENTED || opening.state() == FearSpaceState.DISMANTLED;
        Standing standing = new Standing(
                opening.state(), opening.day(), opening.state(), isDone ? opening.day() : null, false, null);
        for (CaseStep step : steps) {
            standing = standing.after(step);
        }
        return standing;
    }

    /** What people may enter next. */
    public static Set<Kind> next(Standing standing) {
        if (!standing.isOpen()) {
            return standing.closedBy() == Kind.NOT_CONFIRMED
                    ? EnumSet.of(Kind.REPORTED_AGAIN)
                    : EnumSet.noneOf(Kind.class);
        }
        Set<Kind> next = switch (standing.state()) {
            case HINT -> EnumSet.of(Kind.CONFIRMED, Kind.NOT_CONFIRMED, Kind.OWNER_HEARD);
            case CHECKED -> EnumSet.of(Kind.OWNER_HEARD, Kind.MEASURE_PLANNED, Kind.NOT_CONFIRMED);
            case MEASURE_PLANNED ->
                EnumSet.of(Kind.OWNER_HEARD, Kind.MEASURE_PLANNED, Kind.MEASURE_DROPPED, Kind.IMPLEMENTED);
            case IMPLEMENTED -> EnumSet.of(Kind.REVISITED_GONE, Kind.REVISITED_STILL, Kind.REPORTED_AGAIN);
            case DISMANTLED -> EnumSet.of(Kind.REPORTED_AGAIN);
            case REPORTED_AGAIN ->
                EnumSet.of(Kind.CONFIRMED, Kind.NOT_CONFIRMED, Kind.OWNER_HEARD, Kind.MEASURE_PLANNED);
        };
        next.add(Kind.REMARK);
        return next;
    }

    /** Why a step cannot be. */
    public enum Refusal {
        /** It does not follow from where the case stands. */
        NOT_NOW,
        /** Its day is to come. */
        DAY_TO_COME,
        /** Its day lies before the state the case is in. */
        DAY_BEFORE_STATE,
        /** The measure is not old enough to say that it helped. */
        TOO_EARLY,
        /** The owner is private and was not heard. */
        OWNER_NOT_HEARD,
        /** What is to be done is due before the day of the step. */
        DUE_BEFORE_DAY,
        /** Who inspected, or was heard, must be said. */
        PARTY_MISSING,
        /** What is to be done must be said. */
        WORDS_MISSING
    }

    /**
     * Why a step cannot be entered; empty if it can.
     *
     * @param hasPrivateOwner whether the place belongs to somebody who must be heard
     * @param today days after it are to come
     */
    public static Optional<Refusal> findRefusal(
            Standing standing, boolean hasPrivateOwner, CaseStep step, LocalDate today) {
        if (!next(standing).contains(step.kind())) {
            return Optional.of(Refusal.NOT_NOW);
        }
        if (step.day().isAfter(today)) {
            return Optional.of(Refusal.DAY_TO_COME);
        }
        if (step.day().isBefore(standing.since()) && step.kind() != Kind.REMARK) {
            return Optional.of(Refusal.DAY_BEFORE_STATE);
        }
        if (step.due() != null && step.due().isBefore(step.day())) {
            return Optional.of(Refusal.DUE_BEFORE_DAY);
        }
        return switch (step.kind()) {
            case REVISITED_GONE ->
                step.day().isBefore(dismantledFrom(standing)) ? Optional.of(Refusal.TOO_EARLY) : partyMissing(step);
            case MEASURE_PLANNED ->
                hasPrivateOwner && !standing.isOwnerHeard() ? Optional.of(Refusal.OWNER_NOT_HEARD) : wordsMissing(step);
            case CONFIRMED, NOT_CONFIRMED, REVISITED_STILL, OWNER_HEARD -> partyMissing(step);
            case REMARK -> wordsMissing(step);
            default -> Optional.empty();
        };
    }

    /** First day on which the newest measure may be said to have helped. */
    public static LocalDate dismantledFrom(Standing standing) {
        LocalDate measure = standing.implementedOn() == null ? standing.since() : standing.implementedOn();
        return measure.plusMonths(MONTHS_BEFORE_DISMANTLED);
    }

    private static Optional<Refusal> partyMissing(CaseStep step) {
        return step.party().isEmpty() ? Optional.of(Refusal.PARTY_MISSING) : Optional.empty();
    }

    private static Optional<Refusal> wordsMissing(CaseStep step) {
        return step.words().isEmpty() ? Optional.of(Refusal.WORDS_MISSING) : Optional.empty();
    }

    /**
     * Whether one case may be joined into another: both are open, and what is joined has not come less far, or is a hint and the other one not yet dealt with. Else something would vanish
     * in what is.
     */
    public static boolean mayJoin(Standing joined, Standing into) {
        return joined.isOpen()
                && into.isOpen()
                && (joined.state().progress() >= into.state().progress()
                        || (joined.state() == FearSpaceState.HINT
                                && into.state().progress() < FearSpaceState.IMPLEMENTED.progress()));
    }
}
