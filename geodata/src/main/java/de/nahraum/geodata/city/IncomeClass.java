package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Income of a household as a part of the median, lowest first. A class reaches from the one before it up to its own bound. */
public enum IncomeClass {
    /** Lives on transfer benefits; the rent is paid within the local limit. */
    TRANSFER("transfer"),
    UP_TO_60("up-to-60"),
    UP_TO_80("up-to-80"),
    UP_TO_100("up-to-100"),
    UP_TO_140("up-to-140"),
    /** Over 140 per cent: the open class, without an upper bound. */
    ABOVE("above");

    private final String id;

    IncomeClass(String id) {
        this.id = id;
    }

    /** Code in files and answers. */
    public String id() {
        return id;
    }

    /** The one with this code; empty for any other text. */
    public static Optional<IncomeClass> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** All codes, in order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(IncomeClass::id).toList();
    }
}
