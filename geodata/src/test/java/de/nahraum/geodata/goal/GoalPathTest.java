package de.nahraum.geodata.goal;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.goal.GoalPath.Ahead;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.outlook.YearValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far, what is not known, and the way year by year, on {@link GridTown}; its files speak of June 2026. */
class GoalPathTest {
    private static final String VINTAGE = "2026-06-30";

    private static final Goal PRESENCE =
            SampleGoal.of("presence", Map.of("kind", "meeting-place"), Op.AT_LEAST, 1, Scope.ALL, 2030);
    private static final Goal COVERAGE = SampleGoal.of(
            "coverage", Map.of("service", "meeting-place", "minutes", 7.5), Op.AT_LEAST, 0.9, Scope.ALL, 2030);

    /** The planned place in East opens in 2028. */
    private static City withPlan(
            @Nullable LocalDate plannedFor, @Nullable String resolution, @Nullable String vintage) {
        CityData d = GridTown.data();
        List<Place> places = SampleGoal.placesWithPlan(plannedFor, resolution);
        return town(d, places, d.observations(), vintage);
    }

    private static City town(CityData d, List<Place> places, List<Observation> figures, @Nullable String vintage) {
        List<DataSource> sources = d.sources().stream()
                .map(source -> new DataSource(
                        source.file(),
                        source.kind(),
                        null,
                        null,
                        vintage,
                        null,
                        Visibility.PUBLIC,
                        source.disclosure()))
                .toList();
        return GridTown.city(new CityData(
                d.settings(),
                sources,
                d.districts(),
                d.cells(),
                figures,
                places,
                d.offers(),
                d.measures(),
                d.addresses(),
                d.baseMap(),
                d.streets()));
    }

    private static Evaluation evaluate(Goal goal, City city) {
        return new GoalBook(List.of(goal)).evaluate(goal, city);
    }

    private static List<String> reasons(Evaluation evaluation) {
        return evaluation.unknowns().stream().map(UnknownPart::reason).toList();
    }

    @Test
    void aResolvedPlaceIsThereFromTheYearItOpensAndAPlannedOneAtMost() {
        LocalDate opening = LocalDate.of(2028, 4, 1);
        for (Goal goal : List.of(PRESENCE, COVERAGE)) {
            GoalPath resolved = Objects.requireNonNull(
                    evaluate(goal, withPlan(opening, "Stadtrat", VINTAGE)).path());
            assertThat(resolved.history()).containsExactly(YearValue.of(2026, 1));
            assertThat(resolved.ahead())
                    .containsExactly(
                            new Ahead(2027, 1, 1, 1),
                            new Ahead(2028, 2, 2, 2),
                            new Ahead(2029, 2, 2, 2),
                            new Ahead(2030, 2, 2, 2));
            GoalPath planned = Objects.requireNonNull(
                    evaluate(goal, withPlan(opening, null, VINTAGE)).path());
            assertThat(planned.ahead())
                    .contains(new Ahead(2027, 1, 1, 1), new Ahead(2028, 1, 1, 2), new Ahead(2030, 1, 1, 2));
        }
    }

    @Test
    void withoutADayThereIsNoPath() {
        LocalDate opening = LocalDate.of(2028, 4, 1);
        assertThat(evaluate(PRESENCE, withPlan(null, null, VINTAGE)).path()).isNull();
        assertThat(evaluate(PRESENCE, withPlan(opening, null, null)).path()).isNull();
    }

