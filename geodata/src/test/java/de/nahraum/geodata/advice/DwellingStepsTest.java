package de.nahraum.geodata.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.advice.NextStep.Dwellings;
import de.nahraum.geodata.advice.NextStep.DwellingsElsewhere;
import de.nahraum.geodata.advice.NextStep.DwellingsHere;
import de.nahraum.geodata.advice.NextStep.RenewAnalysis;
import de.nahraum.geodata.advice.NextStep.StartAnalysis;
import de.nahraum.geodata.advice.NextStep.SubsidiseDwellings;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.housing.HousingTown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In {@link GridTown} West is at the line: 1.5 times the city's share. */
class DwellingStepsTest {
    private static final District WEST = GridTown.city().districts().get(0);
    private static final District EAST = GridTown.city().districts().get(1);
    private static final Goal CONCENTRATION =
            AdviceTown.goal("concentration", Map.of("indicator", "sgb2", "threshold", 1.5), Op.AT_MOST, 0);

    /** Ten households with transfer benefits in each district; four dwellings they can have in West, seven in East. */
    private static HousingTown town() {
        return new HousingTown()
                .households("west", "transfer", 1, 10)
                .households("east", "transfer", 1, 10)
                .dwellings("west", 2, 40, 350, "let", 4)
                .dwellings("east", 2, 40, 350, "let", 7);
    }

    @Test
    void theOtherSideOfAConcentrationAreDwellingsElsewhere() {
        assertThat(AdviceTown.steps(CONCENTRATION, town().city()))
                .containsExactly(new DwellingsElsewhere(List.of(new Dwellings(EAST, 3))));
    }

    @Test
    void whatIsMissingElsewhereIsLookedIntoWhereItIsNotKnown() {
        assertThat(AdviceTown.steps(CONCENTRATION, GridTown.city())).containsExactly(new StartAnalysis(List.of(EAST)));
    }

    @Test
    void whereNoDistrictIsOverTheLineNothingIsToBeDone() {
        Goal high = AdviceTown.goal("concentration", Map.of("indicator", "sgb2", "threshold", 2.0), Op.AT_MOST, 0);
        assertThat(AdviceTown.steps(high, town().city())).isEmpty();
    }

    /** Of ten, nine are to be housed: West lacks five, East two. */
    @Test
    void dwellingsAreCountedUpToTheTarget() {
        Goal goal = AdviceTown.goal("adequate-dwellings", Map.of("states", List.of("let")), Op.AT_LEAST, 0.9);
        assertThat(AdviceTown.steps(goal, town().city()))
                .containsExactly(new DwellingsHere(List.of(new Dwellings(WEST, 5), new Dwellings(EAST, 2))));
        Goal more = AdviceTown.goal("adequate-dwellings", Map.of("states", List.of("let")), Op.MORE_THAN, 0.6);
        assertThat(AdviceTown.steps(more, town().city()))
                .containsExactly(new DwellingsHere(List.of(new Dwellings(WEST, 3))));
    }

    @Test
    void anAnalysisIsBegunWhereThereIsNoneAndRenewedWhereItIsOld() {
        Goal goal = AdviceTown.goal("housing-need", Map.of("mode", "simple"), Op.AT_MOST, 0);
        City none = GridTown.city();
        assertThat(AdviceTown.steps(goal, none)).containsExactly(new StartAnalysis(none.districts()));
        City old = new HousingTown()
                .row("seeker-groups", "west", 2015, "list=waiting-list|persons=1", 5)
                .dwellings("west", 2, 40, 350, "vacant", 4)
                .city();
        assertThat(AdviceTown.steps(goal, old))
                .containsExactly(new StartAnalysis(List.of(EAST)), new RenewAnalysis(List.of(WEST)));
    }

    /** 10 of 100 since 2022 and nothing to come: about 25 a year are built, and more than a quarter of all is wanted. */
    @Test
    void subsidisedDwellingsAreThoseBeyondThePipeline() {
        Goal goal = AdviceTown.goal("subsidised-share", Map.of(), Op.MORE_THAN, 0.25);
        City city = new HousingTown()
                .completions("west", 2023, "completed", 50, 5)
                .completions("west", 2024, "completed", 50, 5)
                .city();
        assertThat(AdviceTown.steps(goal, city)).singleElement().satisfies(step -> {
            SubsidiseDwellings dwellings = (SubsidiseDwellings) step;
            // Eight more years of 50 make 500 in all: 126 are more than a quarter, 10 are there.
            assertThat(dwellings.dwellings()).isEqualTo(116);
            assertThat(dwellings.year()).isEqualTo(2032);
        });
    }

    @Test
    void thePublicIsToldNothingOfDwellings() {
        City visible = GridTown.publicCity(town().city());
        assertThat(AdviceTown.steps(CONCENTRATION, visible)).isEmpty();
    }

    /** Whatever a goal is about, no step speaks of who should live where. */
    @Test
    void noStepIsAgainstPeople() {
        Goal mix = AdviceTown.goal("dissimilarity", Map.of("indicator", "sgb2"), Op.AT_MOST, 0.1);
        assertThat(AdviceTown.steps(mix, town().city())).isEmpty();
        assertThat(AdviceTown.steps(CONCENTRATION, town().city()).toString()).doesNotContain("west");
    }
}
