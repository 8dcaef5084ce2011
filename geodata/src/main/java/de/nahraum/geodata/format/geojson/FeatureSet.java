package de.nahraum.geodata.format.geojson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a GeoJSON file holds.
 *
 * @param features as many as could be read; of a broken file those before the break
 * @param crsName as written in the old {@code crs} member, null without one: then RFC 7946 means CRS84
 * @param epsg of {@code crsName}, {@link de.nahraum.geodata.geo.Projection#DEGREES} for CRS84; null without one or if it is not known
 */
public record FeatureSet(
        List<Feature> features,
        @Nullable String crsName,
        @Nullable Integer epsg) {
    public FeatureSet {
        features = List.copyOf(features);
    }
}
