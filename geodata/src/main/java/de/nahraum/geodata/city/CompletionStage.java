package de.nahraum.geodata.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far dwellings of the building statistics are. */
public enum CompletionStage {
    COMPLETED("completed"),
    UNDER_CONSTRUCTION("under-construction"),
    APPROVED("approved"),
    /** A binding bought for dwellings that were there before: nothing was built. */
    BOUGHT_BINDING("bought-binding"),
    /** Modernised with a subsidy: nothing was built. */
    MODERNISED("modernised");

    private final String id;

    CompletionStage(String id) {
        this.id = id;
    }

    /** Code in files and answers. */
    public String id() {
        return id;
    }

    /** The one with this code; empty for any other text. */
    public static Optional<CompletionStage> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** All codes, in order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(CompletionStage::id).toList();
    }
}
