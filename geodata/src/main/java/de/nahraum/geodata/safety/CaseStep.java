package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people of the house did about a fear space, or learnt of it, on a day.
 *
 * @param party the units or people who took part: who inspected, which owner was heard, who carries the measure out; empty if not said
 * @param words what was found or is to be done; for staff only
 * @param costEuro of a measure; null if not known
 * @param due when a measure is to be there; null if not known
 * @param others ids of other cases, where some were joined or parted
 */
public record CaseStep(
        Kind kind,
        LocalDate day,
        String party,
        String words,
        @Nullable Integer costEuro,
        @Nullable LocalDate due,
        List<String> others) {
    public CaseStep {
        others = List.copyOf(others);
    }

    /** A step that has only a day. */
    public static CaseStep on(LocalDate day, Kind kind) {
        return new CaseStep(kind, day, "", "", null, null, List.of());
    }

    /** A step about other cases. */
    public static CaseStep with(LocalDate day, Kind kind, List<String> others) {
        return new CaseStep(kind, day, "", "", null, null, others);
    }

    /** What kind of step. */
    public enum Kind {
        /** An inspection found that it is one. */
        CONFIRMED,
        /** An inspection found that it is none. */
        NOT_CONFIRMED,
        /** The private owner was heard. */
        OWNER_HEARD,
        MEASURE_PLANNED,
        MEASURE_DROPPED,
        IMPLEMENTED,
        /** A re-inspection or re-survey, half a year after the measure at the earliest, found that nobody is afraid there any more. */
        REVISITED_GONE,
        /** A re-inspection or re-survey found that it did not help. */
        REVISITED_STILL,
        REPORTED_AGAIN,
        /** Something to be remembered. */
        REMARK,
        MERGED_WITH,
        MERGED_INTO,
        SPLIT_FROM,
        SPLIT_INTO;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> find(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }

        /** Whether people enter it; the others come of joining and parting. */
        public boolean isEntered() {
            return switch (this) {
                case MERGED_WITH, MERGED_INTO, SPLIT_FROM, SPLIT_INTO -> false;
                default -> true;
            };
        }

        /** Ids of what people enter. */
        public static List<String> enteredIds() {
            return Arrays.stream(values()).filter(Kind::isEntered).map(Kind::id).toList();
        }
    }
}
