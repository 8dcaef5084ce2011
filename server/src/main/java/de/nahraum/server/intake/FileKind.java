package de.nahraum.server.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file of a city folder holds. */
enum FileKind {
    DISTRICTS,
    POPULATION,
    INDICATORS,
    CELLS,
    NETWORK,
    PLACES,
    OFFERS,
    MEASURES,
    HOUSEHOLDS,
    DWELLINGS,
    SEEKERS,
    COMPLETIONS,
    SAFETY_SURVEY,
    GOALS,
    COMMENTS;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FileKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(FileKind::id).toList();
    }
}
