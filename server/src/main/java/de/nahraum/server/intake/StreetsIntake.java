package de.nahraum.server.intake;

import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.BaseMapFeature.Layer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.format.osm.BaseMapClass;
import de.nahraum.geodata.format.osm.OsmAddresses;
import de.nahraum.geodata.format.osm.OsmBaseMap;
import de.nahraum.geodata.format.osm.OsmBounds;
import de.nahraum.geodata.format.osm.OsmExtract;
import de.nahraum.geodata.format.osm.OsmNodes;
import de.nahraum.geodata.format.osm.OsmPlace;
import de.nahraum.geodata.format.osm.OsmPlaces;
import de.nahraum.geodata.format.osm.OsmReader;
import de.nahraum.geodata.format.osm.OsmStreets;
import de.nahraum.geodata.format.osm.WalkRules;
import de.nahraum.geodata.format.osm.WalkableWay;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.geodata.street.Lighting;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.StreetNetworkBuilder;
import de.nahraum.geodata.street.WalkGraph;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Reads an OpenStreetMap extract once, for walking network, suggested places, addresses and base map. */
final class StreetsIntake {
    /** Finer than a pixel at any scale the atlas shows. */
    private static final double BASE_MAP_TOLERANCE_METRES = 0.5;

    private static final int EXTENT_STEPS = 32;

    private final FolderFiles files;
    private final Projection fromDegrees;
    private final CityFolder folder;
    private final Notices notices;

    StreetsIntake(FolderFiles files, Projection fromDegrees, CityFolder folder, Notices notices) {
        this.files = files;
        this.fromDegrees = fromDegrees;
        this.folder = folder;
        this.notices = notices;
    }

    /** What an extract gives, in metres. */
    record Streets(
            @Nullable StreetNetwork network,
            List<Place> places,
            List<Address> addresses,
            List<BaseMapFeature> baseMap) {
        static final Streets NONE = new Streets(null, List.of(), List.of(), List.of());
    }

    Streets read() {
        List<FileEntry> entries = folder.list(FileKind.NETWORK);
        if (entries.size() > 1) {
            notices.add(new Notice.SettingInvalid(
                    Where.field(CityYaml.FILE, null, "files", entries.get(1).path()), "kind: network × 1"));
        }
        if (entries.isEmpty()) {
            return Streets.NONE;
        }
        FileEntry entry = entries.getFirst();
        Optional<ByteSource> bytes = files.find(entry.path());
        if (bytes.isEmpty()) {
            return Streets.NONE;
        }
        Set<String> keys = folder.osmPlaces().stream()
                .map(rule -> rule.tag().substring(0, rule.tag().indexOf('=')))
                .collect(Collectors.toSet());
        try (var stream = bytes.get().open()) {
            OsmReader reader = new OsmReader(entry.path(), keys, OsmReader.MAXIMUM_BYTES, notices);
            return reader.read(stream).map(extract -> streets(entry, extract)).orElse(Streets.NONE);
        } catch (IOException e) {
            notices.add(new Notice.FileUnreadable(Where.file(entry.path()), String.valueOf(e.getMessage())));
            return Streets.NONE;
        }
    }

    private Streets streets(FileEntry entry, OsmExtract extract) {
        return new Streets(
                network(entry, extract), places(entry, extract), addresses(extract), baseMap(entry, extract));
    }

    private StreetNetwork network(FileEntry entry, OsmExtract extract) {
        OsmStreets streets = OsmStreets.of(extract);
        OsmNodes nodes = extract.nodes();
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        Map<Long, Integer> numbers = new HashMap<>();
        for (WalkableWay way : streets.ways()) {
            int previous = -1;
            WalkRules.NodeBarrier previousBarrier = WalkRules.NodeBarrier.NONE;
            for (long id : way.nodeIds()) {
                int number = numbers.computeIfAbsent(id, key -> {
                    int index = nodes.findIndex(key);
                    Coordinate at = fromDegrees.apply(nodes.lon(index), nodes.lat(index));
                    return builder.addNode(at.x, at.y);
                });
                WalkRules.NodeBarrier barrier = streets.barrier(id);
                boolean closed =
                        barrier == WalkRules.NodeBarrier.CLOSED || previousBarrier == WalkRules.NodeBarrier.CLOSED;
                if (previous >= 0 && previous != number && !closed) {
                    boolean steps =
                            barrier == WalkRules.NodeBarrier.STEPS || previousBarrier == WalkRules.NodeBarrier.STEPS;
                    builder.addEdge(
                            previous, number, way.stepFree() && !steps, way.name(), lighting(way), way.stairs());
                }
                previous = number;
                previousBarrier = barrier;
            }
        }
        StreetNetwork network = builder.extent(extent(extract.bounds())).build();
        if (network.edges() == 0) {
            notices.add(new Notice.NetworkEmpty(Where.file(entry.path())));
        } else {
            WalkGraph graph = WalkGraph.of(network, false, WalkGraph.MINIMUM_COMPONENT_NODES);
            notices.add(new Notice.NetworkBuilt(
                    Where.file(entry.path()), network.nodes(), network.edges(), graph.smallComponents()));
            if (graph.smallComponents() > 0) {
                notices.add(new Notice.SmallComponents(
                        Where.file(entry.path()), graph.smallComponents(), graph.smallComponentNodes()));
            }
        }
        return network;
    }

