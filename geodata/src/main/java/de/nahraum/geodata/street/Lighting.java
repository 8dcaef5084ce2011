package de.nahraum.geodata.street;

/** Whether a way has light at night: what the map says, or where it says nothing, what is usual for its kind. */
public enum Lighting {
    LIT,
    UNLIT,
    /** The map says nothing; streets usually have light. */
    ASSUMED_LIT,
    /** The map says nothing; footways, paths, tracks, cycleways and steps are taken as dark. */
    ASSUMED_UNLIT;

    public boolean isDark() {
        return this == UNLIT || this == ASSUMED_UNLIT;
    }
}
