package de.nahraum.geodata.format.csv;

/**
 * Lines of a text file.
 *
 * @param first number of the first line, from 1
 * @param last number of the last line, included
 */
public record LineRange(int first, int last) {
    public boolean contains(int line) {
        return first <= line && line <= last;
    }
}
