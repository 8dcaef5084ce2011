package de.nahraum.geodata.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much a place counts for somebody who walks so long to it, 1 … 0. */
public sealed interface Decay {
    /** Zones of 5, 10 and 15 minutes: 1, 0.68, 0.22 (Luo & Qi 2009). */
    Decay STEPS = new Steps();

    /** Falling evenly from 1 to 0 at 15 minutes (Dai 2010). */
    Decay GAUSSIAN = new Gaussian();

    /** Beyond this nothing counts. */
    double MOST_MINUTES = 15;

    /**
     * What a way weighs.
     *
     * @param seconds of way, at least 0; bounds of zones are inclusive to a millionth of a second
     * @return 0 … 1; 0 beyond the last zone
     */
    double weight(double seconds);

    String id();

    /** Zones with one weight each. */
    record Steps() implements Decay {
        private static final double NEAR_MINUTES = 5;
        private static final double MIDDLE_MINUTES = 10;
        private static final double MIDDLE_WEIGHT = 0.68;
        private static final double FAR_WEIGHT = 0.22;

        @Override
        public double weight(double seconds) {
            double minutes = (seconds - Limit.TOLERANCE) / Limit.SECONDS_PER_MINUTE;
            if (minutes <= NEAR_MINUTES) {
                return 1;
            }
            if (minutes <= MIDDLE_MINUTES) {
                return MIDDLE_WEIGHT;
            }
            return minutes <= MOST_MINUTES ? FAR_WEIGHT : 0;
        }

        @Override
        public String id() {
            return "steps";
        }
    }

    /** (e^(−½ (t ÷ t₀)²) − e^(−½)) ÷ (1 − e^(−½)), 0 from t₀ on. */
    record Gaussian() implements Decay {
        private static final double EDGE = StrictMath.exp(-0.5);

        @Override
        public double weight(double seconds) {
            double most = MOST_MINUTES * Limit.SECONDS_PER_MINUTE;
            double part = seconds / most;
            return seconds >= most - Limit.TOLERANCE ? 0 : (StrictMath.exp(-0.5 * part * part) - EDGE) / (1 - EDGE);
        }

        @Override
        public String id() {
            return "gaussian";
        }
    }

    static List<Decay> list() {
        return Arrays.asList(STEPS, GAUSSIAN);
    }

    static Optional<Decay> find(String id) {
        return list().stream().filter(decay -> decay.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return list().stream().map(Decay::id).toList();
    }
}
