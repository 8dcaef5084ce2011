package de.nahraum.geodata.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reply to a survey. For staff only: stored, counted, never part of a {@link City}. */
public record SurveyReply(
        String id,
        String campaign,
        String topic,
        LocalDate date,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable String timeOfDay,
        List<String> reasons,
        @Nullable String placeType,
        @Nullable String district) {}
