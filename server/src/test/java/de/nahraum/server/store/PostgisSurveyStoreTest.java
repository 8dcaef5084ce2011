package de.nahraum.server.store;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.postgis.PostgisDatabase;
import de.nahraum.server.testing.PostgisTest;
import de.nahraum.server.testing.PostgisTestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

@PostgisTest
class PostgisSurveyStoreTest extends SurveyStoreContract {
    private @Nullable PostgisTestDatabase database;

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
