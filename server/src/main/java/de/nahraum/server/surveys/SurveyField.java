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
    TOPIC("topic", ReportTopic.ids()),
    TIME("timeOfDay", FearTime.ids()),
    /** Several in one cell, or one per column to tick. */
    REASONS("reasons", Reason.ids()),
    PLACE_TYPE("placeType", SpotType.ids()),
    AGE_GROUP("ageGroup", About.AgeGroup.ids()),
    GENDER("gender", About.Gender.ids()),
    FREQUENCY("frequency", About.Frequency.ids()),
    REACTION("reaction", About.Reaction.ids()),
    /** Whether somebody agreed that the answers are kept. */
    CONSENT("consent", List.of(SurveyField.YES, SurveyField.NO)),
    POSITION("position", List.of()),
    LATITUDE("latitude", List.of()),
    LONGITUDE("longitude", List.of()),
    WORDS("words", List.of()),
    LANGUAGE("language", List.of()),
    /** Who answered, by whatever the other program calls them. Kept as a keyed hash only. */
    RESPONDENT("respondent", List.of()),
    DATE("date", List.of()),
    /** Filled if the answers were sent off: what somebody broke off they did not mean to give. */
    SUBMITTED("submitted", List.of());

    static final String YES = "yes";
    static final String NO = "no";

    private final String id;
    private final List<String> codes;

    SurveyField(String id, List<String> codes) {
        this.id = id;
        this.codes = codes;
    }

    public String id() {
        return id;
    }

    /** What its values can mean; empty if they are free. */
    public List<String> codes() {
        return codes;
    }

    public boolean isCoded() {
        return !codes.isEmpty();
    }

    /** The code a value usually means in this field, whoever wrote it. */
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
