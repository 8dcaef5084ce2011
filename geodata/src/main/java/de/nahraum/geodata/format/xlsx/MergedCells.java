package de.nahraum.geodata.format.xlsx;

/** Counts the cells that the merges of a workbook fill, over all its sheets: a few bytes can ask for a million cells. */
final class MergedCells {
    /** As many as one sheet has within its bounds. */
    static final long MAXIMUM = (long) SheetParsing.MAXIMUM_ROWS * SheetParsing.MAXIMUM_COLUMNS;

    private long left = MAXIMUM;

    /**
     * Counts some, filled before or not.
     *
     * @throws XlsxParts.TooMuch beyond {@link #MAXIMUM}
     */
    void count(int cells) throws XlsxParts.TooMuch {
        left -= cells;
        if (left < 0) {
            throw new XlsxParts.TooMuch("merged cells");
        }
    }
}
