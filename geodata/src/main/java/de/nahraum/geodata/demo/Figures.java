package de.nahraum.geodata.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Invented yearly statistics of one district: smooth trends with the breaks real series have, refugees from Ukraine in 2022 and the
 * wider Wohngeld of 2023.
 */
final class Figures {
    static final int FIRST_YEAR = 2010;
    static final int LAST_YEAR = 2025;

    /** The city by year, 2010 to 2025, as part of its value in 2025; foreign nationals as part of 2018. */
    private static final double[] PEOPLE = {
        0.966, 0.967, 0.968, 0.970, 0.974, 0.986, 0.992, 0.996, 0.999, 1.001, 0.999, 0.996, 1.003, 1.004, 1.002, 1.0
    };

    private static final double[] TRANSFER = {
        0.99, 0.97, 0.955, 0.95, 0.95, 0.96, 0.985, 1.0, 0.97, 0.935, 0.945, 0.93, 1.02, 1.025, 1.01, 1.0
    };
    private static final double[] FOREIGN = {
        0.62, 0.64, 0.67, 0.70, 0.75, 0.85, 0.92, 0.97, 1.0, 1.03, 1.04, 1.06, 1.19, 1.22, 1.25, 1.27
    };
    private static final double[] UNEMPLOYED = {
        1.08, 1.04, 1.02, 1.02, 1.0, 0.99, 0.97, 0.94, 0.9, 0.89, 1.04, 0.98, 0.95, 0.97, 0.99, 1.0
    };

    /** City-wide shares of 2018 the seed document gives: foreign nationals, people with a migration history. */
    private static final double FOREIGN_2018 = 0.17;

    private static final double MIGRATION_2018 = 0.36;
    private static final double FOREIGN_FACTOR = SocialProfile.foreignFactor(FOREIGN_2018);

    private final Map<Integer, YearFigures> years = new LinkedHashMap<>();

    Figures(District district, SplittableRandom random) {
        SocialProfile profile = SocialProfile.ALL.get(DistrictFact.ALL.indexOf(district.fact()));
        // Towns beyond the first are like it, but not the same.
        double luck = district.town() == 0 ? 1 : 1 + Seeds.around(random, 0.2);
        double growth = Seeds.around(random, 0.0012);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            double people = district.people() * PEOPLE[year - FIRST_YEAR] * (1 + growth * (year - LAST_YEAR));
            years.put(year, figures(year, (int) StrictMath.round(people), profile, luck, random));
        }
    }

    /** The figures of one year; the last is the year the register population of the district is given for. */
    YearFigures year(int year) {
        YearFigures figures = years.get(year);
        if (figures == null) {
            throw new IllegalArgumentException("No figures for " + year);
        }
        return figures;
    }

    private static YearFigures figures(
            int year, int people, SocialProfile profile, double luck, SplittableRandom random) {
        int i = year - FIRST_YEAR;
        double since2018 = year - 2018;
        int under15 = part(people, profile.under15() * (1 + 0.003 * since2018));
        int over64 = part(people, profile.over64() * (1 + 0.006 * since2018));
        int under67 = people - part(over64, 0.9);
        int households = part(people, 1 / profile.householdSize());
        double trend = TRANSFER[i] * (1 + profile.transferTrend() * (year - LAST_YEAR)) * luck;
        double rate = profile.transfer() * trend * (1 + Seeds.around(random, 0.018));
        int recipients = part(under67, rate);
        double strain = rate / 0.11;
        int benefit = part(households, 0.0105 * (0.6 + 0.4 * strain) * (year < 2023 ? 1 + 0.01 * (2022 - year) : 2.05));
        int foreign = part(people, StrictMath.min(0.6, profile.foreign() * FOREIGN_FACTOR * FOREIGN[i]));
        double germanWithHistory = (MIGRATION_2018 - FOREIGN_2018) / (1 - FOREIGN_2018) * (1 + 0.012 * since2018);
        return new YearFigures(
                people,
                under67,
                under15,
                over64,
                households,
                recipients,
                part(recipients, 1 / 1.95),
                StrictMath.min(under15, part(recipients, 0.285)),
                part(over64, StrictMath.min(0.2, 0.032 * StrictMath.sqrt(strain)) * (1 + 0.02 * since2018)),
                benefit,
                foreign,
                foreign + part(people - foreign, germanWithHistory * (0.7 + 0.3 * profile.foreign() / FOREIGN_2018)),
                part(under67, 0.036 * StrictMath.pow(strain, 0.8) * UNEMPLOYED[i]));
    }

    private static int part(int whole, double share) {
        return (int) StrictMath.round(whole * StrictMath.min(1, share));
    }

    /** Names of the variables and their values, in the order they are written. */
    static Map<String, Integer> variables(YearFigures figures) {
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("population-under-67", figures.under67());
        values.put("population-under-15", figures.under15());
        values.put("population-65-plus", figures.over64());
        values.put("households", figures.households());
        values.put("sgb2-recipients", figures.transferRecipients());
        values.put("sgb2-households", figures.transferHouseholds());
        values.put("sgb2-under-15", figures.transferUnder15());
        values.put("sgb12-recipients", figures.basicSecurityRecipients());
        values.put("housing-benefit-households", figures.housingBenefitHouseholds());
        values.put("foreign-nationals", figures.foreignNationals());
        values.put("migration-history", figures.migrationHistory());
        values.put("unemployed", figures.unemployed());
        return values;
    }

    /** The figures of every district, in the same order. */
    static List<Figures> of(List<District> districts, long seed) {
        return districts.stream()
                .map(district -> new Figures(district, Seeds.stream(seed, "figures", district.number())))
                .toList();
    }
}
