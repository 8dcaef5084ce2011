package de.nahraum.server.store.sql;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the tables this version knows: one set of migrations for both, with placeholders where types differ. */
public final class Migrations {
    private Migrations() {}

    /**
     * Runs what has not run yet.
     *
     * @param types name of a type in the migrations to its name in this database
     */
    public static void run(DataSource database, Map<String, String> types) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(types)
                // A PostGIS database is not empty: the extension brings its tables along.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
