package de.nahraum.server.cli;

import de.nahraum.server.Stores;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.testing.PostgisTest;
import de.nahraum.server.testing.PostgisTestDatabase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

@PostgisTest
class PostgisOffersTogetherTest extends OffersTogetherContract {
    private @Nullable PostgisTestDatabase database;

    @Override
    CityStore open() {
        if (database == null) {
            database = PostgisTestDatabase.create();
        }
        return Stores.open(temp, Optional.of(database.url()));
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }
}
