package de.nahraum.server.surveys;

import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of a survey's table can say about a report. */
public enum SurveyField {
    TOPIC("topic"),
    TIME("timeOfDay"),
    /** Several in one cell, or one per column to tick. */
    REASONS("reasons"),
    PLACE_TYPE("placeType"),
    AGE_GROUP("ageGroup"),
    GENDER("gender"),
    FREQUENCY("frequency"),
    REACTION("reaction"),
    /** Whether somebody agreed that the answers are kept. */
    CONSENT("consent"),
    POSITION("position"),
    LATITUDE("latitude"),
    LONGITUDE("longitude"),
    WORDS("words"),
    LANGUAGE("language"),
    /** Who answered, by whatever the other program calls them. Kept as a keyed hash only. */
    RESPONDENT("respondent"),
    DATE("date"),
    /** Filled if the answers were sent off: what somebody broke off they did not mean to give. */
    SUBMITTED("submitted");

    static final String YES = "yes";
    static final String NO = "no";

    private final String id;

    SurveyField(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** What its values can mean; empty if they are free. */
    public List<String> codes() {
        return switch (this) {
            case TOPIC -> ReportTopic.ids();
            case TIME -> FearTime.ids();
            case REASONS -> Reason.ids();
            case PLACE_TYPE -> SpotType.ids();
            case AGE_GROUP -> About.AgeGroup.ids();
            case GENDER -> About.Gender.ids();
            case FREQUENCY -> About.Frequency.ids();
            case REACTION -> About.Reaction.ids();
            case CONSENT -> List.of(YES, NO);
            case POSITION, LATITUDE, LONGITUDE, WORDS, LANGUAGE, RESPONDENT, DATE, SUBMITTED -> List.of();
        };
    }

    public boolean isCoded() {
        return !codes().isEmpty();
    }

    /** The code a value usually means in this field, whoever wrote it; an empty one if it says that nothing was said. */
    public Optional<String> findUsual(String value) {
        return SurveyWords.findCode(this, value);
    }

    public static Optional<SurveyField> find(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(SurveyField::id).toList();
    }
}
