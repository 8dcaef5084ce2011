package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start page: a form and what was found.
 *
 * @param problem what is wrong with where somebody says they are
 * @param lon start chosen by the device, 4 decimals; null if there is none
 * @param heading where this is; {@code placed} if it tells where somebody is
 * @param startLon where the walking times start, 5 decimals; null without
 * @param alternatives other places the words may mean; {@code ambiguous} if one of them fits as well
 * @param cards within half an hour, or all if nobody said where they are
 * @param farther farther away on foot
 * @param wayUnknown to which no way is known
 * @param beyond what was found outside the district asked for
 * @param more address of a longer list; null if this is all
 */
public record FindPage(
        Page page,
        String title,
        String query,
        @Nullable String problem,
        @Nullable String lon,
        @Nullable String lat,
        List<Option> districts,
        List<Option> topics,
        List<Option> languages,
        List<Option> times,
        boolean stepFree,
        boolean free,
        boolean filtered,
        String heading,
        boolean placed,
        @Nullable String startLon,
        @Nullable String startLat,
        @Nullable String note,
        List<Option> alternatives,
        boolean ambiguous,
        String count,
        List<Card> cards,
        List<Card> farther,
        List<Card> wayUnknown,
        String beyondHeading,
        List<Card> beyond,
        String reset,
        @Nullable String more,
        @Nullable String sheet,
        @Nullable String calendar) {}
