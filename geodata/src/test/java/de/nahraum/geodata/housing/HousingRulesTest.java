package de.nahraum.geodata.housing;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.DwellingState;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.city.SeekerList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of fit at its limit and just beyond it, with the limits of {@link HousingTown#SETTINGS}. */
class HousingRulesTest {
    private static final HousingRules RULES = HousingRules.of(HousingTown.SETTINGS);

    private static DwellingSegment dwelling(double rooms, double squareMetres, double rent, boolean subsidised) {
        return new DwellingSegment(rooms, squareMetres, RentKind.GROSS_COLD, rent, DwellingState.LET, subsidised, null);
    }

    private static boolean fits(String incomeClass, int persons, DwellingSegment dwelling) {
        return RULES.fits(
                new HouseholdSegment.OfIncome(IncomeClass.find(incomeClass).orElseThrow(), persons), dwelling);
    }

    @ParameterizedTest
    @CsvSource({
        // rooms at least persons − 1
        "transfer, 3, 2, 60, 600, no, true",
        "transfer, 3, 1.5, 60, 600, no, false",
        // at least 10 m² a person
        "transfer, 3, 2, 30, 600, no, true",
        "transfer, 3, 2, 29.9, 600, no, false",
        // local limit: 400, 500, 600, then 100 more for each
        "transfer, 1, 1, 40, 400, no, true",
        "transfer, 1, 1, 40, 400.01, no, false",
        "transfer, 5, 4, 90, 800, no, true",
        "transfer, 5, 4, 90, 801, no, false",
        // no cap of size for transfer households in a dwelling that is not subsidised
        "transfer, 1, 4, 120, 400, no, true",
        // subsidised: 50 m² for one person or no more rooms than persons
        "transfer, 1, 2, 50, 400, yes, true",
        "transfer, 1, 2, 51, 400, yes, false",
        "transfer, 1, 1, 55, 400, yes, true",
        // 90 m² for four and 15 for each further one
        "up-to-60, 6, 7, 120, 2000, yes, true",
        "up-to-60, 6, 7, 121, 2000, yes, false",
        // subsidised up to 80 % of the median
        "up-to-80, 1, 2, 50, 400, yes, true",
        "up-to-100, 1, 2, 50, 400, yes, false",
        // 30 % of 1,000; for two persons of 1,500
        "up-to-60, 1, 1, 40, 300, no, true",
        "up-to-60, 1, 1, 40, 301, no, false",
        "up-to-60, 2, 1, 40, 450, no, true",
        "up-to-60, 2, 1, 40, 451, no, false",
        // the open class pays anything
        "above, 1, 5, 200, 9000, no, true",
        "above, 1, 1, 40, 300, yes, false"
    })
    void aDwellingFitsUpToTheLimit(
            String incomeClass,
            int persons,
            double rooms,
            double metres,
            double rent,
            String subsidised,
            boolean fits) {
        assertThat(fits(incomeClass, persons, dwelling(rooms, metres, rent, subsidised.equals("yes"))))
                .isEqualTo(fits);
    }

    @Test
    void rentsOfAnotherKindAndEmergencyAccommodationFitNobody() {
        DwellingSegment warm = new DwellingSegment(1, 40, RentKind.GROSS_WARM, 100, DwellingState.VACANT, false, null);
        DwellingSegment bed = new DwellingSegment(
                1, 40, RentKind.GROSS_COLD, 100, DwellingState.EMERGENCY_ACCOMMODATION, false, null);
        assertThat(fits("above", 1, warm)).isFalse();
        assertThat(fits("transfer", 1, warm)).isFalse();
        assertThat(fits("transfer", 1, bed)).isFalse();
    }

    @Test
    void whoSeeksPaysUpToTheLocalLimit() {
        HouseholdSegment seeking = new HouseholdSegment.Seeking(SeekerList.WBS, 2);
        assertThat(RULES.fits(seeking, dwelling(2, 60, 500, true))).isTrue();
        assertThat(RULES.fits(seeking, dwelling(2, 60, 501, true))).isFalse();
    }

    @Test
    void withoutLimitsNothingFitsThoseWhoNeedThem() {
        HousingRules none = HousingRules.of(HousingSettings.NONE);
        assertThat(none.fits(new HouseholdSegment.OfIncome(IncomeClass.TRANSFER, 1), dwelling(1, 40, 0, false)))
                .isFalse();
        assertThat(none.fits(new HouseholdSegment.OfIncome(IncomeClass.UP_TO_60, 1), dwelling(1, 40, 0, false)))
                .isFalse();
    }
}
