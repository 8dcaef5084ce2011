/** Spreadsheets after ECMA-376 (.xlsx): written with a library, read as a stream within bounds. */
@NullMarked
package de.nahraum.geodata.format.xlsx;

import org.jspecify.annotations.NullMarked;
