/** Delimited text as town halls deliver it: any encoding, any delimiter, decimal commas. */
@NullMarked
package de.nahraum.geodata.format.csv;

import org.jspecify.annotations.NullMarked;
