/** The city, its data formats and its analysis: pure, no HTTP, no SQL, no clock, no static state. */
@NullMarked
package de.nahraum.geodata;

import org.jspecify.annotations.NullMarked;
