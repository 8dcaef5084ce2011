package de.nahraum.geodata.city;

import de.nahraum.geodata.indicator.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Carries counts from former districts over to the present ones in proportion to area (areal weighting; Goodchild &amp; Lam 1980,
 * Geo-Processing 1:297): a former district gives each present one the share of its count that it gives of its area. It takes people to live
 * evenly over a district, so the results are estimates.
 *
 * <p>Sums are kept as far as the present districts cover the former ones. A present district of which a former one without a figure holds a
 * part gets none, and neither does one that the former districts do not cover. Only for counts: a rate is carried over by its parts.
 */
final class Reaggregation {
    /** Digitising moves boundaries by metres: less than this share of a district's area is no change of its boundaries. */
    private static final double NEGLIGIBLE_SHARE = 0.005;

    private record Part(int district, double share) {}

    private final List<District> districts;
    private final Map<String, Map<String, List<Part>>> partsBySet = new HashMap<>();
    private final Map<String, double[]> coveredBySet = new HashMap<>();

    private Reaggregation(List<District> districts) {
        this.districts = districts;
    }

    /**
     * Estimates of all counts of former districts, for the present ones.
     *
     * @return in present boundaries, one per variable, year and district at most
     */
    static List<Observation> estimate(CityData data) {
        Reaggregation reaggregation = new Reaggregation(data.districts());
        data.boundarySets().forEach(reaggregation::overlay);
        Map<List<Object>, List<Observation>> tables = new LinkedHashMap<>();
        for (Observation observation : data.observations()) {
            if (!observation.isInPresentBoundaries() && observation.isWhole()) {
                tables.computeIfAbsent(
                                List.of(observation.boundarySet(), observation.variable(), observation.year()),
                                key -> new ArrayList<>())
                        .add(observation);
            }
        }
        List<Observation> estimates = new ArrayList<>();
        tables.values().forEach(table -> estimates.addAll(reaggregation.carryOver(table)));
        return estimates;
    }

    private void overlay(BoundarySet set) {
        Map<String, List<Part>> partsByArea = new HashMap<>();
        double[] covered = new double[districts.size()];
        for (BoundarySet.Area area : set.areas()) {
            List<Part> parts = new ArrayList<>();
            double whole = area.shape().getArea();
            for (int d = 0; d < districts.size(); d++) {
                Geometry shape = districts.get(d).shape();
                if (shape.getEnvelopeInternal().intersects(area.shape().getEnvelopeInternal())) {
                    double common = OverlayNGRobust.overlay(area.shape(), shape, OverlayNG.INTERSECTION)
                            .getArea();
                    covered[d] += common / shape.getArea();
                    double share = common / whole;
                    if (share > NEGLIGIBLE_SHARE) {
                        parts.add(new Part(d, share));
                    }
                }
            }
            partsByArea.put(area.id(), whollyGiven(parts));
        }
        partsBySet.put(set.id(), partsByArea);
        coveredBySet.put(set.id(), covered);
    }

    /** A district that lies in the present ones but for slivers gives all it has. */
    private static List<Part> whollyGiven(List<Part> parts) {
        double sum = parts.stream().mapToDouble(Part::share).sum();
        return sum < 1 - NEGLIGIBLE_SHARE
                ? parts
                : parts.stream()
                        .map(part -> new Part(part.district(), part.share() / sum))
                        .toList();
    }

    private List<Observation> carryOver(List<Observation> table) {
        Observation first = table.getFirst();
        Map<String, List<Part>> partsByArea = partsBySet.getOrDefault(first.boundarySet(), Map.of());
        double[] covered = coveredBySet.getOrDefault(first.boundarySet(), new double[districts.size()]);
        Map<String, Double> values = new HashMap<>();
        table.forEach(observation -> values.put(observation.district(), observation.value()));
        double[] sums = new double[districts.size()];
        boolean[] isKnown = new boolean[districts.size()];
        for (int d = 0; d < isKnown.length; d++) {
            isKnown[d] = covered[d] > 1 - NEGLIGIBLE_SHARE;
        }
        partsByArea.forEach((area, parts) -> {
            Double value = values.get(area);
            for (Part part : parts) {
                if (value == null) {
                    isKnown[part.district()] = false;
                } else {
                    sums[part.district()] += value * part.share();
                }
            }
        });
        List<Observation> estimates = new ArrayList<>();
        for (int d = 0; d < sums.length; d++) {
            if (isKnown[d]) {
                estimates.add(new Observation(
                        first.variable(),
                        districts.get(d).id(),
                        first.year(),
                        "",
                        sums[d],
                        first.source(),
                        Observation.PRESENT));
            }
        }
        return estimates;
    }
}
