package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.CaseOpening;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.PublicSquares;
import de.nahraum.geodata.safety.PublicSquares.Square;
import de.nahraum.server.safety.CaseChanged;
import de.nahraum.server.safety.SpaceJoins;
import de.nahraum.server.safety.SpaceReports;
import de.nahraum.server.safety.SpaceShape;
import de.nahraum.server.safety.SpaceWork;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredCase;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** {@code /admin/fear-spaces}: what people of the house find and decide about fear spaces. */
final class FearSpaceCasesApi {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final int MOST_EURO = 999_999_999;
    private static final int MOST_REPORTS = 5000;
    private static final int MOST_PARTS = 10;
    private static final int LARGEST_SQUARE = 1_000_000;
    private static final List<String> AN_AREA =
            List.of("a GeoJSON point, line or polygon in the city, at most 200 corners and 0.5 km²");

    private final Request request;
    private final SpaceWork work;
    private final SpaceJoins joins;
    private final ReportStore reports;

    FearSpaceCasesApi(Request request, SpaceWork work, SpaceJoins joins, ReportStore reports) {
        this.request = request;
        this.work = work;
        this.joins = joins;
        this.reports = reports;
    }

    private CaseAnswers answers(City city) {
        return new CaseAnswers(
                city, new GeoJson(city), SpaceReports.of(reports.list(), city.settings()), work.today(city));
    }

    /** {@code GET}: all, those that have ended too, by name. */
    void list(Context context) {
        new Params(context);
        City city = request.view(context).city();
        CaseAnswers answers = answers(city);
        Request.unkept(context, work.list(city).stream().map(answers::of).toList());
    }

    /** {@code GET /{id}}: one of them. */
    void get(Context context) {
        new Params(context);
        City city = request.view(context).city();
        Request.unkept(context, answers(city).of(found(context, city)));
    }

    private StoredCase found(Context context, City city) {
        return work.find(city, id(context)).orElseThrow(FearSpaceCasesApi::missing);
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }

    private static Problem.Raised missing() {
        return Problem.of(Problem.NOT_FOUND, "not-found", "Not found", "There is no such fear space.")
                .raise();
    }

    /** {@code POST}: opens a case as a hint. */
    void open(Context context) {
        City city = request.view(context).city();
        JsonBody body = JsonBody.of(context);
        Params params =
                body.params(List.of("geometry", "reports"), "name", "timeOfDay", "privateOwner", "from", "since");
        CaseOpening.From from = params.findChoice("from", List.of("drawn", "suggested"))
                .flatMap(CaseOpening.From::find)
                .orElse(CaseOpening.From.DRAWN);
        Set<Long> ids = Set.copyOf(body.ids("reports", MOST_REPORTS));
        Geometry shape = shape(city, body).orElseThrow(() -> params.problem("geometry", null, "Required.", AN_AREA));
        LocalDate today = work.today(city);
        LocalDate since = params.date("since", FIRST_DAY, today).orElse(today);
        context.status(HttpStatus.CREATED);
        answer(context, city, work.open(city, facts(params, shape), from, since, ids));
    }

    private static Optional<Geometry> shape(City city, JsonBody body) {
        return body.findObject("geometry")
                .map(drawn -> SpaceShape.find(city, drawn.map())
                        .orElseThrow(() -> Problem.content(
                                        "geometry", "bad-geometry", "Not an area a fear space can have.", AN_AREA)
                                .raise()));
    }

    private static StoredCase.Facts facts(Params params, Geometry shape) {
        return new StoredCase.Facts(
                params.text("name").orElse(""),
                shape,
                params.code("timeOfDay", FearTime.ids(), FearTime::find, FearTime.ALWAYS),
                params.flag("privateOwner"));
    }

