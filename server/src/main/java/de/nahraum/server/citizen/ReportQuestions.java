package de.nahraum.server.citizen;

import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.ReportTopic;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What people may say about themselves once their report is there. */
final class ReportQuestions {
    private static final String AGE = "ageGroup";
    private static final String GENDER = "gender";
    private static final String FREQUENCY = "frequency";
    private static final String REACTION = "reaction";

    private final Page page;

    ReportQuestions(Page page) {
        this.page = page;
    }

    /** What somebody does about a place is asked only where they feel unsafe. */
    List<ReportDone.Question> list(ReportTopic topic) {
        List<ReportDone.Question> questions = new ArrayList<>(List.of(
                question(AGE, "report.about.age", About.AgeGroup.ids(), this::age),
                question(
                        GENDER,
                        "report.about.gender",
                        About.Gender.ids(),
                        id -> page.text("report.about.gender." + id)),
                question(
                        FREQUENCY,
                        "report.about.frequency",
                        About.Frequency.ids(),
                        id -> page.text("report.about.frequency." + id))));
        if (topic == ReportTopic.UNSAFE) {
            questions.add(question(
                    REACTION,
                    "report.about.reaction",
                    About.Reaction.ids(),
                    id -> page.text("report.about.reaction." + id)));
        }
        return List.copyOf(questions);
    }

    private ReportDone.Question question(String name, String label, List<String> ids, Function<String, String> words) {
        return new ReportDone.Question(
                name,
                page.text(label),
                ids.stream().map(id -> new Option(id, words.apply(id), false)).toList());
    }

    /** Years are numbers in every language; only the first and the last group need words. */
    private String age(String id) {
        String[] years = id.split("-", -1);
        return years.length == 2 && years[1].matches("\\d+") && years[0].matches("\\d+")
                ? page.texts().say("report.about.age.range", Map.of("from", years[0], "to", years[1]))
                : page.text("report.about.age." + id);
    }

    /** The answers; what is none of those offered counts as not said. */
    static About answers(Context context) {
        return new About(
                About.AgeGroup.find(ReportForm.field(context, AGE)).orElse(null),
                About.Gender.find(ReportForm.field(context, GENDER)).orElse(null),
                About.Frequency.find(ReportForm.field(context, FREQUENCY)).orElse(null),
                About.Reaction.find(ReportForm.field(context, REACTION)).orElse(null));
    }
}
