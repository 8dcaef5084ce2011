package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.citizen.ReportPage.FieldError;
import de.nahraum.server.citizen.ReportPage.Question;
import de.nahraum.server.citizen.ReportSpots.Spot;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.safety.CodeWords;
import de.nahraum.server.safety.ReportDesk;
import de.nahraum.server.safety.ReportDraft;
import de.nahraum.server.safety.Taken;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.StoreUnavailable;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /unsicher}, {@code /gern-hier}, {@code /treffpunkt-fehlt}: citizens say something about a place. Complete without script; the code of a report is never
 * in an address.
 */
public final class ReportPages {
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int CODE_WORDS = 6;
    private static final String RETRY_SECONDS = "10";

    /** What is wrong with the report and not with a field of it. */
    private static final String WHOLE = "report";

    private static final String WHERE = "q";
    private static final String WHEN = "when";
    private static final String WORDS = "words";

    private final Pages pages;
    private final ReportDesk desk;
    private final Clients clients;
    private final ReportSpots spots;

    public ReportPages(Pages pages, ReportDesk desk, Clients clients, CitySearches searches) {
        this.pages = pages;
        this.desk = desk;
        this.clients = clients;
        this.spots = new ReportSpots(searches);
    }

    /** {@code GET}: the form, with a key of its own each time. */
    public Handler form(ReportTopic topic) {
        return context -> pages.answer(
                context,
                List.of(),
                (page, city, asked) -> new Answer(context, page, city, topic, ReportForm.empty(desk.newKey()))
                        .form(List.of(), Question.NONE));
    }

    /** {@code POST}: takes a report, and says by which words it is found again. A reload sends the same again and gets the same answer. */
    public Handler take(ReportTopic topic) {
        return context -> pages.answer(
                context,
                List.of(),
                (page, city, asked) -> new Answer(context, page, city, topic, ReportForm.of(context)).take());
    }

    /** {@code POST …/angaben}: what somebody says about themselves once their report is there. */
    public Handler about(ReportTopic topic) {
        return context -> pages.answer(context, List.of(), (given, city, asked) -> {
            Page page = given.at(ReportTopics.path(topic));
            String key = ReportForm.field(context, "key");
            About about = ReportQuestions.answers(context);
            boolean isKept = about.isEmpty() || desk.addAbout(key, about);
            String said = page.text(isKept ? "report.about.thanks" : "report.about.failed");
            Pages.html(
                    context,
                    page,
                    Templates.write(
                            "reported",
                            new ReportWriter(page, city, topic)
                                    .done(key, code(ReportForm.field(context, "code")), false, said)));
        });
    }

    /** The code as the page before showed it; empty if it is none: nothing else is repeated here. */
    private static String code(String shown) {
        String[] words = shown.split(" ", -1);
        return words.length == CODE_WORDS
                        && Arrays.stream(words)
                                .allMatch(word -> CodeWords.find(word).isPresent())
                ? shown
                : "";
    }

    /** One answer to somebody. */
    private final class Answer {
        private final Context context;
        private final Page page;
        private final City city;
        private final ReportTopic topic;
        private final ReportForm form;
        private final ReportWriter writer;

        Answer(Context context, Page page, City city, ReportTopic topic, ReportForm form) {
            this.context = context;
            this.page = page;
            this.city = city;
            this.topic = topic;
            this.form = form;
            this.writer = new ReportWriter(page, city, topic);
        }

        void take() {
            Spot spot = spots.find(city, form);
            // A place that was found is not asked about again, whatever else is missing.
            (spot instanceof Spot.At ? with(form.settled()) : this).take(spot);
        }

        private void take(Spot spot) {
            List<FieldError> errors = errors(spot);
            if (!(spot instanceof Spot.At place) || !errors.isEmpty()) {
                refuse(UNPROCESSABLE, errors, spot instanceof Spot.Which which ? which.question() : Question.NONE);
                return;
            }
            try {
                answer(desk.take(city, draft(place), form.key(), clients.of(context.req())));
            } catch (StoreUnavailable e) {
                context.header("Retry-After", RETRY_SECONDS);
                refuse(UNAVAILABLE, WHOLE, "report.error.unavailable");
            }
        }