    /** {@code PUT /{id}}: says what it is; without a geometry its area stays. */
    void describe(Context context) {
        City city = request.view(context).city();
        StoredCase found = found(context, city);
        JsonBody body = JsonBody.of(context);
        Params params = body.params(List.of("geometry"), "changes", "name", "timeOfDay", "privateOwner");
        Geometry shape = shape(city, body).orElseGet(() -> found.facts().shape());
        note(context, "");
        answer(context, city, work.describe(city, found.id(), seen(params), facts(params, shape)));
    }

    private static int seen(Params params) {
        return params.integer("changes", 0, Integer.MAX_VALUE / 2)
                .orElseThrow(() -> params.problem("changes", null, "Required.", List.of("as the case says")));
    }

    private static void note(Context context, String detail) {
        Acting.note(context, "fear-spaces/" + id(context), detail);
    }

    /** {@code POST /{id}/steps}: enters a step. */
    void enter(Context context) {
        City city = request.view(context).city();
        Params params =
                JsonBody.of(context).params(List.of(), "changes", "kind", "day", "party", "words", "costEuro", "due");
        List<String> kinds = CaseStep.Kind.enteredIds();
        CaseStep step = new CaseStep(
                params.findCode("kind", kinds, id -> CaseStep.Kind.find(id).filter(CaseStep.Kind::isEntered))
                        .orElseThrow(() -> params.problem("kind", null, "Required.", kinds)),
                params.date("day", FIRST_DAY, LAST_DAY)
                        .orElseThrow(() -> params.problem("day", null, "Required.", List.of("a date"))),
                params.text("party").orElse(""),
                params.text("words").orElse(""),
                params.integer("costEuro", 0, MOST_EURO).orElse(null),
                params.date("due", FIRST_DAY, LAST_DAY).orElse(null),
                List.of());
        note(context, step.kind().id());
        answer(context, city, work.enter(city, id(context), seen(params), step, by(context)));
    }

    private static String by(Context context) {
        return Acting.of(context).account().name();
    }

    /** {@code DELETE /{id}/steps?changes=}: takes the last one back. */
    void takeBack(Context context) {
        City city = request.view(context).city();
        note(context, "");
        answer(context, city, work.takeBack(city, id(context), seenInQuery(context), by(context)));
    }

    private static int seenInQuery(Context context) {
        return seen(new Params(context, "changes"));
    }

    /** {@code POST /{id}/join}: joins another one into this. */
    void join(Context context) {
        City city = request.view(context).city();
        Params params = JsonBody.of(context).params(List.of(), "changes", "other", "otherChanges");
        int otherChanges = params.integer("otherChanges", 0, Integer.MAX_VALUE / 2)
                .orElseThrow(() -> params.problem("otherChanges", null, "Required.", List.of("as the case says")));
        String other = params.required("other", List.of("id of another fear space"));
        note(context, other);
        answer(
                context,
                city,
                joins.join(
                        city,
                        new SpaceJoins.Seen(id(context), seen(params)),
                        new SpaceJoins.Seen(other, otherChanges),
                        by(context)));
    }

    /** {@code POST /{id}/part}: parts it into several. */
    void part(Context context) {
        City city = request.view(context).city();
        StoredCase found = found(context, city);
        JsonBody body = JsonBody.of(context);
        Params params = body.params(List.of("parts"), "changes");
        List<StoredCase.Facts> parts = new ArrayList<>();
        for (JsonBody each : body.list("parts", MOST_PARTS)) {
            Params part = each.params(List.of("geometry"), "name");
            Geometry shape = shape(city, each).orElseThrow(() -> part.problem("geometry", null, "Required.", AN_AREA));
            parts.add(new StoredCase.Facts(
                    CleanText.of(part.text("name").orElse("")),
                    shape,
                    found.facts().time(),
                    found.facts().hasPrivateOwner()));
        }
        if (parts.size() < 2) {
            throw params.problem("parts", null, "A case is parted into two or more.", List.of("2–" + MOST_PARTS));
        }
        note(context, "");
        answer(context, city, joins.part(city, new SpaceJoins.Seen(found.id(), seen(params)), parts, by(context)));
    }

