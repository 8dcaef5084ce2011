/** The walking network: built once into compact arrays, then searched. Planar metres throughout. */
package de.nahraum.geodata.street;
