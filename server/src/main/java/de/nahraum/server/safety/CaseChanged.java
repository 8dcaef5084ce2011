package de.nahraum.server.safety;

import de.nahraum.geodata.safety.CaseLife;
import de.nahraum.server.store.StoredCase;
import java.util.List;

/** What came of changing cases of fear spaces. */
public sealed interface CaseChanged {
    /** They are as somebody wanted them; the one they asked for first. */
    record Done(List<StoredCase> cases) implements CaseChanged {
        public Done {
            cases = List.copyOf(cases);
        }
    }

    /** Somebody else changed one of them meanwhile; nothing is lost of theirs. */
    record Outdated(StoredCase now) implements CaseChanged {}

    /** There is no such case. */
    record Missing() implements CaseChanged {}

    /** The step does not follow from where the case stands. */
    record NotNow(CaseLife.Refusal refusal, StoredCase now) implements CaseChanged {}

    /** It cannot be so. */
    record Refused(Reason reason) implements CaseChanged {}

    /** Why a case cannot be so. */
    enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        WORDS_TOO_LONG,
        /** Nothing entered by hand is left to take back. */
        NOTHING_TO_TAKE_BACK,
        /** A case ended; nothing more happens to it. */
        ENDED,
        /** What has come less far would vanish in what has come further. */
        LESS_FAR,
        /** The same case twice. */
        SAME,
        /** Two that lie so far apart are no one place. */
        TOO_FAR,
        /** What the public sees would vanish with it. */
        OTHER_RELEASED,
        /** No area was chosen for the public. */
        PUBLIC_SHAPE_MISSING,
        /** The area chosen for the public does not touch the fear space. */
        SQUARES_ELSEWHERE,
        /** The words for the public look as if they named somebody. */
        NAMES_PEOPLE,
        /** The words for the public name a street. */
        STREET_NAMED,
        /** The words for the public name a protected place. */
        PROTECTED_NAMED,
        /** What is released is changed only after it was taken back. */
        RELEASED,
        /** A hint nobody has checked is not released. */
        NOT_CHECKED
    }
}
