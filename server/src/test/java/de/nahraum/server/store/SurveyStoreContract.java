package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.SurveyStore.Delivery;
import de.nahraum.server.store.SurveyStore.Kept;
import de.nahraum.server.store.SurveyStore.Replies;
import de.nahraum.server.store.SurveyStore.Typed;
import de.nahraum.server.store.sql.SqlCityStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** What every store must do with surveys, whichever database is behind it. */
abstract class SurveyStoreContract {
    private static final Instant NOON = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T11:00:00Z");
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 25832);
    private static final About SAID =
            new About(About.AgeGroup.FROM_18_TO_29, About.Gender.FEMALE, null, About.Reaction.AVOID);
    private static final Delivery DELIVERY = new Delivery("sicherheit", ReportOrigin.SURVEY, "umfrage.csv", 1);

    private static final Delivery POSTCARDS = new Delivery("sicherheit", ReportOrigin.POSTCARD, "", 1);

    @TempDir
    private Path folder;

    private GoneReports gone = GoneReports.NONE;
    private SqlCityStore store;

    /** Opens the database of the running test, the same one each time, also while it is open already. */
    abstract HikariDataSource open();

    @BeforeEach
    void openStore() {
        store = at(NOON);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private SqlCityStore at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        gone = new GoneReportsFile(folder.resolve(GoneReportsFile.NAME), clock);
        return new SqlCityStore(open(), clock, gone);
    }

    private SurveyStore surveys() {
        return store.surveys();
    }

    private static NewSurveyReport report(String mark, About about) {
        return report(mark, about, UUID.nameUUIDFromBytes(mark.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static NewSurveyReport report(String mark, About about, UUID group) {
        return new NewSurveyReport(
                new NewReport.Content(
                        "sicherheit",
                        ReportTopic.UNSAFE,
                        SHAPES.createPoint(new Coordinate(410_123, 5_477_456)),
                        FearTime.NIGHT,
                        Set.of(Reason.LIGHTING),
                        null,
                        "dunkel " + mark,
                        "tr"),
                MARCH,
                mark,
                group,
                about);
    }

    private static List<NewSurveyReport> reports(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> report("m" + i, i % 2 == 0 ? SAID : About.NOTHING))
                .toList();
    }

    private static NewSurveyReport liked(NewSurveyReport report) {
        NewReport.Content said = report.content();
        return new NewSurveyReport(
                new NewReport.Content(
                        said.campaign(),
                        ReportTopic.LIKE,
                        said.shape(),
                        said.time(),
                        Set.of(),
                        said.spotType(),
                        said.words(),
                        said.language()),
                report.receivedAt(),
                report.mark(),
                report.group(),
                report.about());
    }

    /** Cancels once so many are written. */
    private record Stopping(int after, List<Integer> seen) implements SurveyStore.Watch {
        @Override
        public boolean isCancelled() {
            return !seen.isEmpty() && seen.getLast() >= after;
        }

        @Override
        public void written(int reports) {
            seen.add(reports);
        }
    }

    private static Stopping never() {
        return new Stopping(Integer.MAX_VALUE, new ArrayList<>());
    }

    private Kept keep(List<NewSurveyReport> reports) {
        return (Kept) surveys().keep(DELIVERY, reports, new SurveyCounts(reports.size(), 0, 3, 2, 1), never());
    }

    @Test
    void anImportIsKeptWithWhereItCameFrom() {
        Kept kept = keep(reports(0, 10));

        assertThat(kept.counts()).isEqualTo(new SurveyCounts(10, 0, 3, 2, 1));
        assertThat(kept.counts().rows()).isEqualTo(16);
        assertThat(surveys().listImports())
                .containsExactly(new SurveyImport(
                        kept.id(), "sicherheit", ReportOrigin.SURVEY, "umfrage.csv", null, NOON, kept.counts(), 10, 0));
        StoredReport report = store.reports().list().getLast();
        assertThat(report.content()).isEqualTo(report("m0", SAID).content());
        assertThat(report.receivedAt()).isEqualTo(MARCH);
        assertThat(report.origin()).isEqualTo(ReportOrigin.SURVEY);
        assertThat(report.handling()).isEqualTo(StoredReport.Handling.NONE);
        assertThat(store.reports().listAbout("sicherheit")).containsExactly(SAID, SAID, SAID, SAID, SAID);
        assertThat(surveys().countReplies()).isEqualTo(Map.of("sicherheit", new Replies(10, 10)));
    }

    @Test
    void whatAFewNewRespondentsSayAboutThemselvesIsNotKept() {
        keep(reports(0, 8));
        assertThat(store.reports().listAbout("sicherheit"))
                .as("four of eight said something")
                .isEmpty();

        keep(reports(0, 10));
        assertThat(store.reports().listAbout("sicherheit"))
                .as("one new one, though the file holds five")
                .isEmpty();

        List<NewSurveyReport> twoMonths = new ArrayList<>(reports(20, 28));
        NewSurveyReport inApril = report("april", SAID);
        twoMonths.add(new NewSurveyReport(
                inApril.content(), MARCH.plus(Duration.ofDays(31)), inApril.mark(), inApril.group(), inApril.about()));
        keep(twoMonths);
        assertThat(store.reports().listAbout("sicherheit"))
                .as("five, but of two months")
                .isEmpty();
        List<NewSurveyReport> twoTopics = new ArrayList<>(reports(30, 38));
        twoTopics.add(liked(report("liked", SAID)));
        keep(twoTopics);
        assertThat(store.reports().listAbout("sicherheit"))
                .as("five, but on two topics")
                .isEmpty();
        assertThat(store.reports().list()).as("their reports are").hasSize(28);
    }

    @Test
    void whoAnsweredAlreadyIsNotKeptAgain() {
        keep(reports(0, 4));

        Kept again = keep(reports(0, 4));
        assertThat(again).isEqualTo(new Kept(0, new SurveyCounts(0, 4, 3, 2, 1)));
        assertThat(surveys().listImports()).as("nothing changed").hasSize(1);
        Kept more = keep(reports(2, 6));
        assertThat(more.counts()).isEqualTo(new SurveyCounts(2, 2, 3, 2, 1));
        assertThat(store.reports().list()).hasSize(6);
    }

    @Test
    void oneRespondentMayTellOfManyPlacesAtOnce() {
        UUID group = UUID.randomUUID();
        keep(List.of(report("p", SAID, group), report("p", About.NOTHING, group)));

        assertThat(store.reports().list()).hasSize(2);
        assertThat(surveys().countReplies()).isEqualTo(Map.of("sicherheit", new Replies(2, 1)));
    }

    @Test
    void whatStaffDeletedDoesNotComeBackWithTheSameFile() {
        keep(reports(0, 2));
        StoredReport report = store.reports().list().getFirst();
        store.reports().delete(report.id(), 0);

        assertThat(keep(reports(0, 2)).id()).isZero();
        assertThat(store.reports().list()).hasSize(1);
    }

    @Test
    void cancelledNothingIsKept() {
        Stopping early = new Stopping(2000, new ArrayList<>());
        Stopping late = new Stopping(3000, new ArrayList<>());

        assertThat(surveys().keep(DELIVERY, reports(0, 3000), new SurveyCounts(3000, 0, 0, 0, 0), early))
                .isEqualTo(new SurveyStore.Cancelled());
        assertThat(surveys().keep(DELIVERY, reports(0, 3000), new SurveyCounts(3000, 0, 0, 0, 0), late))
                .as("after the last row")
                .isEqualTo(new SurveyStore.Cancelled());

        assertThat(early.seen()).containsExactly(2000);
        assertThat(store.reports().list()).isEmpty();
        assertThat(surveys().listImports()).isEmpty();
        assertThat(store.reports().listAbout("sicherheit")).isEmpty();
        assertThat(keep(reports(0, 2)).counts().taken())
                .as("no mark is left either")
                .isEqualTo(2);
    }

    @Test
    void undoneItIsAsIfItHadNeverBeen() {
        keep(reports(0, 10));
        Kept second = keep(reports(10, 30));
        assertThat(store.reports().listAbout("sicherheit")).hasSize(15);

        assertThat(surveys().undo(second.id())).hasValue(20);
        assertThat(surveys().undo(second.id())).isEmpty();

        assertThat(store.reports().list()).hasSize(10);
        assertThat(store.reports().listAbout("sicherheit")).hasSize(5);
        assertThat(surveys().listImports()).hasSize(1);
        assertThat(keep(reports(10, 30)).counts().taken()).isEqualTo(20);
    }

    @Test
    void whatWasUndoneOrTakenBackIsRemembered() {
        Kept kept = keep(reports(0, 3));
        Typed typed = (Typed) surveys().type(POSTCARDS, report("a", About.NOTHING), "said a");

        assertThat(surveys().undo(kept.id())).hasValue(3);
        assertThat(surveys().takeBack(typed.report(), 1)).hasValue(0);

        assertThat(gone.list())
                .containsExactly(
                        new GoneReports.Gone.Import(kept.id(), NOON.truncatedTo(ChronoUnit.MICROS)),
                        new GoneReports.Gone.Report("a"));
    }

    @Test
    void anUndoneImportDoesNotComeBackWithABackupAndTakesNoOtherAlong() {
        Kept backUp = keep(reports(0, 10));
        Kept other = keep(reports(10, 13));
        // As if it had been undone after the backup; and one undone before that had the id of the other.
        gone.add(new GoneReports.Gone.Import(backUp.id(), NOON));
        gone.add(new GoneReports.Gone.Import(other.id(), NOON.minusSeconds(60)));

        assertThat(store.reports().repeatDeletions(LocalDate.EPOCH)).isEqualTo(new ReportStore.Repeated(10, 0, 0));

        assertThat(surveys().listImports()).extracting(SurveyImport::id).containsExactly(other.id());
        assertThat(store.reports().list()).hasSize(3);
        assertThat(store.reports().listAbout("sicherheit")).isEmpty();
        assertThat(keep(reports(0, 10)).counts().taken())
                .as("no mark is left either")
                .isEqualTo(10);
    }

    @Test
    void underTheMarkOfAPressNothingElseIsKept() {
        Typed typed = (Typed) surveys().type(POSTCARDS, report("a", About.NOTHING), "said a");

        assertThat(surveys().type(POSTCARDS, report("a", About.NOTHING), "said something else"))
                .isEqualTo(new SurveyStore.OtherContent());
        assertThat(surveys().takeBack(typed.report(), 1)).hasValue(0);
        assertThat(surveys().type(POSTCARDS, report("a", About.NOTHING), "said a"))
                .as("the same press, arriving late")
                .isEqualTo(new SurveyStore.TakenBack());
        assertThat(store.reports().list()).isEmpty();
    }

    @Test
    void aPressFromSoLongAgoThatNobodyKnowsWhatItSaidIsNoOther() {
        surveys().type(POSTCARDS, report("a", About.NOTHING), "said a");
        Instant longAgo = NOON.minus(Duration.ofDays(400));
        store.reports().deleteDue(longAgo, longAgo, longAgo, NOON.plusSeconds(1));

        assertThat(surveys().type(POSTCARDS, report("a", About.NOTHING), "said a"))
                .isEqualTo(new SurveyStore.OtherContent());
        assertThat(store.reports().list()).hasSize(1);
    }

    @Test
    void forACampaignThatIsDeletedMeanwhileNothingIsKept() {
        Campaign campaign =
                surveys().addCampaign(campaign("", "Postkarten", null)).campaign();
        Delivery file = new Delivery(campaign.id(), ReportOrigin.SURVEY, "umfrage.csv", 1);
        SurveyStore.Watch deleting = new SurveyStore.Watch() {
            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public void written(int reports) {
                assertThat(surveys().deleteCampaign(campaign.id(), 0)).isTrue();
            }
        };

        assertThat(surveys().keep(file, reports(0, 3), new SurveyCounts(3, 0, 0, 0, 0), deleting))
                .isEqualTo(new SurveyStore.CampaignGone());
        assertThat(surveys()
                        .type(
                                new Delivery(campaign.id(), ReportOrigin.POSTCARD, "", 1),
                                report("a", About.NOTHING),
                                "said a"))
                .isEqualTo(new SurveyStore.CampaignGone());

        assertThat(store.reports().list()).isEmpty();
        assertThat(surveys().listImports()).isEmpty();
    }

    @Test
    void ofManyWhoBringTheSameAtOnceEachAnswerIsKeptOnce() throws InterruptedException, ExecutionException {
        List<Integer> taken = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Kept>> all = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                all.add(two.submit(() -> keep(reports(0, 500))));
            }
            for (Future<Kept> each : all) {
                taken.add(each.get().counts().taken());
            }
        }
        assertThat(taken).containsExactlyInAnyOrder(0, 500);
        assertThat(store.reports().list()).hasSize(500);
    }

    @Test
    void typedInOneAfterTheOtherTheyAreOneImport() {
        Typed first = (Typed) surveys().type(POSTCARDS, report("a", About.NOTHING), "said a");
        SurveyStore.Typing pressedTwice = surveys().type(POSTCARDS, report("a", About.NOTHING), "said a");
        Typed second = (Typed) surveys().type(POSTCARDS, report("b", About.NOTHING), "said b");

        assertThat(pressedTwice).isEqualTo(first);
        assertThat(second.typed()).isEqualTo(2);
        assertThat(surveys().listImports()).singleElement().satisfies(one -> {
            assertThat(one.counts().taken()).isEqualTo(2);
            assertThat(one.origin()).isEqualTo(ReportOrigin.POSTCARD);
        });
        assertThat(surveys().takeBack(second.report(), 2)).as("somebody else").isEmpty();
        assertThat(surveys().takeBack(second.report(), 1)).hasValue(1);
        assertThat(surveys().takeBack(second.report(), 1)).isEmpty();
        assertThat(surveys().takeBack(first.report(), 1)).hasValue(0);
        assertThat(store.reports().list()).isEmpty();
        assertThat(surveys().listImports()).as("nothing is left of it").isEmpty();
    }

    @Test
    void whatWasReportedOnlineOrBroughtByFileIsNobodysToTakeBack() {
        keep(reports(0, 1));
        long id = store.reports().list().getFirst().id();

        assertThat(surveys().takeBack(id, 1)).isEmpty();
        assertThat(store.reports().list()).hasSize(1);
    }

    private static Campaign campaign(String id, String title, @Nullable LocalDate until) {
        return new Campaign(
                id,
                Map.of("de", title),
                Set.of(ReportTopic.UNSAFE, ReportTopic.LIKE),
                Set.of("nord", "sued"),
                LocalDate.of(2026, 1, 1),
                until,
                "alle ab 14",
                500);
    }

    @Test
    void ofTwoWhoChangeACampaignTheSecondIsTold() {
        SurveyCampaign made = surveys().addCampaign(campaign("", "Haushalte 2026", null));
        Campaign next = campaign(made.campaign().id(), "Haushalte", LocalDate.of(2026, 6, 30));

        assertThat(made.campaign()).isEqualTo(campaign(made.campaign().id(), "Haushalte 2026", null));
        assertThat(surveys().changeCampaign(0, next)).contains(new SurveyCampaign(1, next));
        assertThat(surveys().changeCampaign(0, campaign(next.id(), "anders", null)))
                .isEmpty();
        assertThat(surveys().deleteCampaign(next.id(), 0)).isFalse();
        assertThat(surveys().listCampaigns()).containsExactly(new SurveyCampaign(1, next));
        assertThat(surveys().findCampaign("sicherheit")).isEqualTo(Optional.empty());
        assertThat(surveys().deleteCampaign(next.id(), 1)).isTrue();
        assertThat(surveys().listCampaigns()).isEmpty();
    }

    @Test
    void aCampaignSomethingBelongsToStays() {
        Campaign campaign =
                surveys().addCampaign(campaign("", "Postkarten", null)).campaign();
        surveys().type(new Delivery(campaign.id(), ReportOrigin.POSTCARD, "", 1), report("a", About.NOTHING), "said a");

        assertThat(surveys().deleteCampaign(campaign.id(), 0)).isFalse();
        assertThat(surveys().listCampaigns()).hasSize(1);
    }

    @Test
    void theNewestAreListedOfOneOriginOrOfAny() {
        keep(reports(0, 5));
        surveys().type(POSTCARDS, report("a", About.NOTHING), "said a");
        List<StoredReport> all = store.reports().list();

        assertThat(store.reports().listNewest(Optional.empty(), 3)).isEqualTo(all.subList(0, 3));
        assertThat(store.reports().listNewest(Optional.of(ReportOrigin.SURVEY), 3))
                .isEqualTo(all.subList(1, 4));
        assertThat(store.reports().listNewest(Optional.of(ReportOrigin.WALK), 3))
                .isEmpty();
    }

    @Test
    void whatIsDueGoesWithItsImport() {
        try (SqlCityStore before = at(NOON.minus(Duration.ofDays(30)))) {
            before.surveys().keep(DELIVERY, reports(0, 3), new SurveyCounts(3, 0, 0, 0, 0), never());
        }
        Instant inApril = NOON.minus(Duration.ofDays(20));

        ReportStore.Deleted deleted = store.reports().deleteDue(inApril, inApril, inApril, inApril);

        assertThat(deleted.reports()).isEqualTo(3);
        assertThat(surveys().listImports()).isEmpty();
        assertThat(store.reports().listAbout("sicherheit")).isEmpty();
        assertThat(keep(reports(0, 3)).counts().taken())
                .as("nobody knows any longer who answered")
                .isEqualTo(3);
    }

    /** Does something else at the moment an undone import is remembered, just before the undoing is final. */
    private final class Meanwhile implements GoneReports {
        private final Runnable what;
        private @Nullable Future<?> running;

        Meanwhile(Runnable what) {
            this.what = what;
        }

        @Override
        public void add(Gone gone) {
            running = other.submit(what);
            giveItAMoment();
        }

        @Override
        public List<Gone> list() {
            return List.of();
        }

        @Override
        public void forgetBefore(LocalDate day) {
            // Nothing is kept.
        }
    }

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void endOther() {
        other.shutdownNow();
    }

    /** Long enough for the other one to reach the row this one holds. */
    private static void giveItAMoment() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsTypedWhileTheDaysImportIsUndoneBelongsToANewOne() throws ExecutionException, InterruptedException {
        surveys().type(POSTCARDS, report("a", About.NOTHING), "said a");
        long first = surveys().listImports().getFirst().id();
        List<SurveyStore.Typing> typed = new ArrayList<>();
        Meanwhile typing =
                new Meanwhile(() -> typed.add(surveys().type(POSTCARDS, report("b", About.NOTHING), "said b")));
        try (SqlCityStore undoing = new SqlCityStore(open(), Clock.fixed(NOON, ZoneOffset.UTC), typing)) {
            assertThat(undoing.surveys().undo(first)).hasValue(1);
        }
        Objects.requireNonNull(typing.running).get();

        assertThat(((Typed) typed.getFirst()).typed()).isEqualTo(1);
        assertThat(surveys().listImports())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isNotEqualTo(first));
        assertThat(surveys().takeBack(((Typed) typed.getFirst()).report(), 1)).hasValue(0);
    }

    @Test
    void whoUndoesAnImportAndWhoTakesOneOfItBackDoNotBlockEachOther() throws InterruptedException, ExecutionException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                Typed one = (Typed) surveys().type(POSTCARDS, report("x" + i, About.NOTHING), "said");
                surveys().type(POSTCARDS, report("y" + i, About.NOTHING), "said");
                long day = surveys().listImports().getFirst().id();
                Future<?> undone = two.submit(() -> surveys().undo(day));
                Future<?> takenBack = two.submit(() -> surveys().takeBack(one.report(), 1));
                undone.get();
                takenBack.get();
            }
        }
        assertThat(store.reports().list()).isEmpty();
        assertThat(surveys().listImports()).isEmpty();
    }

    @Test
    void aCampaignWhoseImportIsNearlyDoneIsNotDeleted() throws InterruptedException, ExecutionException {
        Campaign campaign =
                surveys().addCampaign(campaign("", "Postkarten", null)).campaign();
        Delivery file = new Delivery(campaign.id(), ReportOrigin.SURVEY, "umfrage.csv", 1);
        List<Future<Boolean>> deleted = new ArrayList<>();
        int[] asked = {0};
        SurveyStore.Watch watch = new SurveyStore.Watch() {
            @Override
            public boolean isCancelled() {
                // The second time is the last thing before it is final.
                if (++asked[0] == 2) {
                    deleted.add(other.submit(() -> surveys().deleteCampaign(campaign.id(), 0)));
                    giveItAMoment();
                }
                return false;
            }

            @Override
            public void written(int reports) {
                // Not of interest.
            }
        };

        assertThat(surveys().keep(file, reports(0, 3), new SurveyCounts(3, 0, 0, 0, 0), watch))
                .isInstanceOf(Kept.class);
        assertThat(deleted.getFirst().get()).isFalse();
        assertThat(surveys().listCampaigns()).hasSize(1);
    }
}
