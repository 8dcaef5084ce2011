package de.nahraum.server;

import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.GoneReportsFile;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import de.nahraum.server.store.postgis.PostgisDatabase;
import de.nahraum.server.store.sql.SqlCityStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Opens the store the settings name. */
public final class Stores {
    private Stores() {}

    public static CityStore open(Path data, Optional<String> databaseUrl) {
        return open(data, databaseUrl, Clock.systemUTC());
    }

    /** @param clock says what time it is when something is written */
    public static CityStore open(Path data, Optional<String> databaseUrl, Clock clock) {
        return new SqlCityStore(
                databaseUrl.map(PostgisDatabase::open).orElseGet(() -> H2gisDatabase.open(data)),
                clock,
                new GoneReportsFile(data.resolve(GoneReportsFile.NAME), clock));
    }
}
