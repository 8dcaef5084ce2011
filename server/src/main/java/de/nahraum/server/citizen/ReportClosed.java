package de.nahraum.server.citizen;

import org.jspecify.annotations.Nullable;

/**
 * The page where no reports are taken: it says whom to call.
 *
 * @param repair where something is broken; null if nobody is named
 * @param office for questions; null if none is named
 */
public record ReportClosed(
        Page page,
        String title,
        @Nullable Contact repair,
        @Nullable Contact office) {}