    @Test
    void theDistanceIsWhatIsMissingToday() {
        City town = withPlan(null, null, VINTAGE);
        assertThat(evaluate(PRESENCE, town).distance()).isEqualTo(Distance.of(1, Distance.Unit.DISTRICTS, false));
        Evaluation coverage = evaluate(COVERAGE, town);
        Distance gap = Objects.requireNonNull(coverage.distance());
        assertThat(gap.amount()).isEqualTo(coverage.gapPeople()).isEqualTo(Figure.of(45));
        assertThat(gap.isAtLeast()).isFalse();
        assertThat(reasons(coverage)).containsExactly("no-outlook", "provisional");
        Evaluation both = evaluate(
                SampleGoal.of(
                        "both-topics",
                        Map.of("left", List.of("neighbourhood"), "right", List.of("nobody-listed")),
                        Op.AT_LEAST,
                        1,
                        Scope.ALL,
                        2030),
                town);
        assertThat(both.distance()).isEqualTo(Distance.of(1, Distance.Unit.OFFERS, true));
        assertThat(both.unknowns())
                .contains(new UnknownPart("list-incomplete", town.districts().subList(0, 1)));
    }

    /** Recipients of 2,000 in West, the rest of 400 in East: the line is at 300. */
    private static City withRecipients(double... west) {
        CityData d = GridTown.data();
        List<Observation> figures = new ArrayList<>();
        for (int i = 0; i < west.length; i++) {
            int year = 2025 - west.length + 1 + i;
            figures.add(new Observation("sgb2-recipients", "west", year, "", west[i], "figures"));
            figures.add(new Observation("sgb2-recipients", "east", year, "", 400 - west[i], "figures"));
            figures.add(new Observation("population-under-67", "west", year, "", 2000, "figures"));
            figures.add(new Observation("population-under-67", "east", year, "", 2000, "figures"));
        }
        return town(d, d.places(), figures, VINTAGE);
    }

    @Test
    void aConcentrationCountsDistrictsOverTheLineYearByYear() {
        Goal goal = SampleGoal.of("concentration", Map.of(), Op.AT_MOST, 0, Scope.ALL, 2027);
        Evaluation evaluation = evaluate(goal, withRecipients(280, 285, 290, 295, 305, 310, 315, 320));
        GoalPath path = Objects.requireNonNull(evaluation.path());
        assertThat(path.history())
                .extracting(YearValue::year)
                .containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025);
        assertThat(path.history()).extracting(YearValue::value).containsExactly(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(path.ahead()).extracting(Ahead::year).containsExactly(2026, 2027);
        assertThat(path.ahead()).extracting(Ahead::central).containsExactly(1.0, 1.0);
        assertThat(evaluation.distance()).isEqualTo(Distance.of(20, Distance.Unit.PERSONS_OVER_LINE, false));
        assertThat(evaluate(goal, withRecipients(310, 320)).path()).isNotNull();
        assertThat(Objects.requireNonNull(
                                evaluate(goal, withRecipients(310, 320)).path())
                        .ahead())
                .isEmpty();
    }

    @Test
    void nobodyIsToMoveForAMixture() {
        Goal goal = SampleGoal.of("dissimilarity", Map.of(), Op.AT_MOST, 0.25, Scope.ALL, 2027);
        Evaluation evaluation = evaluate(goal, withRecipients(280, 285, 290, 295, 305, 310, 315, 320));
        assertThat(evaluation.distance()).isNull();
        GoalPath path = Objects.requireNonNull(evaluation.path());
        assertThat(path.history().getLast())
                .isEqualTo(YearValue.of(2025, ((Figure.Value) evaluation.figure()).number()));
        assertThat(path.ahead())
                .hasSize(2)
                .allMatch(each -> each.low() < each.central() && each.central() < each.high());
        assertThat(evaluation.sensitivity())
                .extracting(Evaluation.Sensitivity::value)
                .containsExactly(0.2, 0.25, 0.3);
        assertThat(evaluation.sensitivity()).allMatch(each -> each.counted() == Evaluation.Counted.CITY);
    }

    @Test
    void whatMayNotBeSeenIsSaidToBeHidden() {
        Evaluation hidden = new GoalBook(List.of(PRESENCE)).hidden(PRESENCE);
        assertThat(hidden.distance()).isNull();
        assertThat(hidden.path()).isNull();
        assertThat(reasons(hidden)).containsExactly("hidden");
    }
}
