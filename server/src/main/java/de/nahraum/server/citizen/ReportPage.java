package de.nahraum.server.citizen;

import de.nahraum.server.store.NewReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form with which citizens say something about a place.
 *
 * @param topic as the interface calls it
 * @param campaign title of the survey the reports belong to
 * @param repair whom to call where something is broken; null if nobody is named, or nobody asks
 * @param box where the city is: west, south, east, north in degrees
 * @param start where the map begins: longitude, latitude
 * @param question which place is meant by the words
 * @param done what is shown when a script has sent the report; its code is still missing
 * @param scriptTexts JSON
 */
public record ReportPage(
        Page page,
        String topic,
        String title,
        String action,
        String campaign,
        @Nullable Contact repair,
        String box,
        String start,
        ReportForm form,
        Question question,
        List<Option> reasons,
        List<Option> times,
        List<Option> types,
        List<FieldError> errors,
        ReportDone done,
        String scriptTexts) {
    /** Longest words, as the field says it. */
    public static final int MOST_SIGNS = NewReport.MOST_SIGNS;

    /**
     * Something is wrong with a field.
     *
     * @param field its id on the page; of the form itself if it is none
     */
    public record FieldError(String field, String text) {}

    /**
     * A place that may be meant.
     *
     * @param value words that find it again
     * @param district it lies in; null outside the city
     */
    public record Choice(
            String value, String label, @Nullable String district) {}

    /**
     * Which of several places is meant by the words.
     *
     * @param choices none if nothing is asked
     * @param isNumberUnknown whether the house of that number is not known, and others of the street stand for it
     */
    public record Question(List<Choice> choices, boolean isNumberUnknown) {
        static final Question NONE = new Question(List.of(), false);
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }

    /** Whether reasons and a time are asked. */
    public boolean unsafe() {
        return topic.equals("unsafe");
    }
}
