package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.format.geojson.GeoJsonWriter;
import de.nahraum.geodata.geo.Georeference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** GeoJSON answers: the one place where metres become degrees. */
final class GeoJson {
    /** About a decimetre. */
    private static final GeoJsonWriter WRITER = new GeoJsonWriter(6);

    private final Georeference georeference;

    GeoJson(City city) {
        this.georeference = city.georeference();
    }

    record Feature(
            String type,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            @JsonRawValue String geometry,
            Object properties) {}

    record Collection(String type, List<Feature> features) {
        Collection(List<Feature> features) {
            this("FeatureCollection", features);
        }
    }

    Feature feature(String id, Geometry metres, Object properties) {
        return new Feature("Feature", id, WRITER.text(georeference.toDegrees(metres)), properties);
    }

    /** One nobody is to find again by its id. */
    Feature unnamed(Geometry metres, Object properties) {
        return new Feature("Feature", null, WRITER.text(georeference.toDegrees(metres)), properties);
    }

    /** A geometry alone. */
    String text(Geometry metres) {
        return WRITER.text(georeference.toDegrees(metres));
    }

    Geometry degrees(Geometry metres) {
        return georeference.toDegrees(metres);
    }
}
