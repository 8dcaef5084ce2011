package de.nahraum.server.store;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2gisSurveyStoreTest extends SurveyStoreContract {
    @TempDir
    private Path folder;

    @Override
    HikariDataSource open() {
        return H2gisDatabase.open(folder);
    }
}
