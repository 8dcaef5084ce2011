package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.FiledReport.Checksum;
import de.nahraum.server.store.FiledReport.Side;
import de.nahraum.server.store.NewFiledReport.Content;
import de.nahraum.server.store.NewFiledReport.Written;
import de.nahraum.server.store.ReportArchive.Receipt;
import de.nahraum.server.store.ReportArchive.Withdrawing;
import de.nahraum.server.store.sql.SqlCityStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every archive of reports must do, whichever database is behind it. */
abstract class ReportArchiveContract {
    private static final Instant NOON = Instant.parse("2026-05-01T10:00:00.123456Z");
    private static final Instant KNOWN = Instant.parse("2026-04-30T21:59:59.999999Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
    private static final Side INSIDE = new Side(Audience.INTERNAL, "de");
    private static final Side OUTSIDE = new Side(Audience.PUBLIC, "en");
    private static final String SUM = "0123456789abcdef".repeat(4);

    private SqlCityStore store;
    private long version;

    /** Opens the database of the running test, the same one each time, also while it is open already. */
    abstract HikariDataSource open();

    /** What lets no paper in any more from the second on, as a full disk does. */
    abstract List<String> fillDisk();

    /** What ends that. */
    abstract List<String> clearDisk();

    /** What ends all sessions of the database but the one that says it. */
    abstract String endOtherSessions();

    @BeforeEach
    void openStore() {
        store = another();
        version = store.save(SampleCity.named("Musterstadt"), Progress.SILENT);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private SqlCityStore another() {
        return new SqlCityStore(open(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private ReportArchive archive() {
        return store.archive();
    }

    private FiledReport.Basis basis(@Nullable Integer previous) {
        return new FiledReport.Basis(version, DAY, KNOWN, previous, null);
    }

    private NewFiledReport report(Content... contents) {
        List<Written> papers = IntStream.range(0, contents.length)
                .mapToObj(i -> new Written(INSIDE, List.of(PaperForm.values()).get(i), contents[i]))
                .toList();
        return new NewFiledReport(basis(null), "Ada Beispiel", papers, List.of(new Checksum(INSIDE, SUM)));
    }

    private static Content bytes(int seed, int length) {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        return () -> content;
    }

    @Test
    void aReportComesBackAsItWasFiled() {
        Content large = bytes(1, 3_000_000);
        Content small = bytes(2, 7);
        FiledReport first = archive()
                .file(new NewFiledReport(
                        basis(null),
                        "Ada Beispiel",
                        List.of(
                                new Written(OUTSIDE, PaperForm.JSON, small),
                                new Written(INSIDE, PaperForm.PDF, large),
                                new Written(OUTSIDE, PaperForm.HTML, bytes(3, 0))),
                        List.of(new Checksum(INSIDE, SUM), new Checksum(OUTSIDE, SUM))));
        FiledReport second = archive()
                .file(new NewFiledReport(
                        new FiledReport.Basis(version, DAY.plusDays(1), NOON, 1, "Bürgerhaus – „neu“"),
                        "Ben",
                        List.of(),
                        List.of()));

        assertThat(first)
                .isEqualTo(new FiledReport(
                        1,
                        basis(null),
                        "Ada Beispiel",
                        NOON,
                        null,
                        List.of(
                                new FiledReport.Paper(OUTSIDE, PaperForm.HTML, 0),
                                new FiledReport.Paper(OUTSIDE, PaperForm.JSON, 7),
                                new FiledReport.Paper(INSIDE, PaperForm.PDF, 3_000_000)),
                        List.of(new Checksum(OUTSIDE, SUM), new Checksum(INSIDE, SUM))));
        assertThat(second.basis().previous()).isEqualTo(1);
        assertThat(second.basis().scenario()).isEqualTo("Bürgerhaus – „neu“");
        assertThat(archive().list()).containsExactly(second, first);
        assertThat(archive().find(1)).contains(first);
        assertThat(archive().find(3)).isEmpty();
        assertThat(archive().findPaper(1, INSIDE, PaperForm.PDF).orElseThrow()).isEqualTo(large.bytes());
        assertThat(archive().findPaper(1, OUTSIDE, PaperForm.JSON).orElseThrow())
                .isEqualTo(small.bytes());
        assertThat(archive().findPaper(1, OUTSIDE, PaperForm.PDF)).isEmpty();
        assertThat(archive().findPaper(2, INSIDE, PaperForm.PDF)).isEmpty();
    }

    @Test
    void ofManyWhoFileAtOnceEachGetsANumberAndNoneIsLeftOut() throws InterruptedException, ExecutionException {
        List<Integer> numbers = new ArrayList<>();
        try (SqlCityStore other = another();
                ExecutorService many = Executors.newFixedThreadPool(6)) {
            List<Future<FiledReport>> filed = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ReportArchive one = i % 2 == 0 ? archive() : other.archive();
                NewFiledReport report = report(bytes(i, 100_000 + i));
                filed.add(many.submit(() -> one.file(report)));
            }
            for (Future<FiledReport> each : filed) {
                FiledReport report = each.get();
                numbers.add(report.number());
                assertThat(archive()
                                .findPaper(report.number(), INSIDE, PaperForm.HTML)
                                .orElseThrow())
                        .as("papers are those of the report that was given the number")
                        .hasSize(report.papers().getFirst().bytes());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void ofAReportThatCannotBeWrittenWholeNothingIsFiled() {
        FiledReport first = archive().file(report(bytes(1, 10)));
        Content full = () -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        };

        assertThatThrownBy(() -> archive().file(report(bytes(2, 100_000), bytes(3, 10), full)))
                .hasMessageContaining("No space left");

        assertNothingBut(first);
    }

    @Test
    void ofAReportWhoseConnectionIsLostNothingIsFiled() {
        FiledReport first = archive().file(report(bytes(1, 10)));
        Content last = () -> {
            try (HikariDataSource database = open();
                    var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(endOtherSessions());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new byte[10];
        };

        assertThatThrownBy(() -> archive().file(report(bytes(2, 100_000), bytes(3, 10), last)))
                .isInstanceOf(StoreUnavailable.class);

        store.close();
        store = another();
        assertNothingBut(first);
    }

    @Test
    void ofAReportForWhichThereIsNoRoomNothingIsFiledAndItsKeyIsFree() {
        FiledReport first = archive().file(report(bytes(1, 10)));
        FilingKey key = new FilingKey("a", "wish");
        run(fillDisk());

        assertThatThrownBy(() -> archive().file(report(bytes(2, 100_000), bytes(3, 10)), key))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("No space left");

        run(clearDisk());
        assertThat(archive().findReceipt(key)).isEmpty();
        assertNothingBut(first);
        assertThat(archive().file(report(bytes(4, 10)), key))
                .isInstanceOfSatisfying(
                        Receipt.Kept.class,
                        kept -> assertThat(kept.report().number()).isEqualTo(3));
    }

    private void run(List<String> statements) {
        try (HikariDataSource database = open();
                var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aKeyFilesOnceAlsoAfterARestart() {
        FilingKey key = new FilingKey("a", "wish");
        assertThat(archive().findReceipt(key)).isEmpty();
        Receipt filed = archive().file(report(bytes(1, 10)), key);

        store.close();
        store = another();

        assertThat(archive().file(report(bytes(2, 20)), key)).isEqualTo(filed);
        assertThat(archive().findReceipt(key)).contains(filed);
        assertThat(archive().file(report(bytes(2, 20)), new FilingKey("a", "another wish")))
                .isEqualTo(new Receipt.OtherWish());
        assertThat(archive().list()).hasSize(1);
        assertThat(archive().file(report(bytes(2, 20)), new FilingKey("b", "wish")))
                .isInstanceOfSatisfying(
                        Receipt.Kept.class,
                        kept -> assertThat(kept.report().number()).isEqualTo(2));
    }

    @Test
    void ofManyWhoSendTheSameKeyAtOnceOneFilesAndAllGetItsReport() throws InterruptedException, ExecutionException {
        FilingKey key = new FilingKey("a", "wish");
        Set<Receipt> receipts = new HashSet<>();
        try (SqlCityStore other = another();
                ExecutorService many = Executors.newFixedThreadPool(6)) {
            List<Future<Receipt>> filed = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ReportArchive one = i % 2 == 0 ? archive() : other.archive();
                NewFiledReport report = report(bytes(i, 100_000));
                filed.add(many.submit(() -> one.file(report, key)));
            }
            for (Future<Receipt> each : filed) {
                receipts.add(each.get());
            }
        }
        assertThat(receipts).containsExactly(new Receipt.Kept(archive().find(1).orElseThrow()));
        assertThat(archive().list()).hasSize(1);
    }

    @Test
    void aReportThatContradictsItselfIsNotFiled() {
        FiledReport first = archive().file(report(bytes(1, 10)));
        Written paper = new Written(INSIDE, PaperForm.PDF, bytes(2, 10));
        FiledReport.Basis unknown = new FiledReport.Basis(version + 1, DAY, KNOWN, null, null);

        assertThatThrownBy(
                        () -> archive().file(new NewFiledReport(basis(null), "Ada", List.of(paper, paper), List.of())))
                .as("the same paper twice")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> archive().file(new NewFiledReport(unknown, "Ada", List.of(paper), List.of())))
                .as("a version that is not there")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> archive().file(new NewFiledReport(basis(9), "Ada", List.of(paper), List.of())))
                .as("a report before it that is not there")
                .isInstanceOf(IllegalStateException.class);

        assertNothingBut(first);
    }

    private void assertNothingBut(FiledReport first) {
        assertThat(archive().list()).containsExactly(first);
        assertThat(count("filed_paper")).isEqualTo(1);
        assertThat(count("filed_checksum")).isEqualTo(1);
        assertThat(archive().file(report(bytes(9, 10))).number())
                .as("no number is lost")
                .isEqualTo(2);
    }

    private int count(String table) {
        try (HikariDataSource database = open();
                var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aVersionAReportStandsOnCannotBeDeleted() {
        long other = store.save(SampleCity.named("Musterstadt"), Progress.SILENT);
        archive().file(report(bytes(1, 10)));

        assertThatThrownBy(() -> delete(version)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> delete(other))
                .as("what else a version consists of is in the way too")
                .isInstanceOf(SQLException.class);
    }

    /** Nothing of Nahraum does so; somebody might by hand. */
    private void delete(long number) throws SQLException {
        try (HikariDataSource database = open();
                var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from city_version where version = " + number);
        }
    }

    @Test
    void whatIsWithdrawnStaysAndIsWithdrawnOnce() {
        Content content = bytes(1, 500);
        FiledReport filed = archive().file(report(content));

        assertThat(archive().withdraw(1, "Ben Beispiel", "Falsche Einwohnerzahl"))
                .isEqualTo(Withdrawing.DONE);
        assertThat(archive().withdraw(1, "Cem", "Anderer Grund")).isEqualTo(Withdrawing.ALREADY_WITHDRAWN);
        assertThat(archive().withdraw(2, "Cem", "Anderer Grund")).isEqualTo(Withdrawing.UNKNOWN);

        FiledReport now = archive().find(1).orElseThrow();
        assertThat(now.withdrawal())
                .isEqualTo(new FiledReport.Withdrawal("Ben Beispiel", NOON, "Falsche Einwohnerzahl"));
        assertThat(now.papers()).isEqualTo(filed.papers());
        assertThat(now.checksums()).isEqualTo(filed.checksums());
        assertThat(now.filedBy()).isEqualTo("Ada Beispiel");
        assertThat(archive().findPaper(1, INSIDE, PaperForm.HTML).orElseThrow()).isEqualTo(content.bytes());
        assertThat(archive().file(report(bytes(2, 10))).number()).isEqualTo(2);
    }
}
