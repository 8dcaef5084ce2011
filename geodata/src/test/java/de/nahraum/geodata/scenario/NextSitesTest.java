package de.nahraum.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.scenario.NextSites.Aim;
import de.nahraum.geodata.siting.Site;
import de.nahraum.geodata.siting.SitingPlan;
import de.nahraum.geodata.siting.SitingWatch;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The town's question put to the siting engine, with answers worked out on paper ({@link GridTown}). */
class NextSitesTest {
    private static final City TOWN = GridTown.city();
    private static final CoverageQuestion NEAR = CoverageQuestion.open("meeting-place", new Limit.Metres(180));
    private static final Instant MONDAY = Instant.parse("2026-11-01T23:00:00Z");

    private static Candidate at(String id, double x, double y) {
        return new Candidate(id, GridTown.EAST + x, GridTown.NORTH + y);
    }

    private static NextSites sites(CoverageQuestion question, List<Edit> edits, Candidate... candidates) {
        return NextSites.of(Scenario.of(TOWN, question, edits), List.of(candidates));
    }

    private static SitingPlan find(Aim aim, int sites, Candidate... candidates) {
        return sites(NEAR, List.of(), candidates)
                .find(aim, sites, SitingWatch.PATIENT)
                .orElseThrow();
    }

    /** Within 180 m the house covers A, B and F; C's 30 and D's 40 are left, and D's site comes first. */
    @Test
    void theSiteForMorePeopleComesFirst() {
        SitingPlan one = find(Aim.MOST_PEOPLE, 1, at("c", 900, 700), at("d", 1100, 520));
        assertThat(one.sites()).containsExactly(new Site(1, 40));
        SitingPlan two = find(Aim.MOST_PEOPLE, 2, at("c", 900, 700), at("d", 1100, 520));
        assertThat(two.sites()).containsExactly(new Site(1, 40), new Site(0, 30));
        assertThat(two.objective()).isEqualTo(70);
        assertThat(two.isProvenBest()).isTrue();
    }

    /**
     * Of a group of 146 in West, 2 for each of the 73 people in its known cells, C has 60; of 20 in East D has all. By numbers alone C comes first now, and a
     * district of which the number is not told counts for nothing.
     */
    @Test
    void aGroupLivesInADistrictAsEverybodyDoes() {
        Scenario today = Scenario.of(TOWN, NEAR, List.of());
        List<Candidate> candidates = List.of(at("c", 900, 700), at("d", 1100, 520));
        SitingPlan plan = NextSites.forGroup(today, candidates, Map.of("west", 146.0, "east", 20.0))
                .find(Aim.MOST_PEOPLE, 2, SitingWatch.PATIENT)
                .orElseThrow();
        assertThat(plan.sites()).containsExactly(new Site(0, 60), new Site(1, 20));
        SitingPlan oneKnown = NextSites.forGroup(today, candidates, Map.of("east", 20.0))
                .find(Aim.MOST_PEOPLE, 2, SitingWatch.PATIENT)
                .orElseThrow();
        assertThat(oneKnown.sites()).containsExactly(new Site(1, 20));
        SitingPlan nobody = NextSites.forGroup(today, candidates, Map.of())
                .find(Aim.MOST_PEOPLE, 2, SitingWatch.PATIENT)
                .orElseThrow();
        assertThat(nobody.sites()).isEmpty();
        assertThat(nobody.isProvenBest()).isTrue();
    }

    /** Whom candidates reach is looked for only as long as somebody waits; without it there is nothing to say of any site. */
    @Test
    void whoHasEnoughBeforeItBeganGetsNoAnswer() {
        SitingWatch gone = new SitingWatch() {
            @Override
            public void improved(SitingPlan best) {}

            @Override
            public boolean stopNow() {
                return true;
            }
        };
        for (Aim aim : Aim.values()) {
            assertThat(sites(NEAR, List.of(), at("c", 900, 700)).find(aim, 1, gone))
                    .isEmpty();
        }
        CoverageQuestion hours = CoverageQuestion.open("tenant-consultation", new Limit.Metres(180));
        assertThat(sites(hours, List.of(), at("c", 900, 700)).findHours(1, EnumSet.of(DayOfWeek.MONDAY), MONDAY, gone))
                .isEmpty();
        CoverageQuestion straight =
                new CoverageQuestion("meeting-place", new Limit.Metres(180), WalkProfile.WALK, StatusFilter.OPEN, true);
        assertThat(sites(straight, List.of(), at("c", 900, 700)).find(Aim.MOST_PEOPLE, 1, gone))
                .isEmpty();
    }

    /** A service nobody called complete: of nobody is it known, and every district is left out. */
    @Test
    void whereNothingIsKnownEveryDistrictIsLeftOut() {
        NextSites unknown = NextSites.of(
                Scenario.of(TOWN, CoverageQuestion.open("consumer-advice", new Limit.Metres(180)), List.of()),
                List.of(at("c", 900, 700)));
        assertThat(unknown.people().known()).isZero();
        assertThat(unknown.people().unknown()).isEqualTo(113);
        assertThat(unknown.isLeftOut(0)).isTrue();
        NextSites known = sites(NEAR, List.of(), at("c", 900, 700));
        assertThat(known.people().known()).isEqualTo(113);
        assertThat(known.isLeftOut(0)).isFalse();
    }

    /** With the house closed its own spot is worth A, B and F: 38 people, more than C's and less than D's. */
    @Test
    void whatTheScenarioClosesIsNotThere() {
        SitingPlan plan = sites(
                        NEAR,
                        List.of(new Edit.Close("house")),
                        at("house-again", 500, 520),
                        at("c", 900, 700),
                        at("d", 1100, 520))
                .find(Aim.MOST_PEOPLE, 3, SitingWatch.PATIENT)
                .orElseThrow();
        assertThat(plan.sites()).containsExactly(new Site(2, 40), new Site(0, 38), new Site(1, 30));
    }

