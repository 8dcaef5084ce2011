package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.archive.Filing;
import de.nahraum.server.archive.Prospect;
import de.nahraum.server.archive.Verification;
import de.nahraum.server.archive.Verification.Verdict;
import de.nahraum.server.archive.Wish;
import de.nahraum.server.json.Json;
import de.nahraum.server.safety.ReportKeys;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.NamedScenario;
import de.nahraum.server.store.ReportArchive;
import de.nahraum.server.text.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /admin/filed-reports}: filing, withdrawing and making again. */
final class FilingApi {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private static final String SCENARIO_NAME = "scenarioName";
    private static final String SCENARIO_LINK = "scenarioLink";
    private static final String SCENARIO_PUBLIC = "scenarioPublic";

    /** What is wished for, as fields of a body or of an address. */
    private static final String[] WISH = {"version", "asOf", SCENARIO_NAME, SCENARIO_LINK, SCENARIO_PUBLIC};

    private static final int UNPROCESSABLE = 422;
    private static final List<String> AUDIENCES =
            Arrays.stream(Audience.values()).map(Json::code).toList();

    private final ReportArchive archive;
    private final Filing filing;
    private final Verification verification;

    FilingApi(ReportArchive archive, Filing filing, Verification verification) {
        this.archive = archive;
        this.filing = filing;
        this.verification = verification;
    }

    /** What would be filed. */
    record ProspectAnswer(
            long version,
            String city,
            boolean demo,
            Instant importedAt,
            LocalDate asOf,
            @Nullable Integer previous,
            boolean isPublic) {}

    record DifferenceAnswer(String audience, String lang, List<String> paths) {}

    /** @param result {@code equal}, {@code different} or {@code version-gone} */
    record VerdictAnswer(String result, List<DifferenceAnswer> differences) {}

    /** {@code GET …/prospect}: what would be filed. */
    void look(Context context) {
        Params params = new Params(context, WISH);
        switch (filing.look(wish(params))) {
            case Prospect.Fileable(var version, var basis, boolean isPublic) ->
                Request.unkept(
                        context,
                        new ProspectAnswer(
                                basis.version(),
                                version.cityName(),
                                version.demo(),
                                version.importedAt(),
                                basis.asOf(),
                                basis.previous(),
                                isPublic));
            case Prospect why -> throw refusal(why).raise();
        }
    }

    private static @Nullable NamedScenario scenario(Params params) {
        return params.text(SCENARIO_LINK).or(() -> params.text(SCENARIO_NAME)).isEmpty()
                ? null
                : new NamedScenario(
                        text(params, SCENARIO_NAME, NamedScenario.LONGEST_NAME),
                        text(params, SCENARIO_LINK, NamedScenario.LONGEST_LINK),
                        params.flag(SCENARIO_PUBLIC));
    }

    private static String text(Params params, String name, int longest) {
        List<String> allowed = List.of("1–" + longest + " signs");
        String text = CleanText.of(params.required(name, allowed));
        if (text.isEmpty() || CleanText.length(text) > longest) {
            throw params.problem(name, null, "Too long or empty.", allowed);
        }
        return text;
    }

    private static Wish wish(Params params) {
        return new Wish(
                params.integer("version", 1, Integer.MAX_VALUE)
                        .map(Long::valueOf)
                        .orElse(null),
                params.date("asOf", FIRST_DAY, LAST_DAY).orElse(null),
                scenario(params));
    }

    private static Problem refusal(Prospect why) {
        return switch (why) {
            case Prospect.Fileable fileable -> throw new IllegalArgumentException("Nothing is wrong with " + fileable);
            case Prospect.NothingImported nothing ->
                Problem.of(
                        Problem.NOT_FOUND,
                        "nothing-imported",
                        "Nothing imported",
                        "No city has been imported yet: there is nothing to report on.");
            case Prospect.NoSuchVersion(long version, List<Long> known) ->
                Problem.parameter(
                        "version",
                        String.valueOf(version),
                        "There is no such version.",
                        known.stream().map(String::valueOf).toList());
            case Prospect.ScenarioUnreadable(String part, Audience audience) ->
                new Problem(
                        audience == Audience.PUBLIC
                                ? "urn:nahraum:problem:scenario-not-public"
                                : "urn:nahraum:problem:bad-scenario",
                        "What-if cannot be told",
                        UNPROCESSABLE,
                        audience == Audience.PUBLIC
                                ? "The public may not know of this part of it."
                                : "This part of it means nothing in these data.",
                        SCENARIO_LINK,
                        part,
                        null);
            case Prospect.DayToCome(LocalDate day, LocalDate today) ->
                Problem.parameter("asOf", day.toString(), "Still to come.", List.of("until " + today));
        };
    }

