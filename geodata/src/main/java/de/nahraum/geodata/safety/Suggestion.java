package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.MaximumWindow.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A cluster of reports, for staff to look at. It is no fear space: people decide what becomes of it.
 *
 * @param hull where the points lie, metres: the concave hull without edges longer than twice the distance of clustering, {@value FearSpace#SPOT_METRES} m wider. For staff
 *     only; the public shape is chosen by hand
 * @param groups how many reporter groups, at least {@value SuggestionSearch#GROUPS}; what is shown as the number of reports
 * @param minimum groups within {@link SuggestionSearch#EPS_METRES} m of each other that the cluster is made of: {@value SuggestionSearch#GROUPS}, more where reports are so dense that
 *     {@value SuggestionSearch#GROUPS} are near each other everywhere ({@link PlaceSizedClusters})
 * @param reports their numbers, ascending: all of these groups' reports with a point in the cluster
 * @param days first days of the groups that are different, at least {@value SuggestionSearch#DAYS}
 * @param weight of the groups here, each at most once: half of it is gone after {@value ReportPoints#HALF_LIFE_MONTHS} months
 * @param reasons groups that name a reason, in the order of {@link Reason}; those nobody names are left out
 * @param times groups that name a time, in the order of {@link FearTime}
 * @param spotTypes groups that name a type of spot, in the order of {@link SpotType}
 * @param standingOut whether there are more groups than exposure explains; empty where nothing is known of exposure
 */
public record Suggestion(
        Geometry hull,
        int groups,
        int minimum,
        List<Long> reports,
        int days,
        LocalDate firstDay,
        LocalDate lastDay,
        double weight,
        Map<Reason, Integer> reasons,
        Map<FearTime, Integer> times,
        Map<SpotType, Integer> spotTypes,
        Optional<StandingOut> standingOut) {
    public Suggestion {
        reports = List.copyOf(reports);
    }

    /**
     * How a cluster stands out from exposure.
     *
     * @param window the window that holds more of the cluster's groups than any other in relation to its exposure; empty if none holds more than expected
     * @param p chance of as strong a window anywhere in town without pattern, at most; 1/(draws + 1) … 1
     */
    public record StandingOut(Optional<Window> window, double p) {
        /** Below this a cluster is said to stand out; a convention. */
        public static final double LEVEL = 0.05;

        public boolean isClear() {
            return p <= LEVEL;
        }
    }
}
