package de.nahraum.server.safety;

import org.jspecify.annotations.Nullable;

class H2gisKilledServerTest extends KilledServerContract {
    @Override
    @Nullable
    String databaseUrl() {
        return null;
    }
}
