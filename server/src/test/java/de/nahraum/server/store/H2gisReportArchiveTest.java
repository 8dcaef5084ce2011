package de.nahraum.server.store;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2gisReportArchiveTest extends ReportArchiveContract {
    @TempDir
    private Path folder;

    @Override
    String endOtherSessions() {
        return "select abort_session(session_id)"
                + " from information_schema.sessions where session_id <> session_id()";
    }

    @Override
    HikariDataSource open() {
        return H2gisDatabase.open(folder);
    }
}
