package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * A Voronoi diagram with weights (Aurenhammer 1987, SIAM J. Comput. 16:78): a point belongs to the site with the smallest squared
 * distance less weight. Every edge is found from its pair of sites, cut by all others; cubic in the sites, which are few.
 */
record PowerDiagram(List<Site> sites) {
    /** @param weight square metres */
    record Site(double x, double y, double weight) {
        double power(double px, double py) {
            return (px - x) * (px - x) + (py - y) * (py - y) - weight;
        }
    }

    int nearest(double x, double y) {
        int best = 0;
        for (int i = 1; i < sites.size(); i++) {
            if (sites.get(i).power(x, y) < sites.get(best).power(x, y)) {
                best = i;
            }
        }
        return best;
    }

    /** The edges as straight lines, cut off {@code reach} metres from the middle between their sites. */
    List<LineString> edges(GeometryFactory geometry, double reach) {
        List<LineString> edges = new ArrayList<>();
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            for (int j = i + 1; j < sites.size(); j++) {
                Coordinate[] ends = edge(i, j, reach);
                if (ends != null) {
                    edges.add(geometry.createLineString(
                            new Coordinate[] {shared(ends[0], corners), shared(ends[1], corners)}));
                }
            }
        }
        return edges;
    }

    private Coordinate @Nullable [] edge(int i, int j, double reach) {
        Site a = sites.get(i);
        Site b = sites.get(j);
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double t = (square + a.weight() - b.weight()) / (2 * square);
        double x = a.x() + t * dx;
        double y = a.y() + t * dy;
        double length = StrictMath.sqrt(square);
        double ux = -dy / length;
        double uy = dx / length;
        double from = -reach;
        double to = reach;
        for (int k = 0; k < sites.size(); k++) {
            if (k == i || k == j) {
                continue;
            }
            // Where site k is farther than a: slope · s + lead ≥ 0 along the edge's line.
            Site c = sites.get(k);
            double lead = c.power(x, y) - a.power(x, y);
            double slope = 2 * (ux * (a.x() - c.x()) + uy * (a.y() - c.y()));
            if (slope > 0) {
                from = StrictMath.max(from, -lead / slope);
            } else if (slope < 0) {
                to = StrictMath.min(to, -lead / slope);
            } else if (lead < 0) {
                return null;
            }
        }
        return from < to - 1
                ? new Coordinate[] {
                    new Coordinate(x + from * ux, y + from * uy), new Coordinate(x + to * ux, y + to * uy)
                }
                : null;
    }

    /** Three edges meet in a corner, each with its own rounding error: they must meet in the very same point. */
    private static Coordinate shared(Coordinate corner, List<Coordinate> corners) {
        for (Coordinate known : corners) {
            if (known.distance(corner) < 2) {
                return known;
            }
        }
        corners.add(corner);
        return corner;
    }
}