    /** {@code GET …/preview}: the PDF as it would be filed, to be read before it is for good. */
    void preview(Context context) {
        Params params = new Params(
                context, Stream.concat(Stream.of(WISH), Stream.of("audience")).toArray(String[]::new));
        Audience audience = params.findChoice("audience", AUDIENCES)
                .map(id -> Audience.valueOf(id.toUpperCase(Locale.ROOT)))
                .orElse(Audience.INTERNAL);
        switch (filing.look(wish(params))) {
            case Prospect.Fileable fileable
            when audience == Audience.INTERNAL || fileable.isPublic() -> {
                context.header("Cache-Control", "no-store").contentType("application/pdf");
                context.result(filing.preview(fileable, audience, Language.DE).pdf());
            }
            case Prospect.Fileable internal ->
                throw params.problem("audience", "public", "Nothing of it would be public.", List.of("internal"));
            case Prospect why -> throw refusal(why).raise();
        }
    }

    /** {@code POST}: files, once for each key. */
    void file(Context context) {
        Wish wish = wish(JsonBody.of(context).params(List.of(), WISH));
        String key = Objects.requireNonNullElse(context.header(SafetyReportsApi.KEY_HEADER), "");
        if (!ReportKeys.isKey(key)) {
            throw Problem.parameter(
                            SafetyReportsApi.KEY_HEADER,
                            null,
                            "Needed, so that a report asked for twice is filed once.",
                            SafetyReportsApi.A_KEY)
                    .raise();
        }
        switch (filing.file(wish, Acting.of(context).account().name(), key)) {
            case Filing.Outcome.Filed(FiledReport report, boolean isRepeated) -> {
                Acting.note(context, "filed-reports/" + report.number(), isRepeated ? "filed before" : "");
                context.status(HttpStatus.CREATED);
                Request.unkept(context, FiledAnswer.inside(report));
            }
            case Filing.Outcome.KeyUsed used ->
                throw Problem.content(
                                SafetyReportsApi.KEY_HEADER,
                                "key-used",
                                "Another report was asked for with this key; it stays as it was.",
                                List.of("a new key for another report"))
                        .raise();
            case Filing.Outcome.Refused(Prospect why) -> throw refusal(why).raise();
        }
    }

    /** {@code POST /{number}/withdraw}: withdraws. */
    void withdraw(Context context) {
        String reason = text(JsonBody.of(context).params(List.of(), "reason"), "reason", FiledReport.LONGEST_REASON);
        int number = FiledReportsApi.number(context.pathParam("number")).orElse(0);
        switch (archive.withdraw(number, Acting.of(context).account().name(), reason)) {
            case DONE ->
                Request.unkept(context, FiledAnswer.inside(archive.find(number).orElseThrow()));
            case ALREADY_WITHDRAWN ->
                ChangedMeanwhile.answer(
                        context,
                        "It was withdrawn before.",
                        FiledAnswer.inside(archive.find(number).orElseThrow()));
            case UNKNOWN -> throw unknown(context).raise();
        }
    }

    private Problem unknown(Context context) {
        return Problem.unknownId(
                "number",
                context.pathParam("number"),
                archive.list().stream()
                        .map(report -> String.valueOf(report.number()))
                        .toList());
    }

    /** {@code GET /{number}/verification}: whether it comes out the same again. */
    void verify(Context context) {
        new Params(context);
        int number = FiledReportsApi.number(context.pathParam("number")).orElse(0);
        Request.unkept(
                context,
                switch (verification.verify(number)) {
                    case Verdict.Equal equal -> new VerdictAnswer("equal", List.of());
                    case Verdict.VersionGone gone -> new VerdictAnswer("version-gone", List.of());
                    case Verdict.Different(List<Verification.Difference> differences) ->
                        new VerdictAnswer(
                                "different",
                                differences.stream()
                                        .map(each -> new DifferenceAnswer(
                                                Json.code(each.side().audience()),
                                                each.side().language(),
                                                each.paths()))
                                        .toList());
                    case Verdict.Unknown none -> throw unknown(context).raise();
                });
    }
}
