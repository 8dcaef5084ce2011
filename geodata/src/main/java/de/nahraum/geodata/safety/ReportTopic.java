package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a report is about: a place where somebody feels unsafe, one they like, or one where a meeting place is missing. */
public enum ReportTopic {
    UNSAFE,
    LIKE,
    MISSING;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportTopic> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ReportTopic::id).toList();
    }
}
