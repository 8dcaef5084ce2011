package de.nahraum.geodata.housing;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.SeekerList;
import de.nahraum.geodata.housing.HousingNeed.Mode;
import de.nahraum.geodata.housing.InputQuality.Grade;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A town on paper. West: 10 single households with transfer benefits, 4 of three persons with benefits, 5 single ones up to 60 % of the median.
 * Dwellings in West: 6 of one room at 380 euro, let; 3 of two rooms, 60 m², 550 euro, vacant; 2 of one room at 300, vacant. East: 2 singles with
 * benefits, 8 dwellings of one room at 390, vacant.
 *
 * <p>West, all dwellings: the 3 larger ones fit only the families (550 is over 400 and over 300); the 8 small ones fit singles with benefits, the 2
 * at 300 those up to 60 % as well. Demand 19, served 3 + 8 = 11, unmet 8. In order: singles with benefits are in the same class as the
 * families, the families first: 3 of 4; singles 8 of 10; none up to 60 %. Bounds: singles with benefits unmet 2 to 4, up to 60 % 3 to 5.
 * Vacant only: 3 + 2 = 5. East: all 2 served. With moves: 16 small ones for 12 + 5 singles, of whom 2 at 300: served 3 + 12 + 2 = 17 of 21.
 */
class HousingNeedTest {
    private static HousingTown paper() {
        return new HousingTown()
                .households("west", "transfer", 1, 10)
                .households("west", "transfer", 3, 4)
                .households("west", "up-to-60", 1, 5)
                .dwellings("west", 1, 40, 380, "let", 6)
                .dwellings("west", 2, 60, 550, "vacant", 3)
                .dwellings("west", 1, 35, 300, "vacant", 2)
                .households("east", "transfer", 1, 2)
                .dwellings("east", 1, 40, 390, "vacant", 8);
    }

    private static Need potential(HousingNeed need, int district) {
        return Objects.requireNonNull(need.districts().get(district).potential());
    }

    private static Need effective(HousingNeed need, int district) {
        return Objects.requireNonNull(need.districts().get(district).effective());
    }

    @Test
    void theTownOnPaper() {
        HousingNeed need = HousingNeed.of(paper().city(), Mode.MODEL);
        assertThat(need.reason()).isNull();
        Need west = potential(need, 0);
        assertThat(List.of(west.demand(), west.dwellings(), west.served(), west.unmet()))
                .containsExactly(19L, 11L, 11L, 8L);
        assertThat(west.segments())
                .containsExactly(
                        new Need.Segment(new HouseholdSegment.OfIncome(IncomeClass.TRANSFER, 3), 4, 3, 1, 1),
                        new Need.Segment(new HouseholdSegment.OfIncome(IncomeClass.TRANSFER, 1), 10, 8, 2, 4),
                        new Need.Segment(new HouseholdSegment.OfIncome(IncomeClass.UP_TO_60, 1), 5, 0, 3, 5));
        assertThat(effective(need, 0).served()).isEqualTo(5);
        assertThat(potential(need, 1).unmet()).isZero();
        assertThat(Objects.requireNonNull(need.potential()).demand()).isEqualTo(21);
        assertThat(need.potential().served()).isEqualTo(17);
        // Vacant ones: 3, 2 at 300 and 8 at 390.
        assertThat(Objects.requireNonNull(need.effective()).served()).isEqualTo(13);
        assertThat(need.grade()).isEqualTo(Grade.GOOD);
    }

    @Test
    void transferHouseholdsForThemselvesDoNotCompete() {
        HousingNeed need = HousingNeed.of(paper().city(), Mode.TRANSFER);
        assertThat(potential(need, 0).demand()).isEqualTo(14);
        assertThat(potential(need, 0).served()).isEqualTo(11);
        assertThat(potential(need, 0).servedShare()).hasValue(11.0 / 14);
    }

