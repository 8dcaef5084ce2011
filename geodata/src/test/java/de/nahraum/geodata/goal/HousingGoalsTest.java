package de.nahraum.geodata.goal;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.goal.Goal.HoldsIn;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.goal.Goal.Target;
import de.nahraum.geodata.housing.HousingTown;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.outlook.YearValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The goals of housing on a town on paper. West: 10 singles and 4 families of three with benefits; 8 small dwellings within the limit of singles, 2 of
 * them vacant; 3 vacant ones that fit a family: 11 of 14 could live adequately, 5 in vacant ones. East: 2 singles, 8 vacant dwellings.
 */
class HousingGoalsTest {
    private static HousingTown paper() {
        return new HousingTown()
                .households("west", "transfer", 1, 10)
                .households("west", "transfer", 3, 4)
                .households("west", "above", 2, 50)
                .dwellings("west", 1, 40, 380, "let", 6)
                .dwellings("west", 2, 60, 550, "vacant", 3)
                .dwellings("west", 1, 35, 300, "vacant", 2)
                .households("east", "transfer", 1, 2)
                .dwellings("east", 1, 40, 390, "vacant", 8);
    }

    private static Evaluation evaluate(String measure, Map<String, Object> params, Op op, double value, City city) {
        Goal goal = new Goal(
                "goal",
                "4.5",
                Map.of("de", "Ziel"),
                measure,
                params,
                new Target(op, value),
                new HoldsIn(Scope.ALL, List.of()),
                2022,
                2032,
                null,
                null);
        return new GoalBook(List.of(goal)).evaluate(goal, city);
    }

    private static List<@Nullable Boolean> holds(Evaluation evaluation) {
        return evaluation.districts().stream()
                .<@Nullable Boolean>map(d -> d.holds())
                .toList();
    }

