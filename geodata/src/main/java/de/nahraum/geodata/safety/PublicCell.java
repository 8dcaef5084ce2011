package de.nahraum.geodata.safety;

import java.util.List;

/**
 * What the public learns of a square.
 *
 * @param size how many groups, roughly
 * @param reasons what is built there, each named by at least {@value PublicCells#GROUPS} of them, in the order of {@link Reason}; none for places people like
 */
public record PublicCell(CellGrid.Square square, Size size, List<Reason> reasons) {
    public PublicCell {
        reasons = List.copyOf(reasons);
    }

    /** How many groups. */
    public enum Size {
        /** 3 to 5. */
        FEW,
        /** 6 to 10. */
        SOME,
        /** More than 10. */
        MANY;

        /** @param groups at least 3 */
        static Size of(int groups) {
            if (groups < PublicCells.GROUPS) {
                throw new IllegalArgumentException("Too few to be told: " + groups);
            }
            return groups <= 5 ? FEW : groups <= 10 ? SOME : MANY;
        }
    }
}