    /** What an edit opens is there with its hours: D's forty have their Tuesday, though offer and place are only planned. */
    @Test
    void anOpenedPlaceBringsItsHours() {
        CityData data = GridTown.data();
        Offer later = GridTown.offer("later", "planned", "tenant-consultation", "Tu 10:00-12:00", Status.PLANNED);
        City town = GridTown.city(data.withOffers(List.of(later)));
        CoverageQuestion near = CoverageQuestion.open("tenant-consultation", new Limit.Metres(500));
        for (boolean opened : new boolean[] {false, true}) {
            List<Edit> edits = opened ? List.of(new Edit.Open("planned")) : List.of();
            SitingPlan plan = NextSites.of(Scenario.of(town, near, edits), List.of(at("there", 1500, 520)))
                    .findHours(1, EnumSet.of(DayOfWeek.TUESDAY), MONDAY, SitingWatch.PATIENT)
                    .orElseThrow();
            assertThat(plan.sites()).hasSize(opened ? 0 : 1);
        }
    }

    /** E's five people are not connected: nobody can reach them, and they are named and not counted. */
    @Test
    void everybodyNeedsTwoSitesAndNobodyHelpsThoseBeyondReach() {
        SitingPlan plan = find(Aim.EVERYBODY, 1, at("c", 900, 700), at("d", 1100, 520), at("nobody", 100, 100));
        assertThat(plan.objective()).isEqualTo(2);
        assertThat(plan.candidates()).containsExactlyInAnyOrder(0, 1);
        assertThat(plan.beyondReach()).containsExactly(4);
    }

    /**
     * Ways to the house: A 40 m, B 69, C 580, D 1560, F 180; a site at D's door saves 40 × 1560 m, one at C's 30 × 580 and for D the way over the bridge: from (900,700) up 300, over
     * 200, down 480, 980 m instead of 1560. E counts 2,400 m in either case.
     */
    @Test
    void theShortestWaysAreAddedUp() {
        SitingPlan plan = find(Aim.SHORTEST_WAYS, 1, at("c", 900, 700), at("d", 1100, 520));
        assertThat(plan.sites()).containsExactly(new Site(1, 40 * 1560));
        assertThat(plan.objective()).isEqualTo(10 * 40 + 20 * 69 + 30 * 580 + 8 * 180 + 5 * 2400);
    }

    /** The house has its hour on Wednesdays: A and B, 30 people, gain half from another day there; C's 30 gain a whole day from any. */
    @Test
    void aFirstDayForOthersComesBeforeASecondForTheSame() {
        CoverageQuestion hours = CoverageQuestion.open("tenant-consultation", new Limit.Metres(100));
        NextSites sites = sites(hours, List.of(), at("house-2", 500, 520), at("c", 900, 700));
        EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        SitingPlan plan = sites.findHours(3, days, MONDAY, SitingWatch.PATIENT).orElseThrow();
        assertThat(plan.sites()).extracting(Site::gain).containsExactly(30.0, 15.0, 15.0);
        NextSites.Hour first = sites.hours(days).get(plan.sites().getFirst().candidate());
        assertThat(first.candidate()).isEqualTo(1);
        assertThat(plan.sites().stream().map(site -> sites.hours(days).get(site.candidate())))
                .doesNotContain(new NextSites.Hour(0, DayOfWeek.WEDNESDAY));
    }

    /** In the evening people go round what lies between C's site and C: its 30 are gained by day only, until the spot is dismantled. */
    @Test
    void inTheEveningAFearSpaceStandsBetween() {
        Geometry spot = GridTown.box(840, 690, 860, 710);
        CoverageQuestion evening = NEAR.withLimit(new Limit.Metres(120)).at(TimeOfDay.EVENING);
        List<Edit> edits = List.of(new Edit.AddFearSpace("spot", spot));
        assertThat(sites(evening, edits, at("west-of-c", 800, 700))
                        .find(Aim.MOST_PEOPLE, 1, SitingWatch.PATIENT)
                        .orElseThrow()
                        .sites())
                .isEmpty();
        assertThat(sites(evening, List.of(), at("west-of-c", 800, 700))
                        .find(Aim.MOST_PEOPLE, 1, SitingWatch.PATIENT)
                        .orElseThrow()
                        .sites())
                .containsExactly(new Site(0, 30));
    }

    @Test
    void pointsOfTheStreetsAreChosenEvenlyWhereThereAreTooMany() {
        assertThat(Candidate.nodes(TOWN, WalkProfile.WALK, 1_000)).hasSize(441);
        List<Candidate> hundred = Candidate.nodes(TOWN, WalkProfile.WALK, 100);
        assertThat(hundred).hasSize(100).doesNotHaveDuplicates();
        for (double[] corner : new double[][] {{0, 0}, {2000, 0}, {0, 2000}, {2000, 2000}, {1000, 1000}}) {
            assertThat(hundred)
                    .anyMatch(each ->
                            Math.hypot(each.x() - GridTown.EAST - corner[0], each.y() - GridTown.NORTH - corner[1])
                                    <= 300);
        }
        assertThat(Candidate.rooms(TOWN)).isEmpty();
    }

    @Test
    void withoutCandidatesThereIsNoSite() {
        assertThat(find(Aim.MOST_PEOPLE, 5).sites()).isEmpty();
        assertThat(find(Aim.EVERYBODY, 5).sites()).isEmpty();
    }
}
