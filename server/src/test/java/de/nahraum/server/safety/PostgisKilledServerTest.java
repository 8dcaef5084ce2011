package de.nahraum.server.safety;

import de.nahraum.server.testing.PostgisTest;
import de.nahraum.server.testing.PostgisTestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

@PostgisTest
class PostgisKilledServerTest extends KilledServerContract {
    private @Nullable PostgisTestDatabase database;

    @Override
    String databaseUrl() {
        database = PostgisTestDatabase.create();
        return database.url();
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }
}
