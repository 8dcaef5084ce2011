package de.nahraum.geodata.format.csv;

import java.util.List;

/**
 * One record of a table.
 *
 * @param line of the file where it starts, from 1
 * @param fields as many as the header has, without blanks (of any kind) around them
 */
public record Row(int line, List<String> fields) {
    public String field(int column) {
        return fields.get(column);
    }
}
