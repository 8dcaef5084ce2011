package de.nahraum.geodata.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what was found, in the order found. Of one code in one file the first {@value #LISTED_PER_KIND} are kept, the rest is
 * counted, so that a column of two million bad numbers is a page and not a flood. Not thread-safe.
 */
public final class Notices {
    public static final int LISTED_PER_KIND = 500;

    private record Kind(String file, String code, Severity severity) {}

    private final List<Notice> listed = new ArrayList<>();
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    public void add(Notice notice) {
        Kind kind = new Kind(notice.where().file(), notice.code(), notice.severity());
        if (counts.merge(kind, 1, Integer::sum) <= LISTED_PER_KIND) {
            listed.add(notice);
        }
    }

    public void addAll(List<Notice> notices) {
        notices.forEach(this::add);
    }

    public boolean hasErrors() {
        return counts.keySet().stream().anyMatch(kind -> kind.severity() == Severity.ERROR);
    }

    /** What was found, and one {@link Notice.FurtherOfKind} for every kind that was cut. */
    public List<Notice> list() {
        List<Notice> all = new ArrayList<>(listed);
        counts.forEach((kind, count) -> {
            if (count > LISTED_PER_KIND) {
                all.add(new Notice.FurtherOfKind(
                        Where.file(kind.file()), kind.code(), count - LISTED_PER_KIND, kind.severity()));
            }
        });
        return List.copyOf(all);
    }
}
