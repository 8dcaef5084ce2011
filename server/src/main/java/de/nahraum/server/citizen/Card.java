package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a place as one entry of a list.
 *
 * @param nameLanguage language its name is written in
 * @param when next session, or why there is none, as said
 * @param whenText times as the provider wrote them, where they are no rule
 * @param closed why it is closed just now, if that is not usual; else null
 * @param walk time on foot as said; null without a start
 * @param open whether it is open now
 * @param languages all in one line
 * @param telephone for dialling; null without
 * @param phone as written
 * @param checked when somebody last said that this is true
 */
public record Card(
        String id,
        String href,
        String name,
        @Nullable String nameLanguage,
        String topic,
        String when,
        @Nullable String whenText,
        @Nullable String closed,
        boolean open,
        @Nullable String walk,
        String placeName,
        @Nullable String district,
        String languages,
        List<String> badges,
        String checked,
        boolean stale,
        @Nullable String telephone,
        @Nullable String phone,
        String lon,
        String lat) {}
