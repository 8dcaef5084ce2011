package de.nahraum.geodata.scenario;

/**
 * Why a step of a what-if cannot be taken.
 *
 * @param step its position among the steps, from 0
 * @param reason what is wrong
 * @param place or fear space it is about; empty if it is about none
 */
public record Refusal(int step, Reason reason, String place) {
    /** What can be wrong with a step. */
    public enum Reason {
        /** No such place in the city, as this audience sees it. */
        UNKNOWN_PLACE,
        /** A place to be added has the id of one that is there. */
        ID_TAKEN,
        /** A place to be closed or moved that does not count now. */
        NOT_COUNTED,
        /** A place to be opened that counts already. */
        ALREADY_COUNTED,
        /** A place to be opened that is none of the service. */
        OTHER_SERVICE,
        /** Protected places are in no what-if. */
        PROTECTED,
        /** No such fear space in the city, as this audience sees it. */
        UNKNOWN_FEAR_SPACE,
        /** A fear space to be dismantled that nobody goes round in the evening. */
        NOT_AVOIDED
    }
}
