package de.nahraum.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Advice in accommodation is a number of the city: the public may be told it although the file of the accommodation is internal, and learns of no place by it. */
class CityTotalTest {
    /** Visible to the public in {@link GridTown}: only what settings call public is. */
    private static final String PUBLIC_ID = "coverage";

    private static Goal goal(String id) {
        return new Goal(
                id,
                "4.5.4",
                Map.of("de", "Ziel"),
                "consumer-advice",
                Map.of("topic", "neighbourhood"),
                new Goal.Target(Goal.Op.AT_LEAST, 1),
                new Goal.HoldsIn(Goal.Scope.ALL, List.of()),
                2022,
                2032,
                null,
                null);
    }

    private static View publicView(String goalId) {
        CityData data = GridTown.data();
        List<DataSource> sources = new ArrayList<>(data.sources());
        sources.add(new DataSource(
                "shelters", "places", "shelters", null, null, null, Visibility.INTERNAL, DataSource.Disclosure.OPEN));
        Place hidden = GridTown.place("hidden", PlaceKind.COMMUNAL_ACCOMMODATION, Status.OPEN, 1500, 300);
        List<Place> places = new ArrayList<>(data.places());
        places.add(new Place(
                "hidden",
                "hidden",
                hidden.kind(),
                Status.OPEN,
                hidden.x(),
                hidden.y(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "shelters"));
        City city = CityBuilder.build(
                new CityData(
                        data.settings(),
                        sources,
                        data.districts(),
                        data.cells(),
                        data.observations(),
                        places,
                        List.of(
                                GridTown.offer("talk", "house", "neighbourhood", "Th[2] 18:00-20:00"),
                                GridTown.offer("inside", "hidden", "neighbourhood", "Mo 10:00-11:00")
                                        .withSource("shelters")),
                        data.measures(),
                        data.addresses(),
                        data.baseMap(),
                        data.streets()),
                1);
        CityVersion version = new CityVersion(1, "GridTown", true, "grid-town", Instant.EPOCH, null, null);
        return View.internal(version, city, new GoalBook(List.of(goal(goalId))), Comments.NONE)
                .forPublic(Gate.of(city.publication(List.of())));
    }

    @Test
    void theTotalIsShownAndNoPlaceDistrictOrFileWithIt() {
        View view = publicView(PUBLIC_ID);
        Evaluation shown = view.findEvaluation(PUBLIC_ID).orElseThrow();
        assertThat(shown.figure()).isEqualTo(Figure.of(0.5));
        assertThat(shown.districts()).isEmpty();
        assertThat(shown.sources()).containsExactly("grid-town");
        assertThat(shown.toString())
                .doesNotContain("shelter", "hidden", "inside")
                .doesNotContainPattern("\\b(west|east)\\b");
        assertThat(view.city().places()).noneMatch(Place::isProtected);
    }

    @Test
    void aGoalNobodyMadePublicIsNotShown() {
        assertThat(publicView("advice").evaluations()).isEmpty();
    }
}
