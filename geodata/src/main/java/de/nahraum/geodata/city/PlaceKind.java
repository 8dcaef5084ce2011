package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a place is there for. */
public enum PlaceKind {
    NEIGHBOURHOOD_OFFICE("neighbourhood-office"),
    MEETING_PLACE("meeting-place"),
    GUIDE_OUTLET("guide-outlet"),
    /** Where people live who need protection: never public as point, name or result. */
    COMMUNAL_ACCOMMODATION("communal-accommodation"),
    ROOM_CANDIDATE("room-candidate");

    private final String id;

    PlaceKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public boolean isProtected() {
        return this == COMMUNAL_ACCOMMODATION;
    }

    public static Optional<PlaceKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(PlaceKind::id).toList();
    }
}
