package de.nahraum.geodata.disclosure;

import org.jspecify.annotations.Nullable;

/** Finds how hidden counts can change together without changing anything that is told. */
interface Moves {
    /**
     * A change that moves one cell by one.
     *
     * @param target an unknown cell
     * @param direction 1 to raise it, −1 to lower it
     * @param x how far each count can fall now, all ≥ 0
     * @return null if none was found
     */
    @Nullable
    Move find(int target, int direction, long[] x);
}
