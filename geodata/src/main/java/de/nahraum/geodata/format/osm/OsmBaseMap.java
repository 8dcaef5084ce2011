package de.nahraum.geodata.format.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * What the map shows under everything else, so that it needs no foreign tile server.
 *
 * @param features areas first, then lines, each nodes-ways-relations by id
 * @param repaired invalid areas that were repaired
 * @param dropped areas that do not close or of which nothing is left
 */
public record OsmBaseMap(List<Feature> features, int repaired, int dropped) {
    /**
     * @param name null if it has none
     * @param geometry degrees; polygons for water and green, lines for the rest
     */
    public record Feature(BaseMapClass kind, @Nullable String name, Geometry geometry) {}

    public OsmBaseMap {
        features = List.copyOf(features);
    }

    public static OsmBaseMap of(OsmExtract extract) {
        Builder builder = new Builder();
        for (OsmWay way : extract.ways()) {
            BaseMapClass area = BaseMapClass.areaOf(way.tags());
            if (area != null) {
                builder.addArea(area, way.tags(), OsmGeometry.polygon(extract.nodes(), way));
            }
        }
        WayIndex ways = new WayIndex(extract);
        for (OsmRelation relation : extract.relations()) {
            BaseMapClass area = BaseMapClass.areaOf(relation.tags());
            if (area != null) {
                builder.addArea(area, relation.tags(), OsmGeometry.area(extract, ways, relation));
            }
        }
        for (OsmWay way : extract.ways()) {
            BaseMapClass line = BaseMapClass.lineOf(way.tags());
            if (line != null) {
                OsmGeometry.lines(extract.nodes(), way).forEach(geometry -> builder.add(line, way.tags(), geometry));
            }
        }
        return new OsmBaseMap(builder.features, builder.repaired, builder.dropped);
    }

    private static final class Builder {
        private final List<Feature> features = new ArrayList<>();
        private int repaired;
        private int dropped;

        void add(BaseMapClass kind, Map<String, String> tags, Geometry geometry) {
            features.add(new Feature(kind, tags.get("name"), geometry));
        }

        void addArea(BaseMapClass kind, Map<String, String> tags, Optional<? extends Geometry> found) {
            if (found.isEmpty()) {
                dropped++;
                return;
            }
            Geometry area = found.get();
            if (!new IsValidOp(area).isValid()) {
                area = GeometryFixer.fix(area);
                repaired++;
            }
            if (area.isEmpty() || area.getDimension() < 2) {
                dropped++;
            } else {
                add(kind, tags, area);
            }
        }
    }
}
