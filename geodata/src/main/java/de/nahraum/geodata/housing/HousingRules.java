package de.nahraum.geodata.housing;

import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which dwelling fits which household. All numbers are proposals, none is a law of its own; those that differ from city to city come from
 * {@code city.yaml}.
 *
 * <p>A dwelling fits if it is large enough and its rent can be paid. A subsidised dwelling binds whoever lives in it, with transfer benefits or
 * without: its size or rooms are capped and so is the income, while its rent is low by law and is asked of no one but households with transfer
 * benefits. For them the local limit counts everywhere, and no other cap of size.
 *
 * @param settings local rent limits, incomes, and who may live in subsidised dwellings
 * @param roomsFewerThanPersons a household has at least as many rooms as persons less these; proposal 1
 * @param leastSquareMetresPerPerson proposal 10 m²
 * @param rentShare of a household's income that goes into rent at most; proposal 0.30
 * @param subsidisedSquareMetres cap of a subsidised dwelling for 1, 2, 3, … persons; proposal 50, 60, 80, 90 m² as in the rules of the Länder
 * @param subsidisedSquareMetresPerFurtherPerson added for each person beyond that list; proposal 15 m²
 */
public record HousingRules(
        HousingSettings settings,
        int roomsFewerThanPersons,
        double leastSquareMetresPerPerson,
        double rentShare,
        List<Double> subsidisedSquareMetres,
        double subsidisedSquareMetresPerFurtherPerson) {

    /** The proposals, with what a city says. */
    public static HousingRules of(HousingSettings settings) {
        return new HousingRules(settings, 1, 10, 0.30, List.of(50.0, 60.0, 80.0, 90.0), 15);
    }

    /** Whether a dwelling fits. */
    public boolean fits(HouseholdSegment household, DwellingSegment dwelling) {
        return switch (household) {
            case HouseholdSegment.OfIncome(IncomeClass incomeClass, int persons) ->
                fits(incomeClass, persons, dwelling);
            // Of those who seek no income is known: the local limit says what they can pay.
            case HouseholdSegment.Seeking seeking -> fits(IncomeClass.TRANSFER, seeking.persons(), dwelling);
        };
    }

    private boolean fits(IncomeClass incomeClass, int persons, DwellingSegment dwelling) {
        return dwelling.isStock()
                && dwelling.rentKind() == settings.rentKind()
                && dwelling.rooms() >= persons - roomsFewerThanPersons
                && dwelling.squareMetres() >= persons * leastSquareMetresPerPerson
                && (!dwelling.subsidised() || maySubsidised(incomeClass, persons, dwelling))
                && canPay(incomeClass, persons, dwelling);
    }

    /** Within the cap of size or, as the rules have it, not more rooms than persons; and within the limit of income. */
    private boolean maySubsidised(IncomeClass incomeClass, int persons, DwellingSegment dwelling) {
        return incomeClass.compareTo(settings.subsidisedUpTo()) <= 0
                && (dwelling.squareMetres() <= subsidisedSquareMetres(persons) || dwelling.rooms() <= persons);
    }

    private boolean canPay(IncomeClass incomeClass, int persons, DwellingSegment dwelling) {
        return switch (incomeClass) {
            case TRANSFER -> isAtMost(dwelling.rentEuro(), settings.rentLimitEuro(persons));
            case ABOVE -> true;
            case UP_TO_60, UP_TO_80, UP_TO_100, UP_TO_140 ->
                dwelling.subsidised()
                        || settings.incomeUpperEuro(incomeClass, persons).stream()
                                .anyMatch(income -> dwelling.rentEuro() <= rentShare * income);
        };
    }

    private static boolean isAtMost(double rent, OptionalDouble limit) {
        return limit.isPresent() && rent <= limit.getAsDouble();
    }

    /** Largest subsidised dwelling of a household, in square metres. */
    public double subsidisedSquareMetres(int persons) {
        int listed = Math.min(persons, subsidisedSquareMetres.size());
        return subsidisedSquareMetres.get(listed - 1) + (persons - listed) * subsidisedSquareMetresPerFurtherPerson;
    }
}