    /** 3 in need and 4 with a certificate, all single; 5 vacant dwellings, one of them too dear. */
    @Test
    void theMostPressingListIsServedFirst() {
        HousingNeed need = HousingNeed.of(
                new HousingTown()
                        .seekers("west", "wbs", 1, 4)
                        .seekers("west", "emergency", 1, 3)
                        .dwellings("west", 1, 40, 380, "vacant yes", 4)
                        .dwellings("west", 1, 40, 480, "vacant", 1)
                        .city(),
                Mode.SIMPLE);
        assertThat(potential(need, 0).segments())
                .containsExactly(
                        new Need.Segment(new HouseholdSegment.Seeking(SeekerList.EMERGENCY, 1), 3, 3, 0, 3),
                        new Need.Segment(new HouseholdSegment.Seeking(SeekerList.WBS, 1), 4, 1, 0, 3));
        assertThat(need.districts().get(1).reason()).isEqualTo("no-seekers");
        // One of two districts lacks its analysis: more than a fifth.
        assertThat(need.grade()).isEqualTo(Grade.POOR);
        assertThat(need.districts().get(1).quality().grade()).isEqualTo(Grade.NONE);
    }

    @Test
    void rentsOfAnotherKindAreCountedAndNeverCompared() {
        HousingNeed need = HousingNeed.of(
                paper().row(
                                HousingTables.DWELLINGS,
                                "west",
                                2025,
                                "rentEuro=1|rentKind=net-cold|rooms=1|squareMetres=40|state=vacant|subsidised=no",
                                100)
                        .city(),
                Mode.MODEL);
        assertThat(potential(need, 0).served()).isEqualTo(11);
        assertThat(need.districts().get(0).otherRentKind()).isEqualTo(100);
        // 100 of 111 left out.
        assertThat(need.districts().get(0).quality().grade()).isEqualTo(Grade.POOR);
        assertThat(need.districts().get(0).quality().leftOutShare()).isEqualTo(1 - 11 / 111.0);
    }

    @Test
    void whereEverythingIsEmergencyAccommodationNobodyIsServed() {
        HousingNeed need = HousingNeed.of(
                new HousingTown()
                        .households("west", "transfer", 1, 3)
                        .dwellings("west", 1, 40, 100, "emergency-accommodation", 50)
                        .city(),
                Mode.MODEL);
        assertThat(potential(need, 0).unmet()).isEqualTo(3);
        assertThat(potential(need, 0).dwellings()).isZero();
        assertThat(need.districts().get(0).emergencyAccommodation()).isEqualTo(50);
        assertThat(need.districts().get(0).quality().leftOutShare()).isZero();
    }

    @Test
    void rowsThatCannotBeReadAreKeptApartAndThrowNothing() {
        String good = "rentEuro=380|rentKind=gross-cold|rooms=1|squareMetres=40|state=vacant|subsidised=no";
        HousingNeed need = HousingNeed.of(
                paper().row(HousingTables.DWELLINGS, "west", 2025, good.replace("rooms=1", "rooms=-1"), 1)
                        .row(HousingTables.DWELLINGS, "west", 2025, good.replace("380", "viel"), 1)
                        .row(HousingTables.DWELLINGS, "west", 2025, good, -5)
                        .row(HousingTables.DWELLINGS, "west", 2025, "", Double.NaN)
                        .row(HousingTables.HOUSEHOLDS, "west", 2025, "incomeClass=rich|persons=1", 1)
                        .row(HousingTables.HOUSEHOLDS, "west", 2025, "incomeClass=transfer|persons=0", 1)
                        .city(),
                Mode.MODEL);
        assertThat(need.districts().get(0).unreadable()).hasSize(6);
        assertThat(potential(need, 0).served()).isEqualTo(11);
    }

    @Test
    void theNewestYearOfADistrictCountsAndOldOnesLowerTheGrade() {
        HousingTown town = new HousingTown()
                .row(HousingTables.HOUSEHOLDS, "west", 2021, "incomeClass=transfer|persons=1", 7)
                .row(HousingTables.HOUSEHOLDS, "west", 2018, "incomeClass=transfer|persons=1", 9)
                .dwellings("west", 1, 40, 380, "let", 5);
        HousingNeed need = HousingNeed.of(town.city(), Mode.MODEL);
        assertThat(potential(need, 0).demand()).isEqualTo(7);
        assertThat(need.districts().get(0).quality()).isEqualTo(new InputQuality(Grade.LIMITED, 2021, 2025, 4, 0));
    }

