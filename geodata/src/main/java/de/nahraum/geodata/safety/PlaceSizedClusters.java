package de.nahraum.geodata.safety;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * Clusters no larger than a place somebody can walk to and look at.
 *
 * <p>Where very many report, three groups lie near each other everywhere, and half the town is one cluster. So the points of a cluster whose hull is larger than
 * {@value #MOST_SQUARE_METRES} m² are clustered again with more groups required, by steps of a quarter, until what is left of it is small enough or nothing is. Where reports are
 * few nothing changes. It is the way down one branch of the tree of densities (Ankerst et al. 1999, Proc. SIGMOD 49; Campello et al. 2013, Proc. PAKDD 160), with the extent as what ends it.
 *
 * <p>A function of the set of points, as {@link Dbscan} is.
 */
final class PlaceSizedClusters {
    /** 25 hectares, a park or the surroundings of a station; our proposal. */
    static final double MOST_SQUARE_METRES = 250_000;

    private static final double STEP = 1.25;

    private final ReportPoints points;
    private final double mostSquareMetres;
    private final List<Sized> found = new ArrayList<>();

    private PlaceSizedClusters(ReportPoints points, double mostSquareMetres) {
        this.points = points;
        this.mostSquareMetres = mostSquareMetres;
    }

    /** A cluster that can be a suggestion, with its hull as {@link Suggestion} has it. */
    record Sized(ClusterOfReports cluster, Geometry hull) {}

    /** From west to east. */
    static List<Sized> of(ReportPoints points) {
        return of(points, MOST_SQUARE_METRES);
    }

    static List<Sized> of(ReportPoints points, double mostSquareMetres) {
        PlaceSizedClusters clusters = new PlaceSizedClusters(points, mostSquareMetres);
        clusters.find();
        return clusters.found.stream()
                .sorted((one, other) -> ClusterOfReports.WEST_TO_EAST.compare(one.cluster(), other.cluster()))
                .toList();
    }

    private void find() {
        Deque<ClusterOfReports> open =
                new ArrayDeque<>(among(IntStream.range(0, points.size()).toArray(), SuggestionSearch.GROUPS));
        while (!open.isEmpty()) {
            ClusterOfReports cluster = open.pop();
            if (cluster.groups() < SuggestionSearch.GROUPS || cluster.days() < SuggestionSearch.DAYS) {
                continue;
            }
            Geometry hull = cluster.hull(2 * SuggestionSearch.EPS_METRES);
            if (hull.getArea() <= mostSquareMetres) {
                found.add(new Sized(cluster, hull));
            } else {
                open.addAll(among(cluster.members(), (int) Math.ceil(cluster.minimum() * STEP)));
            }
        }
    }

    private List<ClusterOfReports> among(int[] some, int minimum) {
        Dbscan clusters = points.cluster(some, SuggestionSearch.EPS_METRES, minimum);
        List<ClusterOfReports> members = IntStream.range(0, clusters.clusters())
                .mapToObj(cluster -> new ClusterOfReports(points, minimum))
                .toList();
        for (int i = 0; i < some.length; i++) {
            if (clusters.clusterOf(i) != Dbscan.NOISE) {
                members.get(clusters.clusterOf(i)).add(some[i], clusters.isCore(i));
            }
        }
        return members;
    }
}
