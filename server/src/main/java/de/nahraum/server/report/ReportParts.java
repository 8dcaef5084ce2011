package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.DistrictRow;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Head;
import de.nahraum.server.report.ReportModel.Previous;
import de.nahraum.server.report.ReportModel.Service;
import de.nahraum.server.report.ReportModel.Statement;
import de.nahraum.server.report.ReportModel.Summary;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import de.nahraum.server.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the model: head and sum here, each other part in a class of its own. */
final class ReportParts {
    private final Subject subject;
    private final View view;
    private final ReportTexts texts;
    private final Comments comments;

    private ReportParts(Subject subject, Language language) {
        this.subject = subject;
        this.view = subject.view();
        this.texts = ReportTexts.in(language);
        this.comments = commentsFor(view);
    }

    static ReportModel of(Subject subject, Language language) {
        return new ReportParts(subject, language).model();
    }

    /** Comments follow their file: the public reads them only if the city says that it may. */
    private static Comments commentsFor(View view) {
        boolean isShown = view.city().audience() == Audience.INTERNAL
                || view.city().sources().stream()
                        .anyMatch(source -> source.kind().equals("comments"));
        return isShown ? view.comments() : Comments.NONE;
    }

    private ReportModel model() {
        GoalParts goalParts = new GoalParts(subject, comments, texts);
        List<GoalChapter> goals =
                view.evaluations().stream().map(goalParts::chapter).toList();
        Map<String, Evaluation> evaluations = view.evaluations().stream()
                .collect(Collectors.toMap(e -> e.goal().id(), Function.identity(), (a, b) -> a));
        DistrictParts districtParts = new DistrictParts(view, texts);
        List<Service> services = districtParts.services();
        List<DistrictRow> rows = districtParts.rows();
        return new ReportModel(
                texts.language(),
                head(),
                summary(goals),
                goals,
                GapParts.largest(goals, evaluations, texts),
                EarlierParts.sum(goals, texts),
                new UnknownParts(view, goals, texts).list(),
                comments.comments().stream()
                        .filter(comment -> comment.goal() == null)
                        .map(comment -> statement(comment, view))
                        .toList(),
                services,
                rows,
                ScenarioParts.of(subject, texts),
                new AnnexParts(view, goals, new HiddenParts(goals, services, rows, texts).list(), texts).annex(),
                MapShapes.of(view.city()));
    }

    private Head head() {
        CityVersion version = view.version();
        int targetYear = view.city().settings().targetYear();
        return new Head(
                texts.say("title", "year", targetYear),
                view.city().settings().name(),
                version.demo() || view.city().settings().demo(),
                view.city().audience(),
                targetYear,
                view.asOf(),
                day(version.importedAt()),
                version.number(),
                comments.paper(),
                comments.occasion(),
                comments.leadUnit(),
                comments.committees(),
                comments.resolution(),
                comments.finances(),
                previous());
    }

    private @Nullable Previous previous() {
        Comparison before = subject.before();
        return before == null
                ? null
                : new Previous(before.number(), before.asOf(), before.gone(), before.boundariesChanged());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(view.city().settings().timeZone()));
    }

    private Summary summary(List<GoalChapter> goals) {
        int reached = count(goals, GoalStatus.REACHED);
        int onTrack = count(goals, GoalStatus.ON_TRACK);
        int uncertain = count(goals, GoalStatus.UNCERTAIN);
        int offTrack = count(goals, GoalStatus.OFF_TRACK);
        int notAssessable = count(goals, GoalStatus.NOT_ASSESSABLE);
        String sentence = texts.say(
                goals.isEmpty() ? "summary.none" : goals.size() == 1 ? "summary.one" : "summary.many",
                "goals",
                goals.size(),
                "good",
                reached + onTrack,
                "uncertain",
                uncertain,
                "offTrack",
                offTrack,
                "notAssessable",
                notAssessable);
        return new Summary(goals.size(), reached, onTrack, uncertain, offTrack, notAssessable, sentence);
    }

    private static int count(List<GoalChapter> goals, GoalStatus status) {
        return (int) goals.stream().filter(goal -> goal.status() == status).count();
    }

    /** A comment with its district by name. */
    static Statement statement(Comments.Comment comment, View view) {
        return new Statement(comment.by(), districtName(comment.district(), view), comment.text());
    }

    static @Nullable String districtName(@Nullable String id, View view) {
        return id == null
                ? null
                : view.city().findDistrict(id).map(district -> district.name()).orElse(id);
    }
}
