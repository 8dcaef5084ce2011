package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.safety.CellGrid.Square;
import de.nahraum.geodata.safety.CellPublication;
import de.nahraum.geodata.safety.CellPublication.Counted;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.sql.SqlCityStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do with published cells, whichever database is behind it. */
abstract class CellStoreContract {
    private static final Instant NOON = Instant.parse("2026-05-01T10:00:00.123456Z");
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private SqlCityStore store;

    /** Opens the database of the running test, the same one each time, also while it is open already. */
    abstract HikariDataSource open();

    @BeforeEach
    void openStore() {
        store = another();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private SqlCityStore another() {
        return new SqlCityStore(open(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private CellStore cells() {
        return store.cells();
    }

    private static CellPublication publication(YearMonth month, ReportTopic topic, int groups) {
        return new CellPublication(
                month,
                topic,
                Map.of(
                        new Square(4101, -7),
                        groups(groups, Set.of(Reason.LIGHTING, Reason.UNDERPASS)),
                        new Square(-3, 54_774),
                        groups(1, Set.of())));
    }

    private static Map<UUID, Counted> groups(int count, Set<Reason> reasons) {
        Map<UUID, Counted> groups = new java.util.HashMap<>();
        for (int i = 0; i < count; i++) {
            groups.put(new UUID(7, i), new Counted(LocalDate.of(2026, 4, 1 + i), reasons));
        }
        return groups;
    }

    @Test
    void whatIsCountedComesBackAsItWas() {
        CellPublication may = publication(MAY, ReportTopic.UNSAFE, 4);

        assertThat(cells().findLast(ReportTopic.UNSAFE)).isEqualTo(CellPublication.none(ReportTopic.UNSAFE));
        assertThat(cells().publish(may)).isTrue();

        assertThat(cells().findLast(ReportTopic.UNSAFE)).isEqualTo(may);
        assertThat(cells().findLast(ReportTopic.LIKE)).isEqualTo(CellPublication.none(ReportTopic.LIKE));
    }

    @Test
    void aMonthInWhichNobodyCountsIsPublishedToo() {
        CellPublication nothing = new CellPublication(MAY, ReportTopic.LIKE, Map.of());

        assertThat(cells().publish(nothing)).isTrue();

        assertThat(cells().findLast(ReportTopic.LIKE)).isEqualTo(nothing);
        assertThat(cells().publish(publication(MAY, ReportTopic.LIKE, 3)))
                .as("what the month was told stays")
                .isFalse();
        assertThat(cells().findLast(ReportTopic.LIKE)).isEqualTo(nothing);
    }

    @Test
    void ofAMonthThereIsOnePublicationAndOfATopicOnlyTheLastIsKept() {
        CellPublication june = publication(MAY.plusMonths(1), ReportTopic.UNSAFE, 5);
        cells().publish(publication(MAY, ReportTopic.UNSAFE, 4));
        cells().publish(publication(MAY, ReportTopic.LIKE, 3));

        assertThat(cells().publish(june)).isTrue();
        assertThat(cells().publish(publication(MAY, ReportTopic.UNSAFE, 9)))
                .as("a server whose clock is behind")
                .isFalse();

        assertThat(cells().findLast(ReportTopic.UNSAFE)).isEqualTo(june);
        assertThat(cells().findLast(ReportTopic.LIKE).month()).isEqualTo(MAY);
        assertThat(countRows())
                .as("five and one of June, three and one of the other topic")
                .isEqualTo(10);
    }

    private int countRows() {
        try (HikariDataSource database = open();
                var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from public_cells_counted")) {
            result.next();
            return result.getInt(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofManyServersThatPublishAMonthAtOnceOneDoes() throws InterruptedException, ExecutionException {
        try (SqlCityStore other = another();
                ExecutorService many = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> published = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                CellStore one = i % 2 == 0 ? cells() : other.cells();
                CellPublication may = publication(MAY, ReportTopic.UNSAFE, 3 + i);
                published.add(many.submit(() -> one.publish(may)));
            }
            int winners = 0;
            for (Future<Boolean> each : published) {
                winners += each.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(countRows())
                .as("all of the one, nothing of the others")
                .isEqualTo(cells().findLast(ReportTopic.UNSAFE).counted().values().stream()
                        .mapToInt(Map::size)
                        .sum());
    }

    @Test
    void nobodyHasSwitchedAnythingOnAtFirst() {
        for (ReportTopic topic : ReportTopic.values()) {
            assertThat(cells().findSwitch(topic)).isEqualTo(CellSwitch.NEVER);
        }
    }

    @Test
    void ofTwoWhoSwitchTheSecondIsTold() {
        CellSwitch on = new CellSwitch(true, NOON, "Ada", 1);

        assertThat(cells().turn(ReportTopic.UNSAFE, 0, true, "Ada")).contains(on);
        assertThat(cells().turn(ReportTopic.UNSAFE, 0, false, "Ben")).isEmpty();
        assertThat(cells().findSwitch(ReportTopic.UNSAFE)).isEqualTo(on);
        assertThat(cells().findSwitch(ReportTopic.LIKE)).isEqualTo(CellSwitch.NEVER);

        assertThat(cells().turn(ReportTopic.UNSAFE, 1, false, "Ben")).contains(new CellSwitch(false, NOON, "Ben", 2));
        assertThat(cells().turn(ReportTopic.UNSAFE, 1, true, "Ada")).isEmpty();
        assertThat(cells().turn(ReportTopic.UNSAFE, 7, true, "Ada")).isEmpty();
        assertThat(cells().findSwitch(ReportTopic.UNSAFE)).isEqualTo(new CellSwitch(false, NOON, "Ben", 2));
    }

    @Test
    void whatWasCountedStaysWhileItIsHidden() {
        CellPublication may = publication(MAY, ReportTopic.UNSAFE, 4);
        cells().publish(may);
        cells().turn(ReportTopic.UNSAFE, 0, true, "Ada");

        cells().turn(ReportTopic.UNSAFE, 1, false, "Ada");

        assertThat(cells().findLast(ReportTopic.UNSAFE)).isEqualTo(may);
    }
}
