package de.nahraum.geodata.spatial;

/**
 * Sums of weights that moments of global statistics are made of (Cliff &amp; Ord 1981, Spatial Processes, 1.5).
 *
 * @param s0 Σ w
 * @param s1 ½ Σ (w_ij + w_ji)²
 * @param s2 Σ_i (Σ_j w_ij + Σ_j w_ji)²
 */
record WeightSums(double s0, double s1, double s2) {
    /** O(neighbours · log neighbours of an area). */
    static WeightSums of(SpatialWeights weights) {
        int areas = weights.areas();
        double[] columns = new double[areas];
        double s0 = 0;
        double s1 = 0;
        for (int i = 0; i < areas; i++) {
            int[] neighbours = weights.neighboursOf(i);
            double[] row = weights.weightsOf(i);
            for (int k = 0; k < row.length; k++) {
                columns[neighbours[k]] += row[k];
                s0 += row[k];
                // ½ (w_ij + w_ji)², over both orders: w_ij² + w_ij w_ji for each weight there is.
                s1 += row[k] * row[k] + row[k] * weights.weight(neighbours[k], i);
            }
        }
        double s2 = 0;
        for (int i = 0; i < areas; i++) {
            double both = weights.sum(i) + columns[i];
            s2 += both * both;
        }
        return new WeightSums(s0, s1, s2);
    }
}
