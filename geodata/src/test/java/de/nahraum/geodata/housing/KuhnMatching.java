package de.nahraum.geodata.housing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Textbook bipartite matching, one household and one dwelling at a time: slow and plain, to compare with. */
final class KuhnMatching {
    private final boolean[][] fits;
    private final List<Integer> dwellings = new ArrayList<>();
    private int[] holder = new int[0];
    private int[] segmentOf = new int[0];

    private KuhnMatching(boolean[][] fits) {
        this.fits = fits;
    }

    static long total(long[] demand, long[] supply, boolean[][] fits) {
        return new KuhnMatching(fits).match(demand, supply);
    }

    private long match(long[] demand, long[] supply) {
        for (int j = 0; j < supply.length; j++) {
            for (long k = 0; k < supply[j]; k++) {
                dwellings.add(j);
            }
        }
        List<Integer> households = new ArrayList<>();
        for (int i = 0; i < demand.length; i++) {
            for (long k = 0; k < demand[i]; k++) {
                households.add(i);
            }
        }
        segmentOf = households.stream().mapToInt(Integer::intValue).toArray();
        holder = new int[dwellings.size()];
        Arrays.fill(holder, -1);
        long total = 0;
        for (int h = 0; h < segmentOf.length; h++) {
            total += findPlace(h, new boolean[dwellings.size()]) ? 1 : 0;
        }
        return total;
    }

    private boolean findPlace(int household, boolean[] seen) {
        for (int d = 0; d < holder.length; d++) {
            if (!seen[d] && fits[segmentOf[household]][dwellings.get(d)]) {
                seen[d] = true;
                if (holder[d] < 0 || findPlace(holder[d], seen)) {
                    holder[d] = household;
                    return true;
                }
            }
        }
        return false;
    }
}
