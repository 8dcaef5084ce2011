package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that says something about an offer is not true. */
public record WrongPage(
        Page page,
        String name,
        String back,
        String action,
        List<Option> kinds,
        String words,
        @Nullable String problem) {}