    @Test
    void whatIsMissingIsSaid() {
        City empty = new HousingTown().city();
        assertThat(HousingNeed.of(empty, Mode.MODEL).reason()).isEqualTo("no-households");
        assertThat(HousingNeed.of(empty, Mode.SIMPLE).reason()).isEqualTo("no-seekers");
        assertThat(HousingNeed.of(empty, Mode.SIMPLE).grade()).isEqualTo(Grade.NONE);
        assertThat(HousingNeed.of(empty, Mode.SIMPLE).potential()).isNull();
        City noDwellings = new HousingTown()
                .households("west", "transfer", 1, 3)
                .households("east", "transfer", 1, 3)
                .city();
        assertThat(HousingNeed.of(noDwellings, Mode.MODEL).reason()).isEqualTo("no-dwellings");
        assertThat(HousingNeed.of(paper().settings(HousingSettings.NONE).city(), Mode.MODEL)
                        .reason())
                .isEqualTo("no-rent-limits");
        HousingSettings s = HousingTown.SETTINGS;
        HousingSettings noIncomes = new HousingSettings(
                s.rentKind(), s.rentLimitsEuro(), 100, Map.of(), s.furtherPersonWeight(), s.subsidisedUpTo());
        assertThat(HousingNeed.of(paper().settings(noIncomes).city(), Mode.MODEL)
                        .reason())
                .isEqualTo("no-income-limits");
        assertThat(HousingNeed.of(paper().settings(noIncomes).city(), Mode.TRANSFER)
                        .reason())
                .isNull();
    }

    @Test
    void thePublicSeesNoNeed() {
        assertThat(HousingNeed.of(GridTown.publicCity(paper().city()), Mode.MODEL)
                        .reason())
                .isEqualTo("no-households");
    }

    @Test
    void bindingsThatEndAreToldByYear() {
        HousingTown town = paper();
        for (int year = 2027; year <= 2028; year++) {
            town.row(
                    HousingTables.DWELLINGS,
                    "west",
                    2025,
                    "expires=" + year + "|rentEuro=380|rentKind=gross-cold|rooms=1|squareMetres=40"
                            + "|state=binding-expires|subsidised=yes",
                    year - 2020);
        }
        HousingNeed need = HousingNeed.of(town.city(), Mode.MODEL);
        assertThat(need.districts().get(0).expiring()).containsExactly(Map.entry(2027, 7L), Map.entry(2028, 8L));
    }

    /** 18 districts, 30 household segments, 300 dwelling segments each: what is served adds up and lies within its bounds. */
    @Test
    void theSegmentsOfALargeCityAddUp() {
        SplittableRandom random = new SplittableRandom(7);
        HousingRules rules = HousingRules.of(HousingTown.SETTINGS);
        Map<HouseholdSegment, Long> demand = new java.util.HashMap<>();
        for (IncomeClass incomeClass : IncomeClass.values()) {
            for (int persons = 1; persons <= 5; persons++) {
                demand.put(new HouseholdSegment.OfIncome(incomeClass, persons), random.nextLong(200, 4000));
            }
        }
        Map<DwellingSegment, Long> supply = new java.util.LinkedHashMap<>();
        for (int d = 0; d < 18 * 300; d++) {
            int rooms = random.nextInt(1, 7);
            supply.put(
                    new DwellingSegment(
                            rooms,
                            rooms * 18 + random.nextInt(30),
                            HousingTown.SETTINGS.rentKind(),
                            200 + random.nextInt(1400),
                            de.nahraum.geodata.city.DwellingState.LET,
                            random.nextBoolean(),
                            d),
                    random.nextLong(1, 8));
        }
        Need need = Need.of(demand, supply, rules);
        assertThat(need.segments()).hasSize(30);
        assertThat(need.segments().stream().mapToLong(Need.Segment::unmet).sum())
                .isEqualTo(need.unmet());
        assertThat(need.segments())
                .allSatisfy(each -> assertThat(each.unmet()).isBetween(each.leastUnmet(), each.mostUnmet()));
        assertThat(need.segments())
                .anySatisfy(each -> assertThat(each.leastUnmet()).isLessThan(each.mostUnmet()));
    }
}
