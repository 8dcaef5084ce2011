package de.nahraum.server.store;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.postgis.PostgisDatabase;
import de.nahraum.server.testing.PostgisTest;
import de.nahraum.server.testing.PostgisTestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

@PostgisTest
class PostgisReportArchiveTest extends ReportArchiveContract {
    private @Nullable PostgisTestDatabase database;

    @Override
    List<String> fillDisk() {
        return List.of(
                """
                create function no_room() returns trigger language plpgsql as $$
                begin
                    if new.form <> 'html' then
                        raise exception 'No space left on device' using errcode = 'disk_full';
                    end if;
                    return new;
                end $$""", "create trigger full_disk before insert on filed_paper for each row execute function no_room()");
    }

    @Override
    List<String> clearDisk() {
        return List.of("drop trigger full_disk on filed_paper");
    }

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
