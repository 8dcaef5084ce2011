package de.nahraum.server.bench;

import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.WalkProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far is it from every cell to its nearest place? The question every peer of {@link NetworkBench} is asked, in a form all of them can
 * take: the same edges, and places and cells where Nahraum snapped them.
 *
 * <p>A place is a vertex of its own, joined to both ends of its edge by its leg and the way along the edge; or all places are behind one
 * vertex, the super-source, joined to the ends of all their edges. Cells are no vertices: their ways are read off at the ends of their
 * edges, by {@link #answerFromNodes}.
 *
 * @param network the streets; node numbers are vertex numbers
 * @param edges numbers of the edges that walkers use: those of components that are not too small
 * @param metres length of each edge of the network
 * @param places where the places are snapped
 * @param cells where the cells are snapped; those that are not connected are left out
 * @param pointsOfPlaces positions of the places
 * @param pointsOfCells positions of the cells
 * @param placesByEdge the places on each edge that has some
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the peers as it is; compared nowhere
record NetworkQuestion(
        StreetNetwork network,
        int[] edges,
        double[] metres,
        List<Snap> places,
        List<Snap> cells,
        List<Point> pointsOfPlaces,
        List<Point> pointsOfCells,
        Map<Integer, List<Snap>> placesByEdge) {
    static final String SERVICE = "meeting-place";

    /** Places that count. */
    static final StatusFilter STATUSES = StatusFilter.PLANNED;

    static final WalkProfile PROFILE = WalkProfile.WALK;
    static final Limit.Minutes NEAR = new Limit.Minutes(15);

    /** The limit of the limited questions. */
    static final double NEAR_METRES = NEAR.metres(PROFILE);

    /** Where something is, metres. */
    record Point(double x, double y) {}

    /**
     * A further edge, between a vertex that is no node and a node.
     *
     * @param metres its length
     */
    record Link(int vertex, int node, double metres) {}

    /**
     * What a peer answers, as far as it is compared.
     *
     * @param sumMetres sum of the ways of all cells that were asked for and reached
     * @param near cells within {@link #NEAR}
     */
    record Answer(double sumMetres, int near) {
        private static final double TOLERANCE = 1e-6;

        boolean agreesWith(Answer other) {
            return near == other.near
                    && Math.abs(sumMetres - other.sumMetres)
                            <= TOLERANCE * Math.max(Math.abs(sumMetres), Math.abs(other.sumMetres));
        }
    }

    /** The question about a city's meeting places, open and planned. */
    static NetworkQuestion of(City city) {
        StreetNetwork network = city.streets().orElseThrow();
        WalkIndex.Snapped index = city.walkIndex().find(PROFILE).orElseThrow();
        List<Snap> places = new ArrayList<>();
        List<Point> pointsOfPlaces = new ArrayList<>();
        for (Place place : city.listPlacesOf(SERVICE, STATUSES)) {
            Snap snap = index.findSnap(place).orElse(null);
            if (snap != null) {
                places.add(snap);
                pointsOfPlaces.add(new Point(place.x(), place.y()));
            }
        }
        List<Snap> cells = new ArrayList<>();
        List<Point> pointsOfCells = new ArrayList<>();
        for (int i = 0; i < index.cells().length; i++) {
            @Nullable Snap snap = index.cells()[i];
            if (snap != null) {
                PopulationCell cell = city.cells().get(i);
                cells.add(snap);
                pointsOfCells.add(new Point(cell.x(), cell.y()));
            }
        }
        Map<Integer, List<Snap>> placesByEdge = new HashMap<>();
        places.forEach(place -> placesByEdge
                .computeIfAbsent(place.edge(), edge -> new ArrayList<>())
                .add(place));
        return new NetworkQuestion(
                network,
                LargeComponents.edges(network),
                IntStream.range(0, network.edges()).mapToDouble(network::metres).toArray(),
                places,
                cells,
                pointsOfPlaces,
                pointsOfCells,
                placesByEdge);
    }

    int nodes() {
        return network.nodes();
    }

    /** Vertex number of the super-source. */
    int superSource() {
        return nodes();
    }

    /** Vertex number of a place. */
    int vertexOf(int place) {
        return nodes() + place;
    }

    /** What joins the super-source to the streets. */
    List<Link> superSourceLinks() {
        return places.stream()
                .flatMap(place -> links(superSource(), place).stream())
                .toList();
    }

    /** What joins each place to the streets. */
    List<Link> placeLinks() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            links.addAll(links(vertexOf(i), places.get(i)));
        }
        return links;
    }

    private List<Link> links(int vertex, Snap place) {
        return List.of(
                new Link(vertex, network.from()[place.edge()], place.legMetres() + place.fromMetres()),
                new Link(vertex, network.to()[place.edge()], place.legMetres() + place.toMetres()));
    }

    /** An array for the way to each node, all of them infinite. */
    double[] unreached() {
        double[] ways = new double[nodes()];
        Arrays.fill(ways, Double.POSITIVE_INFINITY);
        return ways;
    }

    /**
     * Reads off the ways of the cells at the ends of their edges.
     *
     * @param toNode metres from a node to its nearest place, infinite if it was not reached
     * @param limitMetres ways beyond are left out, infinite for none
     */
    Answer answerFromNodes(IntToDoubleFunction toNode, double limitMetres) {
        return answer(
                i -> {
                    Snap cell = cells.get(i);
                    double overFrom = toNode.applyAsDouble(network.from()[cell.edge()]) + cell.fromMetres();
                    double overTo = toNode.applyAsDouble(network.to()[cell.edge()]) + cell.toMetres();
                    return Math.min(overFrom, overTo) + cell.legMetres();
                },
                limitMetres);
    }

    /**
     * Sums up the ways of the cells.
     *
     * @param overEnds metres from a cell over the ends of its edge; the way along an edge that a place lies on too is added here
     * @param limitMetres ways beyond are left out, infinite for none
     */
    Answer answer(IntToDoubleFunction overEnds, double limitMetres) {
        double sum = 0;
        int near = 0;
        for (int i = 0; i < cells.size(); i++) {
            double way = way(i, overEnds.applyAsDouble(i));
            sum += counted(way, limitMetres);
            near += NEAR.allows(way, PROFILE) ? 1 : 0;
        }
        return new Answer(sum, near);
    }

    /** The way of a cell, from the one over the ends of its edge and those along it. */
    double way(int cellIndex, double overEnds) {
        Snap cell = cells.get(cellIndex);
        double way = overEnds;
        for (Snap place : placesByEdge.getOrDefault(cell.edge(), List.of())) {
            double along = Math.abs(place.fromMetres() - cell.fromMetres());
            way = Math.min(way, along + place.legMetres() + cell.legMetres());
        }
        return way;
    }

    /** A way as it goes into the sum: 0 if it is beyond the limit or there is none. */
    static double counted(double way, double limitMetres) {
        return Double.isFinite(way) && way <= limitMetres + Limit.TOLERANCE ? way : 0;
    }
}
