package de.nahraum.geodata.siting;

/** Why a search for sites ended. */
public enum SitingStop {
    /** Nothing better exists; the gap is 0. */
    PROVEN_BEST,
    /** The watch said so; the plan is the best so far. */
    STOPPED
}