    /** @param chosen whether the public is to see it */
    record SquareAnswer(long column, long row, boolean inside, boolean chosen) {}

    /** {@code GET /{id}/squares}: those the public area can be put together from. */
    void squares(Context context) {
        new Params(context);
        City city = request.view(context).city();
        StoredCase found = found(context, city);
        Geometry shape = found.facts().shape();
        Geometry chosen = found.publicSide().shape();
        GeoJson geoJson = new GeoJson(city);
        Request.unkept(
                context,
                new GeoJson.Collection(PublicSquares.around(shape).stream()
                        .map(square -> geoJson.feature(
                                square.column() + "." + square.row(),
                                square.shape(),
                                new SquareAnswer(
                                        square.column(),
                                        square.row(),
                                        square.shape().intersects(shape),
                                        isIn(square.shape(), chosen))))
                        .toList()));
    }

    private static boolean isIn(Geometry square, @Nullable Geometry chosen) {
        return chosen != null && chosen.contains(square.getCentroid());
    }

    /** {@code PUT /{id}/public}: says what the public is to see. */
    void prepare(Context context) {
        City city = request.view(context).city();
        JsonBody body = JsonBody.of(context);
        Params params = body.params(List.of("squares"), "changes", "words");
        List<Square> squares = new ArrayList<>();
        for (JsonBody each : body.list("squares", PublicSquares.MOST)) {
            Params square = each.params(List.of(), "column", "row");
            squares.add(new Square(number(square, "column"), number(square, "row")));
        }
        note(context, "");
        requireAround(found(context, city), squares);
        answer(
                context,
                city,
                work.prepare(
                        city,
                        id(context),
                        seen(params),
                        new StoredCase.PublicSide(
                                publicShape(city, squares), params.text("words").orElse(""), null, "")));
    }

    /** A square elsewhere would be another place. */
    private static void requireAround(StoredCase found, List<Square> squares) {
        if (!PublicSquares.around(found.facts().shape()).containsAll(squares)) {
            throw Problem.content(
                            "squares", "square-outside", "A square lies elsewhere.", List.of("those of …/squares"))
                    .raise();
        }
    }

    private static int number(Params square, String name) {
        return square.integer(name, -LARGEST_SQUARE, LARGEST_SQUARE)
                .orElseThrow(() -> square.problem(name, null, "Required.", List.of("number of a square")));
    }

    private static @Nullable Geometry publicShape(City city, List<Square> squares) {
        if (squares.isEmpty()) {
            return null;
        }
        Geometry shape = PublicSquares.union(squares);
        shape.setSRID(city.settings().epsg());
        return shape;
    }

    /** {@code POST /{id}/release}: lets it out of the house. */
    void release(Context context) {
        City city = request.view(context).city();
        Params params = JsonBody.of(context).params(List.of(), "changes");
        note(context, "");
        answer(context, city, work.release(city, id(context), seen(params), by(context)));
    }

    /** {@code DELETE /{id}/release?changes=}: takes it back into the house. */
    void withdraw(Context context) {
        City city = request.view(context).city();
        note(context, "");
        answer(context, city, work.withdraw(city, id(context), seenInQuery(context)));
    }

    private void answer(Context context, City city, CaseChanged changed) {
        switch (changed) {
            case CaseChanged.Done done ->
                Request.unkept(context, answers(city).of(done.cases().getFirst()));
            case CaseChanged.Outdated outdated ->
                ChangedMeanwhile.answer(
                        context,
                        "Somebody else changed this fear space meanwhile.",
                        answers(city).of(outdated.now()));
            case CaseChanged.Missing _ -> throw missing();
            case CaseChanged.NotNow notNow ->
                throw CaseRefusals.of(notNow.refusal(), notNow.now()).raise();
            case CaseChanged.Refused refused ->
                throw CaseRefusals.of(refused.reason()).raise();
        }
    }
}
