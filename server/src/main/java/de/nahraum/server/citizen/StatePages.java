package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.safety.Lookup;
import de.nahraum.server.safety.ReportDesk;
import de.nahraum.server.safety.ReportKeys;
import de.nahraum.server.safety.ReportStatus;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /meldung}: what became of a report, by its code; and how to take it back. The code is never in an address. */
public final class StatePages {
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final String OWN = "/meldung";

    private final Pages pages;
    private final ReportDesk desk;
    private final Clients clients;

    public StatePages(Pages pages, ReportDesk desk, Clients clients) {
        this.pages = pages;
        this.desk = desk;
        this.clients = clients;
    }

    /** {@code GET}: asks for the code. */
    public void form(Context context) {
        pages.answer(context, List.of(), (page, city, asked) -> show(context, asking(page, city, "", null)));
    }

    /** {@code POST}: tells how far the report has come. */
    public void find(Context context) {
        String code = ReportForm.field(context, "code");
        pages.answer(context, List.of(), (page, city, asked) -> {
            switch (desk.find(city, code, clients.of(context.req()))) {
                case Lookup.Found(ReportStatus status) -> show(context, found(page, city, code, status));
                case Lookup.Unknown _ -> unknown(context, page, city, code);
                case Lookup.TooMany(Duration wait) -> tooMany(context, page, city, code, wait);
            }
        });
    }

    /** {@code POST …/zurueckziehen}: asks whether it is meant, then deletes the report. */
    public void withdraw(Context context) {
        String code = ReportForm.field(context, "code");
        boolean isSure = ReportForm.field(context, "sure").equals("true");
        pages.answer(context, List.of(), (given, city, asked) -> {
            Page page = given.at(OWN);
            if (!isSure) {
                Pages.html(context, page, Templates.write("withdraw", asking(page, city, code, null)));
                return;
            }
            switch (desk.withdraw(city, code, clients.of(context.req()))) {
                case Lookup.Found _ ->
                    Pages.message(
                            context,
                            page,
                            page.text("state.title"),
                            page.text("state.withdrawn"),
                            page.text("error.home"),
                            page.home());
                case Lookup.Unknown _ -> unknown(context, page, city, code);
                case Lookup.TooMany(Duration wait) -> tooMany(context, page, city, code, wait);
            }
        });
    }

    private static List<StatePage.Step> steps(Page page, Moments moments, ReportStatus status) {
        List<StatePage.Step> steps = new ArrayList<>();
        add(steps, page.text("state.received"), moments, status.receivedOn());
        add(steps, page.text("state.passed-on"), moments, status.passedOnOn());
        add(steps, page.text("state.answered"), moments, status.answeredOn());
        return steps;
    }

    private static void add(List<StatePage.Step> steps, String name, Moments moments, @Nullable LocalDate day) {
        if (day != null) {
            steps.add(new StatePage.Step(name, moments.plainDate(day)));
        }
    }

    /** What staff write about a measure is German, whatever the language of the page. */
    private static List<Fact> facts(Page page, Moments moments, ReportStatus status) {
        List<Fact> facts = new ArrayList<>();
        if (!status.measure().isEmpty()) {
            facts.add(Fact.asWritten(page.text("state.measure"), status.measure()));
        }
        if (status.measureOn() != null) {
            facts.add(Fact.of(page.text("state.measureOn"), moments.plainDate(status.measureOn())));
        }
        return facts;
    }

    private static void unknown(Context context, Page page, City city, String code) {
        context.status(UNPROCESSABLE);
        show(context, asking(page, city, code, page.text("state.error.unknown")));
    }

    private static void tooMany(Context context, Page page, City city, String code, Duration wait) {
        context.status(TOO_MANY).header("Retry-After", String.valueOf(wait.toSeconds() + 1));
        show(context, asking(page, city, code, page.text("state.error.tooMany")));
    }

    private static void show(Context context, StatePage state) {
        Pages.html(context, state.page(), Templates.write("state", state));
    }

    private static StatePage found(Page page, City city, String code, ReportStatus status) {
        Moments moments = new Moments(page.texts(), page.moment().toLocalDate());
        String yours = page.texts()
                .say(
                        "state.yours",
                        Map.of(
                                "day",
                                moments.plainDate(status.receivedOn()),
                                "topic",
                                page.text(ReportTopics.said(status.topic()))));
        // Four letters of each were enough to find it; from now on the whole words are there.
        String words = ReportKeys.findCode(code).orElse(code);
        return state(page, city, words, null, yours, steps(page, moments, status), facts(page, moments, status));
    }

    /** The page as it is before something was found. */
    private static StatePage asking(Page page, City city, String code, @Nullable String error) {
        return state(page, city, code, error, "", List.of(), List.of());
    }

    private static StatePage state(
            Page page,
            City city,
            String code,
            @Nullable String error,
            String yours,
            List<StatePage.Step> steps,
            List<Fact> facts) {
        return new StatePage(
                page,
                page.href(OWN),
                page.href(OWN + "/zurueckziehen"),
                code,
                error,
                yours,
                steps,
                facts,
                ReportTexts.json(page, city));
    }
}