        private List<FieldError> errors(Spot spot) {
            List<FieldError> errors = new ArrayList<>();
            switch (spot) {
                case Spot.At _ -> {}
                // A question is no error: it is asked where the place was said.
                case Spot.Which _ -> {}
                case Spot.Wrong(String problem) -> errors.add(error(WHERE, problem));
            }
            if (topic == ReportTopic.UNSAFE && FearTime.find(form.time()).isEmpty()) {
                errors.add(error(WHEN, "report.error.when"));
            }
            if (CleanText.length(CleanText.of(form.words())) > NewReport.MOST_SIGNS) {
                errors.add(error(WORDS, "report.error.words"));
            }
            return errors;
        }

        private FieldError error(String field, String key) {
            return new FieldError(field, page.text(key));
        }

        private ReportDraft draft(Spot.At place) {
            return new ReportDraft(
                    topic,
                    place.degrees(),
                    topic == ReportTopic.UNSAFE ? FearTime.find(form.time()).orElse(null) : null,
                    topic == ReportTopic.UNSAFE
                            ? form.reasons().stream()
                                    .map(Reason::find)
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.toUnmodifiableSet())
                            : Set.of(),
                    SpotType.find(form.type()).orElse(null),
                    form.words(),
                    About.NOTHING,
                    page.languageId());
        }

        private void answer(Taken taken) {
            switch (taken) {
                case Taken.Accepted(String code) ->
                    Pages.html(
                            context,
                            page,
                            Templates.write("reported", writer.done(form.key(), code, isAboutDiscrimination(), "")));
                case Taken.Closed _ -> form(List.of(), Question.NONE);
                // A key of its own for what is to be kept besides, and for a form that lost its key.
                case Taken.OtherContent _ -> renewed().refuse(UNPROCESSABLE, WHOLE, "report.error.sameKey");
                case Taken.NoKey _ -> renewed().refuse(UNPROCESSABLE, WHOLE, "report.error.unavailable");
                case Taken.OutsideCity _ ->
                    refuse(
                            UNPROCESSABLE,
                            List.of(new FieldError(
                                    WHERE,
                                    page.text(
                                            "report.error.outside",
                                            "city",
                                            city.settings().name()))),
                            Question.NONE);
                case Taken.BadShape _ -> refuse(UNPROCESSABLE, WHERE, "report.error.shape");
                case Taken.NoTime _ -> refuse(UNPROCESSABLE, WHEN, "report.error.when");
                case Taken.ReasonsOfNoUse _ -> refuse(UNPROCESSABLE, WHOLE, "report.error.unavailable");
                case Taken.TooLong _ -> refuse(UNPROCESSABLE, WORDS, "report.error.words");
                case Taken.TooMany(Duration wait) -> {
                    context.header("Retry-After", String.valueOf(wait.toSeconds() + 1));
                    refuse(TOO_MANY, WHOLE, "report.error.tooMany");
                }
            }
        }

        private boolean isAboutDiscrimination() {
            return form.reasons().stream()
                    .map(Reason::find)
                    .flatMap(Optional::stream)
                    .anyMatch(reason -> reason.kind() == Reason.Kind.DISCRIMINATION);
        }

        private Answer renewed() {
            return with(form.with(desk.newKey()));
        }

        private Answer with(ReportForm other) {
            return new Answer(context, page, city, topic, other);
        }

        private void refuse(int status, String field, String key) {
            refuse(status, List.of(error(field, key)), Question.NONE);
        }

        private void refuse(int status, List<FieldError> errors, Question question) {
            context.status(status);
            form(errors, question);
        }

        /** The form as it was filled in, or whom to call if no reports are taken. */
        void form(List<FieldError> errors, Question question) {
            Optional<Campaign> open = desk.findOpen(city, topic);
            Pages.html(
                    context,
                    page,
                    open.map(campaign -> Templates.write("report", writer.form(campaign, form, question, errors)))
                            .orElseGet(() -> Templates.write("reportclosed", writer.closed())));
        }
    }
}
