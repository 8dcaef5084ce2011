package de.nahraum.server.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    FEAR_SPACES,
    GOALS,
    COMMENTS,
    SCHOOL_HOLIDAYS;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether such a file may speak of districts as they were. */
    boolean isOfBoundarySets() {
        return this == DISTRICTS || this == POPULATION || this == INDICATORS;
    }

    /** Fields {@code columns} and {@code constants} may map; empty for files that are not tables. */
    Set<String> fields() {
        String fields = switch (this) {
            case DISTRICTS -> "id name number";
            case POPULATION -> "district year people";
            case INDICATORS -> "district year variable value";
            case CELLS -> "id x y people sizeMetres";
            case PLACES -> "id name kind status lon lat x y address stepFree free openedOn plannedFor resolution note";
            case OFFERS ->
                "id place topic name provider schedule dates cancelled languages audience free byAppointment stepFree confidential phone bring"
                        + " status from until lastConfirmed note";
            case MEASURES ->
                "id goal title place district leadUnit partners costEuro funding resolution start end state";
            case HOUSEHOLDS -> "district year persons incomeClass households";
            case DWELLINGS -> "district year rooms squareMetres rentKind rentEuro state subsidised expires dwellings";
            case SEEKERS -> "district year persons list households";
            case COMPLETIONS -> "district year stage dwellings subsidisedRental";
            case SAFETY_SURVEY -> "id campaign topic date lon lat x y timeOfDay reasons placeType district";
            case FEAR_SPACES -> "id name state time";
            case SCHOOL_HOLIDAYS -> "name from to";
            case NETWORK, GOALS, COMMENTS -> "";
        };
        return Arrays.stream(fields.split(" "))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<FileKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(FileKind::id).toList();
    }
}
