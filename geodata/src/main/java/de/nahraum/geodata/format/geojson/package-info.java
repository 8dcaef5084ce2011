/** GeoJSON, read as a stream and written with rounded coordinates. */
@NullMarked
package de.nahraum.geodata.format.geojson;

import org.jspecify.annotations.NullMarked;
