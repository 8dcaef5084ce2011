package de.nahraum.server.safety;

import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.store.CleanText;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A report as somebody sends it.
 *
 * @param degrees a point, line or area, longitude first
 * @param time needed where somebody feels unsafe; null where it was not said
 * @param reasons only where somebody feels unsafe
 * @param words as typed
 * @param about what somebody says about themselves
 * @param language of the page, BCP 47
 */
public record ReportDraft(
        ReportTopic topic,
        Geometry degrees,
        @Nullable FearTime time,
        Set<Reason> reasons,
        @Nullable SpotType spotType,
        String words,
        About about,
        String language) {
    private static final String BETWEEN = "\u0000";

    public ReportDraft {
        reasons = Set.copyOf(reasons);
        words = CleanText.of(words);
    }

    /** All of it but the language of the page, in one order: the same text for the same report. */
    public String canonical() {
        return Stream.of(
                        topic,
                        degrees.toText(),
                        time,
                        reasons.stream().map(Reason::id).sorted().collect(Collectors.joining(",")),
                        spotType,
                        words,
                        about.ageGroup(),
                        about.gender(),
                        about.frequency(),
                        about.reaction())
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining(BETWEEN));
    }
}
