/** Whether like lives near like: neighbourhoods of areas, and autocorrelation over them. Planar metres throughout. */
package de.nahraum.geodata.spatial;
