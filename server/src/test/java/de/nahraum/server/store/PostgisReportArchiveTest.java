package de.nahraum.server.store;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.postgis.PostgisDatabase;
import de.nahraum.server.testing.PostgisTest;
import de.nahraum.server.testing.PostgisTestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

@PostgisTest
class PostgisReportArchiveTest extends ReportArchiveContract {
    private @Nullable PostgisTestDatabase database;

    @Override
    String endOtherSessions() {
        return "select pg_terminate_backend(pid)"
                + " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    }

    @Override
    HikariDataSource open() {
        if (database == null) {
            database = PostgisTestDatabase.create();
        }
        return PostgisDatabase.open(database.url());
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }
}
