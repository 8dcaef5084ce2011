package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;

/**
 * What one reporter group says about one spot; see {@link ReportPoints} for what one spot is.
 *
 * @param number of the group, 0 … groups − 1
 * @param points of its reports, metres, at least one
 * @param reports by number, at least one
 * @param weight of the newest report, 0 … 1
 */
public record GroupSpot(UUID group, int number, List<Coordinate> points, List<SafetyReport> reports, double weight) {
    public GroupSpot {
        points = List.copyOf(points);
        reports = List.copyOf(reports);
    }

    /** The day of its first report: the one day it stands for where days are counted, however often it reports. */
    public LocalDate firstDay() {
        return reports.stream()
                .map(SafetyReport::day)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The one of its points that is nearest to the mean of all; of several the one with the least x, then y. */
    public Coordinate middle() {
        if (points.size() == 1) {
            return points.getFirst();
        }
        double x = points.stream().mapToDouble(Coordinate::getX).average().orElseThrow();
        double y = points.stream().mapToDouble(Coordinate::getY).average().orElseThrow();
        Coordinate mean = new Coordinate(x, y);
        return points.stream()
                .min(Comparator.<Coordinate>comparingDouble(point -> point.distance(mean))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