    @Test
    void adequateDwellingsAreComparedWithHouseholdsOnBenefitsOnly() {
        Evaluation all = evaluate("adequate-dwellings", Map.of(), Op.AT_LEAST, 0.9, paper().city());
        assertThat(all.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(holds(all)).containsExactly(false, true);
        assertThat(all.districts().get(0).figure()).isEqualTo(Figure.of(11.0 / 14));
        assertThat(all.figure()).isEqualTo(Figure.of(1));
        assertThat(all.explanation().values()).containsEntry("housed", 13L).containsEntry("households", 16L);
        // Three families and eight singles are served: one family and two singles are not.
        assertThat(all.districts().get(0).note())
                .isEqualTo(new Sentence(
                        "goal.note.adequate-dwellings-missing",
                        Map.of("households", 14L, "housed", 11L, "persons", 1, "unmet", 2L)));
        assertThat(evaluate("adequate-dwellings", Map.of(), Op.AT_LEAST, 0.78, paper().city())
                        .status())
                .isEqualTo(GoalStatus.REACHED);
        Evaluation free = evaluate(
                "adequate-dwellings",
                Map.of("states", List.of("vacant", "binding-expires")),
                Op.AT_LEAST,
                0.5,
                paper().city());
        assertThat(free.districts().get(0).figure()).isEqualTo(Figure.of(5.0 / 14));
        assertThat(free.sensitivity())
                .containsExactly(
                        new Evaluation.Sensitivity("let-too", 0, 1, 1, 0),
                        new Evaluation.Sensitivity("let-too", 1, 2, 0, 0));
    }

    @Test
    void whereNobodyLivesOnBenefitsNothingIsKnown() {
        Evaluation evaluation = evaluate(
                "adequate-dwellings",
                Map.of(),
                Op.AT_LEAST,
                0.5,
                new HousingTown()
                        .households("west", "transfer", 1, 10)
                        .households("east", "above", 1, 10)
                        .dwellings("west", 1, 40, 380, "let", 10)
                        .dwellings("east", 1, 40, 380, "let", 10)
                        .city());
        assertThat(holds(evaluation)).containsExactly(true, null);
        assertThat(evaluation.reason()).isEqualTo("too-many-unknown");
    }

    @Test
    void rentKindsAreNeverComparedAcross() {
        assertThat(evaluate("adequate-dwellings", Map.of("rentKind", "net-cold"), Op.AT_LEAST, 0.5, paper().city())
                        .reason())
                .isEqualTo("other-rent-kind");
    }

    @Test
    void aNeedsAnalysisIsReachedWhereItExistsWhateverItShows() {
        Map<String, Object> model = Map.of("mode", "model");
        Evaluation evaluation = evaluate("housing-need", model, Op.AT_MOST, 0, paper().city());
        assertThat(evaluation.status()).isEqualTo(GoalStatus.REACHED);
        // Couples with a high income fit everywhere: 64 households for 11 dwellings.
        // seek 11.
        assertThat(evaluation.districts().get(0).figure()).isEqualTo(Figure.of(53));
        Evaluation partly = evaluate(
                "housing-need",
                model,
                Op.AT_MOST,
                0,
                new HousingTown()
                        .households("west", "transfer", 1, 10)
                        .dwellings("west", 1, 40, 380, "let", 10)
                        .city());
        assertThat(holds(partly)).containsExactly(true, false);
        assertThat(partly.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(partly.districts().get(1).note()).isEqualTo(Sentence.of("goal.note.no-households"));
    }

    @Test
    void anAnalysisTooOldOrTooPoorIsNone() {
        HousingTown old = new HousingTown();
        for (String district : List.of("west", "east")) {
            old.row("household-groups", district, 2021, "incomeClass=transfer|persons=1", 5)
                    .dwellings(district, 1, 40, 380, "let", 10);
        }
        Evaluation evaluation = evaluate("housing-need", Map.of("mode", "model"), Op.AT_MOST, 0, old.city());
        assertThat(evaluation.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(evaluation.sensitivity())
                .extracting(Evaluation.Sensitivity::value, Evaluation.Sensitivity::holds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1.0, 0),
                        org.assertj.core.groups.Tuple.tuple(3.0, 0),
                        org.assertj.core.groups.Tuple.tuple(6.0, 2));
        Map<String, Object> older = Map.of("mode", "model", "maximumAgeYears", 5.0);
        assertThat(evaluate("housing-need", older, Op.AT_MOST, 0, old.city()).status())
                .isEqualTo(GoalStatus.REACHED);
        Map<String, Object> good = Map.of("mode", "model", "maximumAgeYears", 5.0, "minimumGrade", "good");
        assertThat(evaluate("housing-need", good, Op.AT_MOST, 0, old.city()).status())
                .isEqualTo(GoalStatus.UNCERTAIN);
    }

    @Test
    void withoutTheTablesNothingIsAssessed() {
        City empty = new HousingTown().city();
        assertThat(evaluate("housing-need", Map.of(), Op.AT_MOST, 0, empty).reason())
                .isEqualTo("no-seekers");
        assertThat(evaluate("adequate-dwellings", Map.of(), Op.AT_LEAST, 0.9, empty)
                        .reason())
                .isEqualTo("no-households");
        assertThat(evaluate("subsidised-share", Map.of(), Op.MORE_THAN, 0.25, empty)
                        .reason())
                .isEqualTo("no-data");
    }

    /** 60 of 300 completed; with 40 of 60 under construction 100 of 360, with none of 60 only 60 of 360. */
    @Test
    void whatIsUnderConstructionTellsTheWay() {
        for (boolean enough : new boolean[] {true, false}) {
            City town = new HousingTown()
                    .completions("west", 2025, "completed", 300, 60)
                    .completions("west", 2025, "under-construction", 60, enough ? 40 : 0)
                    .city();
            assertThat(evaluate("subsidised-share", Map.of(), Op.MORE_THAN, 0.25, town)
                            .status())
                    .isEqualTo(enough ? GoalStatus.ON_TRACK : GoalStatus.OFF_TRACK);
        }
    }

    /** 20 of 100, 30 of 180, 60 of 300; with 30 of 60 in the pipeline 90 of 360. */
    @Test
    void theSubsidisedShareIsToldYearByYear() {
        City town = new HousingTown()
                .completions("west", 2023, "completed", 100, 20)
                .completions("east", 2024, "completed", 80, 10)
                .completions("west", 2025, "completed", 120, 30)
                .completions("west", 2025, "under-construction", 60, 30)
                .city();
        Evaluation evaluation = evaluate("subsidised-share", Map.of(), Op.AT_LEAST, 0.25, town);
        GoalPath path = java.util.Objects.requireNonNull(evaluation.path());
        assertThat(path.history())
                .containsExactly(YearValue.of(2023, 0.2), YearValue.of(2024, 30.0 / 180), YearValue.of(2025, 0.2));
        assertThat(path.ahead()).containsExactly(new GoalPath.Ahead(2032, 0.25, 0.25, 0.25));
        assertThat(evaluation.sensitivity())
                .containsExactly(
                        Evaluation.Sensitivity.ofCity("pipeline-too", 0, false),
                        Evaluation.Sensitivity.ofCity("pipeline-too", 1, true),
                        Evaluation.Sensitivity.ofCity("target", 0.2, true),
                        Evaluation.Sensitivity.ofCity("target", 0.25, false),
                        Evaluation.Sensitivity.ofCity("target", 0.3, false));
        // A quarter of 1,000 are 250, of which 60 are there.
        assertThat(evaluation.distance()).isEqualTo(Distance.of(190, Distance.Unit.SUBSIDISED_DWELLINGS, false));
    }

    /** 60 of 300 are 20 %; 700 more to come, 191 of them needed to pass a quarter of 1,000. */
    @Test
    void theSubsidisedShareIsOneFigureOfTheCity() {
        City town = new HousingTown()
                .completions("west", 2023, "completed", 100, 20)
                .completions("east", 2024, "completed", 80, 10)
                .completions("west", 2025, "completed", 120, 30)
                .city();
        Evaluation evaluation = evaluate("subsidised-share", Map.of(), Op.MORE_THAN, 0.25, town);
        assertThat(evaluation.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(evaluation.figure()).isEqualTo(Figure.of(0.2));
        assertThat(evaluation.figureUnit()).isEqualTo(Evaluation.FigureUnit.FRACTION);
        assertThat(evaluation.districts()).isEmpty();
        assertThat(evaluation.parameters()).containsEntry("expected", 700L).containsEntry("needed", 191L);
        assertThat(evaluation.explanation().key()).isEqualTo("goal.explanation.subsidised-share");
        assertThat(evaluate("subsidised-share", Map.of(), Op.MORE_THAN, 0.2, town)
                        .status())
                .isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(evaluate("subsidised-share", Map.of(), Op.AT_LEAST, 0.2, town)
                        .status())
                .isEqualTo(GoalStatus.REACHED);
        assertThat(evaluate("subsidised-share", Map.of(), Op.MORE_THAN, 0.05, town)
                        .explanation()
                        .key())
                .isEqualTo("goal.explanation.subsidised-share-safe");
        assertThat(evaluate("subsidised-share", Map.of(), Op.MORE_THAN, 0.9, town)
                        .explanation()
                        .key())
                .isEqualTo("goal.explanation.subsidised-share-impossible");
    }

    @Test
    void onlyTheBuildingsAreNotAboutCircumstances() {
        City town = paper().city();
        assertThat(GoalBook.isAboutCircumstances(evaluate("subsidised-share", Map.of(), Op.MORE_THAN, 0.25, town)
                        .goal()))
                .isFalse();
        for (String measure : List.of("adequate-dwellings", "housing-need")) {
            assertThat(GoalBook.isAboutCircumstances(
                            evaluate(measure, Map.of(), Op.AT_LEAST, 0.9, town).goal()))
                    .isTrue();
        }
    }
}
