package de.nahraum.server.store;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.api.Trigger;
import org.h2.message.DbException;
import org.junit.jupiter.api.io.TempDir;

class H2gisReportArchiveTest extends ReportArchiveContract {
    @TempDir
    private Path folder;

    @Override
    List<String> fillDisk() {
        return List.of("create trigger full_disk before insert on filed_paper for each row call '"
                + FullDisk.class.getName() + "'");
    }

    @Override
    List<String> clearDisk() {
        return List.of("drop trigger full_disk");
    }

    /** Throws what the database throws where it can write no more. */
    public static final class FullDisk implements Trigger {
        private int form;

        @Override
        public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
                throws SQLException {
            try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, "FORM")) {
                columns.next();
                form = columns.getInt("ORDINAL_POSITION") - 1;
            }
        }

        @Override
        public void fire(Connection connection, Object[] old, Object[] fresh) throws SQLException {
            if (!"html".equals(fresh[form])) {
                throw DbException.get(ErrorCode.IO_EXCEPTION_1, "No space left on device")
                        .getSQLException();
            }
        }
    }

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
