package de.nahraum.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.advice.NextStep;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Steps of the house and of the public, of one version. */
class ViewStepsTest {
    /** Visible to the public in {@link GridTown}: only what settings call public is. */
    private static final String PUBLIC_ID = "coverage";

    private static final Goal GOAL = new Goal(
            PUBLIC_ID,
            "4.3.2",
            Map.of("de", "Ziel"),
            "coverage",
            Map.of("service", "meeting-place", "minutes", 2),
            new Goal.Target(Goal.Op.AT_LEAST, 0.9),
            new Goal.HoldsIn(Goal.Scope.ALL, List.of()),
            2022,
            2032,
            null,
            null);

    private static City city() {
        CityData data = GridTown.data();
        List<Place> places = new ArrayList<>(data.places());
        places.add(GridTown.place("room", PlaceKind.ROOM_CANDIDATE, Status.OPEN, 900, 700));
        return CityBuilder.build(
                new CityData(
                        data.settings(),
                        data.sources(),
                        data.districts(),
                        data.cells(),
                        data.observations(),
                        places,
                        data.offers(),
                        data.measures(),
                        data.addresses(),
                        data.baseMap(),
                        data.streets()),
                1);
    }

    private static View whole() {
        CityVersion version = new CityVersion(1, "GridTown", true, "grid-town", Instant.EPOCH, null, null);
        return View.internal(version, city(), new GoalBook(List.of(GOAL)), Comments.NONE);
    }

    private static List<NextStep> steps(View view) {
        return Objects.requireNonNull(view.steps().get(PUBLIC_ID));
    }

    @Test
    void theHouseIsToldOfARoomAndThePublicOfACircle() {
        View whole = whole();
        assertThat(steps(whole).toString()).contains("Room[place=Place[id=room");
        View seen = whole.forPublic(Gate.of(whole.city().publication(List.of())));
        assertThat(seen.steps().keySet()).containsExactly(PUBLIC_ID);
        assertThat(steps(seen)).isNotEmpty();
        assertThat(steps(seen).toString()).contains("Circle").doesNotContain("Room", "shelter", "suggested");
    }

    @Test
    void theyAreWorkedOutOnceWhoeverAsksFirst() {
        View view = whole();
        List<Map<String, List<NextStep>>> answers =
                IntStream.range(0, 8).parallel().mapToObj(i -> view.steps()).toList();
        assertThat(answers).allSatisfy(each -> assertThat(each).isSameAs(answers.getFirst()));
    }

    @Test
    void everyStepHasWords() {
        for (NextStep step : steps(whole())) {
            for (Language language : Language.values()) {
                assertThat(Texts.in(language).say(step.sentence()))
                        .doesNotContain("goal.step")
                        .doesNotContain("{");
            }
        }
    }
}
