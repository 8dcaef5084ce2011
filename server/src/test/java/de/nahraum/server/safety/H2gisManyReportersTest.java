package de.nahraum.server.safety;

import org.jspecify.annotations.Nullable;

class H2gisManyReportersTest extends ManyReportersContract {
    @Override
    @Nullable
    String databaseUrl() {
        return null;
    }
}
