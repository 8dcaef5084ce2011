/**
 * The data formats: readers that turn bytes into things and findings, and writers. Nothing here opens a file or an address itself, and
 * nothing throws on bad data.
 */
@NullMarked
package de.nahraum.geodata.format;

import org.jspecify.annotations.NullMarked;
