package de.nahraum.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A public goal tells of plans only if all files they are in are public. */
class ReleasedPlansTest {
    /** Visible to the public in {@link GridTown}: only what settings call public is. */
    private static final Goal GOAL = new Goal(
            "coverage",
            "4.3.2",
            Map.of("de", "Ziel"),
            "presence",
            Map.of("kind", "meeting-place"),
            new Goal.Target(Goal.Op.AT_LEAST, 1),
            new Goal.HoldsIn(Goal.Scope.ALL, List.of()),
            2022,
            2032,
            null,
            null);

    private static final LocalDate OPENING = LocalDate.of(2028, 4, 1);

    private static DataSource source(String file, String kind, Visibility publish) {
        return new DataSource(file, kind, file, null, "2026-06-30", null, publish, DataSource.Disclosure.OPEN);
    }

    /** The planned place of East comes from a file of its own, the decision on it from a file of measures. */
    private static View whole(Visibility plans, Visibility measures) {
        CityData data = GridTown.data();
        List<DataSource> sources = new ArrayList<>(data.sources());
        sources.add(source("plans", "places", plans));
        sources.add(source("decisions", "measures", measures));
        List<Place> places = data.places().stream()
                .map(p -> p.id().equals("planned")
                        ? new Place(
                                p.id(),
                                p.name(),
                                p.kind(),
                                p.status(),
                                p.x(),
                                p.y(),
                                null,
                                null,
                                null,
                                null,
                                OPENING,
                                null,
                                null,
                                "plans")
                        : p)
                .toList();
        Measure decided = new Measure(
                "m",
                "coverage",
                "m",
                "planned",
                null,
                null,
                List.of(),
                null,
                null,
                "Stadtrat",
                null,
                OPENING,
                Measure.State.RESOLVED);
        City city = CityBuilder.build(
                new CityData(
                        data.settings(),
                        sources,
                        data.districts(),
                        data.cells(),
                        data.observations(),
                        places,
                        data.offers(),
                        List.of(decided),
                        data.addresses(),
                        data.baseMap(),
                        data.streets()),
                1);
        CityVersion version = new CityVersion(1, "GridTown", true, "grid-town", Instant.EPOCH, null, null);
        return View.internal(version, city, new GoalBook(List.of(GOAL)), Comments.NONE);
    }

    private static Evaluation shown(Visibility plans, Visibility measures) {
        View whole = whole(plans, measures);
        Evaluation internal = whole.findEvaluation("coverage").orElseThrow();
        assertThat(internal.status()).isEqualTo(GoalStatus.ON_TRACK);
        assertThat(internal.path()).isNotNull();
        return whole.forPublic(Gate.of(whole.city().publication(List.of())))
                .findEvaluation("coverage")
                .orElseThrow();
    }

    @Test
    void plansInPublicFilesAreTold() {
        Evaluation shown = shown(Visibility.PUBLIC, Visibility.PUBLIC);
        assertThat(shown.status()).isEqualTo(GoalStatus.ON_TRACK);
        assertThat(shown.path()).isNotNull();
        assertThat(shown.sensitivity()).hasSize(2);
    }

    @Test
    void ofPlansInOtherFilesNothingIsTold() {
        for (Evaluation shown :
                List.of(shown(Visibility.INTERNAL, Visibility.PUBLIC), shown(Visibility.PUBLIC, Visibility.INTERNAL))) {
            assertThat(shown.status()).isEqualTo(GoalStatus.UNCERTAIN);
            assertThat(shown.reason()).isEqualTo("no-outlook");
            assertThat(shown.path()).isNull();
            assertThat(shown.outlook()).isNull();
            assertThat(shown.sensitivity()).isEmpty();
            assertThat(shown.districts()).noneMatch(d -> d.prospect().status() == GoalStatus.ON_TRACK);
            assertThat(shown.toString()).doesNotContain("plans", "decisions");
            // Today is told as before.
            assertThat(shown.holding()).isEqualTo(1);
        }
    }
}