    private static Lighting lighting(WalkableWay way) {
        return switch (way.light()) {
            case LIT -> Lighting.LIT;
            case UNLIT -> Lighting.UNLIT;
            case ASSUMED_LIT -> Lighting.ASSUMED_LIT;
            case ASSUMED_UNLIT -> Lighting.ASSUMED_UNLIT;
        };
    }

    /** The extract's rectangle of degrees as a polygon of metres, its sides in steps since they are not straight there. */
    private @Nullable Geometry extent(@Nullable OsmBounds bounds) {
        if (bounds == null) {
            return null;
        }
        Coordinate[] ring = new Coordinate[4 * EXTENT_STEPS + 1];
        for (int i = 0; i < EXTENT_STEPS; i++) {
            double part = (double) i / EXTENT_STEPS;
            double lon = bounds.minLon() + part * (bounds.maxLon() - bounds.minLon());
            double lat = bounds.minLat() + part * (bounds.maxLat() - bounds.minLat());
            double lonBack = bounds.maxLon() - part * (bounds.maxLon() - bounds.minLon());
            double latBack = bounds.maxLat() - part * (bounds.maxLat() - bounds.minLat());
            ring[i] = new Coordinate(lon, bounds.minLat());
            ring[EXTENT_STEPS + i] = new Coordinate(bounds.maxLon(), lat);
            ring[2 * EXTENT_STEPS + i] = new Coordinate(lonBack, bounds.maxLat());
            ring[3 * EXTENT_STEPS + i] = new Coordinate(bounds.minLon(), latBack);
        }
        ring[4 * EXTENT_STEPS] = ring[0];
        return fromDegrees.apply(Projection.factory().createPolygon(ring));
    }

    private List<Place> places(FileEntry entry, OsmExtract extract) {
        Map<String, CityFolder.OsmPlaceRule> rules = folder.rulesByTag();
        List<OsmPlace> found = OsmPlaces.list(extract, List.copyOf(rules.keySet()), entry.path(), notices);
        Map<String, Long> suggested = new LinkedHashMap<>();
        long protectedCount = 0;
        List<Place> places = new java.util.ArrayList<>();
        for (OsmPlace place : found) {
            CityFolder.OsmPlaceRule rule = rules.get(place.tag());
            if (rule == null) {
                continue;
            }
            suggested.merge(place.tag(), 1L, Long::sum);
            protectedCount += place.protectedLocation() ? 1 : 0;
            Coordinate at = fromDegrees.apply(place.lon(), place.lat());
            String address = place.address();
            String name = place.name() != null ? place.name() : address != null ? address : place.tag();
            places.add(new Place(
                    place.id(),
                    name,
                    place.protectedLocation() ? PlaceKind.COMMUNAL_ACCOMMODATION : rule.kind(),
                    rule.status(),
                    at.x,
                    at.y,
                    address,
                    wheelchair(place.tags().get("wheelchair")),
                    null,
                    null,
                    null,
                    null,
                    null,
                    entry.path()));
        }
        suggested.forEach((tag, count) -> notices.add(new Notice.PlaceSuggested(Where.file(entry.path()), tag, count)));
        if (protectedCount > 0) {
            notices.add(new Notice.PlaceProtected(Where.file(entry.path()), protectedCount));
        }
        return places;
    }

    private static @Nullable Boolean wheelchair(@Nullable String value) {
        return switch (value == null ? "" : value) {
            case "yes", "designated" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private List<Address> addresses(OsmExtract extract) {
        return OsmAddresses.list(extract).stream()
                .map(address -> {
                    Coordinate at = fromDegrees.apply(address.lon(), address.lat());
                    return new Address(address.street(), address.number(), at.x, at.y);
                })
                .toList();
    }

    private List<BaseMapFeature> baseMap(FileEntry entry, OsmExtract extract) {
        OsmBaseMap map = OsmBaseMap.of(extract);
        if (map.repaired() + map.dropped() > 0) {
            notices.add(new Notice.GeometryRepaired(
                    Where.file(entry.path()), map.repaired() + " repaired, " + map.dropped() + " left out (base map)"));
        }
        Geometry extent = extent(extract.bounds());
        List<BaseMapFeature> features = new java.util.ArrayList<>();
        for (OsmBaseMap.Feature feature : map.features()) {
            Geometry metres = TopologyPreservingSimplifier.simplify(
                    fromDegrees.apply(feature.geometry()), BASE_MAP_TOLERANCE_METRES);
            // A forest may reach far beyond the city.
            Geometry drawn = extent == null || extent.covers(metres)
                    ? metres
                    : OverlayNGRobust.overlay(
                            metres, extent, org.locationtech.jts.operation.overlayng.OverlayNG.INTERSECTION);
            if (!drawn.isEmpty()) {
                features.add(
                        new BaseMapFeature(layer(feature.kind()), feature.name() == null ? "" : feature.name(), drawn));
            }
        }
        return List.copyOf(features);
    }

    private static Layer layer(BaseMapClass kind) {
        return switch (kind) {
            case WATER -> Layer.WATER;
            case WATERWAY -> Layer.WATERWAY;
            case GREEN -> Layer.GREEN;
            case RAILWAY -> Layer.RAILWAY;
            case STREET_MAJOR -> Layer.MAJOR_STREET;
            case STREET_MINOR -> Layer.MINOR_STREET;
            case PATH -> Layer.PATH;
        };
    }
}
