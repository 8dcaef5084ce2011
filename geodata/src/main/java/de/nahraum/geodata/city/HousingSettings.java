package de.nahraum.geodata.city;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a city says about rents and incomes in {@code city.yaml}, under {@code housing}. Euro per month throughout.
 *
 * @param rentKind the kind its local rent limits speak of; dwellings with a rent of another kind are not compared
 * @param rentLimitsEuro local limit up to which the rent of a household with transfer benefits is paid, for 1, 2, 3, … persons; empty if
 *     not said
 * @param rentLimitPerFurtherPersonEuro added for each person beyond that list
 * @param incomeUpperEuro upper bound of the income classes between transfer and above, for one person; empty if not said
 * @param furtherPersonWeight part of the bound added for each person beyond the first: 0.5 is the weight of the modified OECD scale for
 *     people of 14 and over
 * @param subsidisedUpTo highest income class that may live in a subsidised dwelling
 */
public record HousingSettings(
        RentKind rentKind,
        List<Double> rentLimitsEuro,
        double rentLimitPerFurtherPersonEuro,
        Map<IncomeClass, Double> incomeUpperEuro,
        double furtherPersonWeight,
        IncomeClass subsidisedUpTo) {

    /** Used where {@code city.yaml} does not say it. A proposal, no law. */
    public static final double DEFAULT_FURTHER_PERSON_WEIGHT = 0.5;

    /** A city that says nothing: neither limits nor bounds. */
    public static final HousingSettings NONE = new HousingSettings(
            RentKind.GROSS_COLD, List.of(), 0, Map.of(), DEFAULT_FURTHER_PERSON_WEIGHT, IncomeClass.UP_TO_100);

    public HousingSettings {
        rentLimitsEuro = List.copyOf(rentLimitsEuro);
        incomeUpperEuro = Map.copyOf(incomeUpperEuro);
    }

    /** Classes that need an upper bound: all but transfer and the open one. */
    public static List<IncomeClass> boundedClasses() {
        return List.of(IncomeClass.UP_TO_60, IncomeClass.UP_TO_80, IncomeClass.UP_TO_100, IncomeClass.UP_TO_140);
    }

    /** Local rent limit of a household; empty if the city has not said any. */
    public OptionalDouble rentLimitEuro(int persons) {
        if (rentLimitsEuro.isEmpty()) {
            return OptionalDouble.empty();
        }
        int listed = Math.min(persons, rentLimitsEuro.size());
        return OptionalDouble.of(rentLimitsEuro.get(listed - 1) + (persons - listed) * rentLimitPerFurtherPersonEuro);
    }

    /** Upper bound of a household's income; empty for transfer, for the open class, and if the city has not said it. */
    public OptionalDouble incomeUpperEuro(IncomeClass incomeClass, int persons) {
        Double single = incomeUpperEuro.get(incomeClass);
        return single == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(single * (1 + furtherPersonWeight * (persons - 1)));
    }

    /** Whether every bounded class has its bound. */
    public boolean hasIncomes() {
        return incomeUpperEuro.keySet().containsAll(boundedClasses());
    }
}
