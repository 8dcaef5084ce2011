package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a monthly rent holds. Rents of different kinds are never compared with one another. */
public enum RentKind {
    /** Without running costs and heating. */
    NET_COLD("net-cold"),
    /** With running costs, without heating. */
    GROSS_COLD("gross-cold"),
    /** With running costs and heating. */
    GROSS_WARM("gross-warm");

    private final String id;

    RentKind(String id) {
        this.id = id;
    }

    /** Code in files and answers. */
    public String id() {
        return id;
    }

    /** The one with this code; empty for any other text. */
    public static Optional<RentKind> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** All codes, in order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(RentKind::id).toList();
    }
}
