package de.nahraum.geodata.demo;

import java.util.List;

/**
 * Invented shares of one district, in the order of {@link DistrictFact#ALL}.
 *
 * @param under15 share of the people
 * @param over64 share of the people
 * @param transfer recipients of SGB II in people under 67, in 2025
 * @param transferTrend its relative change per year
 * @param foreign foreign nationals in 2018, before it is fitted to the city's 17 per cent
 * @param householdSize people per household
 */
record SocialProfile(
        double under15, double over64, double transfer, double transferTrend, double foreign, double householdSize) {
    static final List<SocialProfile> ALL = List.of(
            new SocialProfile(0.115, 0.20, 0.148, 0.006, 0.22, 1.66),
            new SocialProfile(0.105, 0.21, 0.090, 0.000, 0.18, 1.62),
            new SocialProfile(0.140, 0.15, 0.236, -0.007, 0.32, 1.74),
            new SocialProfile(0.110, 0.23, 0.105, 0.002, 0.15, 1.80),
            new SocialProfile(0.135, 0.19, 0.152, 0.010, 0.20, 1.86),
            new SocialProfile(0.120, 0.25, 0.075, -0.002, 0.12, 1.90),
            new SocialProfile(0.085, 0.18, 0.050, 0.000, 0.22, 1.58),
            new SocialProfile(0.100, 0.29, 0.085, 0.004, 0.10, 1.82),
            new SocialProfile(0.150, 0.21, 0.186, -0.002, 0.22, 1.92),
            new SocialProfile(0.125, 0.22, 0.060, 0.001, 0.08, 2.05),
            new SocialProfile(0.125, 0.16, 0.180, 0.012, 0.20, 1.95),
            new SocialProfile(0.130, 0.23, 0.030, 0.000, 0.05, 2.15),
            new SocialProfile(0.130, 0.22, 0.031, 0.000, 0.05, 2.16),
            new SocialProfile(0.130, 0.23, 0.027, 0.000, 0.04, 2.18),
            new SocialProfile(0.135, 0.24, 0.029, 0.000, 0.05, 2.12),
            new SocialProfile(0.125, 0.23, 0.040, 0.001, 0.06, 2.10),
            new SocialProfile(0.150, 0.21, 0.056, 0.003, 0.07, 2.14),
            new SocialProfile(0.130, 0.22, 0.050, 0.001, 0.06, 2.13));

    /** The factor that makes the city's foreign nationals of 2018 {@code share} of its people. */
    static double foreignFactor(double share) {
        double people = 0;
        double foreign = 0;
        for (int i = 0; i < ALL.size(); i++) {
            people += DistrictFact.ALL.get(i).people();
            foreign += DistrictFact.ALL.get(i).people() * ALL.get(i).foreign();
        }
        return share * people / foreign;
    }
}
