package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.city.City;
import de.nahraum.server.json.Json;
import de.nahraum.server.store.SurveyImport;
import de.nahraum.server.store.SurveyStore;
import de.nahraum.server.surveys.SurveyDesk;
import de.nahraum.server.surveys.SurveyFinding;
import de.nahraum.server.surveys.SurveyJob;
import de.nahraum.server.surveys.SurveyJobs;
import de.nahraum.server.surveys.SurveyMapping;
import de.nahraum.server.surveys.SurveyOutcome;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code /admin/surveys/imports}: bringing in what was asked elsewhere, and taking it out again. */
final class SurveyImportsApi {
    private static final int ACCEPTED = 202;
    private static final String WORKING_PATH = "/api/v1/admin/surveys/imports/";

    private final Request request;
    private final SurveyDesk desk;
    private final SurveyJobs jobs;
    private final SurveyStore store;

    SurveyImportsApi(Request request, SurveyDesk desk, SurveyJobs jobs, SurveyStore store) {
        this.request = request;
        this.desk = desk;
        this.jobs = jobs;
        this.store = store;
    }

    /** What became of the rows. */
    record CountsAnswer(int rows, int taken, int duplicates, int withoutConsent, int outside, int faulty) {
        static CountsAnswer of(de.nahraum.server.store.SurveyCounts counts) {
            return new CountsAnswer(
                    counts.rows(),
                    counts.taken(),
                    counts.duplicates(),
                    counts.withoutConsent(),
                    counts.outside(),
                    counts.faulty());
        }
    }

    record ImportAnswer(
            long id,
            String campaign,
            String origin,
            String file,
            @Nullable String by,
            java.time.Instant at,
            CountsAnswer counts,
            int present,
            int worked) {
        static ImportAnswer of(SurveyImport one) {
            return new ImportAnswer(
                    one.id(),
                    one.campaign(),
                    one.origin().id(),
                    one.file(),
                    one.by(),
                    one.at(),
                    CountsAnswer.of(one.counts()),
                    one.present(),
                    one.worked());
        }
    }

    /** {@code GET}: what was brought in, newest first. */
    void list(Context context) {
        new Params(context);
        Request.unkept(
                context, store.listImports().stream().map(ImportAnswer::of).toList());
    }

    record FindingAnswer(String code, int row, String field, String value, boolean leavesOut) {
        static FindingAnswer of(SurveyFinding finding) {
            return new FindingAnswer(
                    finding.kind().id(),
                    finding.row(),
                    finding.field(),
                    finding.value(),
                    finding.kind().leavesOut());
        }
    }

    /**
     * What came of a job.
     *
     * @param id of the import; 0 if there was nothing new
     * @param kinds how many findings of each kind there are; of those listed there are the first 500 each
     */
    record OutcomeAnswer(long id, CountsAnswer counts, Map<String, Integer> kinds, List<FindingAnswer> findings) {
        static OutcomeAnswer of(SurveyOutcome outcome) {
            Map<String, Integer> kinds = new LinkedHashMap<>();
            for (SurveyFinding.Kind kind : SurveyFinding.Kind.values()) {
                Integer count = outcome.kinds().get(kind);
                if (count != null) {
                    kinds.put(kind.id(), count);
                }
            }
            return new OutcomeAnswer(
                    outcome.id(),
                    CountsAnswer.of(outcome.counts()),
                    kinds,
                    outcome.findings().stream().map(FindingAnswer::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JobAnswer(
            String job,
            String state,
            int rows,
            int read,
            int written,
            @Nullable OutcomeAnswer outcome) {
        static JobAnswer of(SurveyJob job) {
            return new JobAnswer(
                    job.id(),
                    Json.code(job.state()),
                    job.rows(),
                    job.read(),
                    job.written(),
                    job.findOutcome().map(OutcomeAnswer::of).orElse(null));
        }
    }

    /** {@code POST}: starts to bring in a file that was looked at. */
    void start(Context context) {
        City city = request.view(context).city();
        JsonBody body = JsonBody.of(context);
        Params params = body.params(List.of("mapping"), "upload", "campaign");
        String campaign = params.required("campaign", List.of("id of a campaign"));
        SurveyMapping mapping = MappingJson.read(body.findObject("mapping")
                .orElseThrow(() -> params.problem("mapping", null, "Required.", List.of("a mapping"))));
        String upload = params.required("upload", List.of("id of a file that was looked at"));
        SurveyJob job = started(
                context,
                desk.start(city, upload, mapping, campaign, Acting.of(context).id()));
        Acting.note(context, "surveys", campaign);
        context.status(ACCEPTED).header("Location", WORKING_PATH + job.id());
        Request.unkept(context, JobAnswer.of(job));
    }

    private static SurveyJob started(Context context, SurveyDesk.Started started) {
        return switch (started) {
            case SurveyDesk.Started.Running running -> running.job();
            case SurveyDesk.Started.UploadGone _ ->
                throw Problem.of(
                                Problem.NOT_FOUND,
                                "upload-gone",
                                "File gone",
                                "The file is no longer kept. Please bring it again.")
                        .raise();
            case SurveyDesk.Started.CampaignUnknown _ ->
                throw SurveyCampaignsApi.unknown().raise();
            case SurveyDesk.Started.BadMapping bad ->
                throw refusal(bad.problem()).raise();
            case SurveyDesk.Started.Busy _ -> throw SurveyFilesApi.busy(context);
        };
    }

    private static Problem refusal(SurveyMapping.Problem problem) {
        return switch (problem) {
            case TOPIC_MISSING ->
                Problem.content("mapping", "topic-missing", "Say what the reports are about.", List.of("topic"));
            case POSITION_MISSING ->
                Problem.content(
                        "mapping",
                        "position-missing",
                        "Say which column holds the place.",
                        List.of("position", "latitude and longitude"));
            case CONSENT_MISSING ->
                Problem.content(
                        "mapping",
                        "consent-missing",
                        "Say which column holds the consent, or that all have agreed.",
                        List.of("consent"));
            case COLUMN_UNKNOWN ->
                Problem.content("mapping", "column-unknown", "The file has no such column.", List.of("its columns"));
            case COLUMN_TWICE ->
                Problem.content("mapping", "column-twice", "One column for two fields.", List.of("each column once"));
        };
    }

    /** {@code GET /{job}}: how far it is. */
    void get(Context context) {
        new Params(context);
        String id = context.pathParam("id");
        Request.unkept(
                context,
                JobAnswer.of(jobs.findAfterAMoment(id, Acting.of(context).id()).orElseThrow(() -> unknown(id))));
    }

    /** {@code DELETE /{job}}: cancels it; nothing of it is kept, unless it was done already. */
    void cancel(Context context) {
        new Params(context);
        String id = context.pathParam("id");
        Request.unkept(
                context, JobAnswer.of(jobs.cancel(id, Acting.of(context).id()).orElseThrow(() -> unknown(id))));
    }

    private static Problem.Raised unknown(String id) {
        return Problem.unknownId("job", id, List.of("one of yours of the last half hour"))
                .raise();
    }

    record UndoneAnswer(int deleted) {}

    /** {@code POST /{id}/undo}: deletes an import with its reports. */
    void undo(Context context) {
        JsonBody.of(context).params(List.of());
        String id = context.pathParam("id");
        OptionalInt deleted = id.matches("\\d{1,18}") ? store.undo(Long.parseLong(id)) : OptionalInt.empty();
        Request.unkept(
                context,
                new UndoneAnswer(
                        deleted.orElseThrow(() -> Problem.unknownId("import", id, List.of("one that is listed"))
                                .raise())));
    }
}
