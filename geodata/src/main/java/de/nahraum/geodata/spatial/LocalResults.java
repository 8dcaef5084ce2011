package de.nahraum.geodata.spatial;

import de.nahraum.geodata.indicator.FalseDiscovery;
import de.nahraum.geodata.spatial.Autocorrelation.Cluster;
import de.nahraum.geodata.spatial.Autocorrelation.Kind;
import de.nahraum.geodata.spatial.Autocorrelation.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The results of single areas for {@link Autocorrelation}: statistic, permutation, adjustment, class. */
final class LocalResults {
    /** What is known of an area before its p-value. */
    private record Found(OptionalDouble statistic, OptionalDouble z, boolean canVary, Cluster cluster) {}

    private LocalResults() {}

    /**
     * One result per area.
     *
     * @param values not all equal
     * @param weights binary, without islands
     */
    static List<Local> of(double[] values, SpatialWeights weights, Kind kind, int permutations, long seed) {
        ConditionalPermutation permutation =
                ConditionalPermutation.of(values, weights.rowStandardised(), permutations, seed);
        List<Found> found = switch (kind) {
            case MORAN -> moran(LocalMoran.of(values, weights.rowStandardised()).orElseThrow(), values.length);
            case GI -> getisOrd(GetisOrd.gi(values, weights.rowStandardised()).orElseThrow(), values.length);
            case GI_STAR ->
                getisOrd(
                        GetisOrd.giStar(values, weights.withSelf().rowStandardised())
                                .orElseThrow(),
                        values.length);
        };
        double[] p = new double[values.length];
        for (int i = 0; i < p.length; i++) {
            // A local Moran of 0 whatever the neighbours are is no finding.
            p[i] = found.get(i).canVary() ? permutation.p(i) : 1;
        }
        double[] q = FalseDiscovery.adjusted(p);
        List<Local> locals = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Found area = found.get(i);
            Cluster cluster = q[i] <= Autocorrelation.LEVEL ? area.cluster() : Cluster.NOT_SIGNIFICANT;
            locals.add(new Local(area.statistic(), area.z(), p[i], q[i], cluster));
        }
        return locals;
    }

    private static List<Found> moran(LocalMoran moran, int areas) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            Cluster cluster = switch (moran.quadrant(i)) {
                case HIGH_HIGH -> Cluster.HIGH_HIGH;
                case LOW_LOW -> Cluster.LOW_LOW;
                case HIGH_LOW -> Cluster.HIGH_LOW;
                case LOW_HIGH -> Cluster.LOW_HIGH;
            };
            OptionalDouble z = moran.z(i);
            found.add(new Found(OptionalDouble.of(moran.statistic(i)), z, z.isPresent(), cluster));
        }
        return found;
    }

    private static List<Found> getisOrd(GetisOrd getisOrd, int areas) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            OptionalDouble z = getisOrd.z(i);
            Cluster cluster = z.orElse(0) > 0 ? Cluster.HOT_SPOT : Cluster.COLD_SPOT;
            found.add(new Found(getisOrd.statistic(i), z, z.isPresent(), cluster));
        }
        return found;
    }
}
