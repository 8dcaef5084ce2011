package de.nahraum.geodata.format.xlsx;

/**
 * Cells merged over more than one column.
 *
 * @param range as spreadsheets write it: {@code B3:D3}
 * @param firstRow from 1
 * @param firstColumn from 0
 */
public record MergedAcross(String range, int firstRow, int lastRow, int firstColumn, int lastColumn) {}
