package de.nahraum.geodata.format.geojson;

import org.jspecify.annotations.Nullable;

/**
 * A geometry as it stands in the file, before anything is checked.
 *
 * @param type null if it has none
 * @param coordinates nested lists of {@code Object}, innermost {@code double[]}; null if it has none
 */
record RawGeometry(@Nullable String type, @Nullable Object coordinates) {}
