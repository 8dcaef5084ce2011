package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.surveys.SurveyDesk;
import de.nahraum.server.surveys.SurveyTemplate;
import de.nahraum.server.surveys.SurveyUploads;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/** {@code /admin/surveys/preview} and {@code …/template}: files that come and go. */
final class SurveyFilesApi {
    private static final int MEGABYTE = 1 << 20;
    private static final int LONGEST_NAME = 200;

    private final Request request;
    private final SurveyDesk desk;
    private final SurveyUploads uploads;

    /** One file at a time is read: each is in memory. */
    private final Semaphore reading = new Semaphore(1);

    SurveyFilesApi(Request request, SurveyDesk desk, SurveyUploads uploads) {
        this.request = request;
        this.desk = desk;
        this.uploads = uploads;
    }

    /** @param findings why it cannot be read */
    record UnreadableAnswer(
            String type, String title, int status, String detail, List<ImportsApi.FindingAnswer> findings) {}

    /** {@code POST ?file=}: looks at a file and keeps it for a while. */
    void preview(Context context) {
        City city = request.view(context).city();
        Params params = new Params(context, "file");
        String file = name(params.required("file", List.of("name of the file")));
        long account = Acting.of(context).id();
        // The name of a file may be somebody's.
        Acting.note(context, "surveys", "");
        if (!uploads.hasRoom(account) || !reading.tryAcquire()) {
            throw busy(context);
        }
        try {
            answer(context, file, desk.bring(city, file, body(context), account));
        } finally {
            reading.release();
        }
    }

    private static void answer(Context context, String file, SurveyDesk.Brought brought) {
        switch (brought) {
            case SurveyDesk.Brought.Kept kept ->
                Request.unkept(context, SurveyPreviewAnswer.of(kept.upload(), file, kept.preview()));
            case SurveyDesk.Brought.Unreadable unreadable -> {
                context.status(Problem.UNPROCESSABLE);
                Request.unkept(
                        context,
                        new UnreadableAnswer(
                                "urn:nahraum:problem:survey-unreadable",
                                "Cannot be read",
                                Problem.UNPROCESSABLE,
                                "The file holds no table that can be read to its end.",
                                unreadable.why().findings().stream()
                                        .map(ImportsApi.FindingAnswer::of)
                                        .toList()));
            }
            case SurveyDesk.Brought.NoRoom _ -> throw busy(context);
        }
    }

    /** Others are at it. */
    static Problem.Raised busy(Context context) {
        context.header("Retry-After", "30");
        return Problem.of(Problem.UNAVAILABLE, "survey-busy", "Busy", "Others bring something in. Try again soon.")
                .raise();
    }

    private static byte[] body(Context context) {
        if (context.req().getContentLengthLong() > SurveyUploads.LARGEST_BYTES) {
            throw tooLarge();
        }
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(SurveyUploads.LARGEST_BYTES + 1);
            if (bytes.length > SurveyUploads.LARGEST_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem.Raised tooLarge() {
        int most = SurveyUploads.LARGEST_BYTES / MEGABYTE;
        return Problem.of(Problem.TOO_LARGE, "file-too-large", "Too large", "A file may have at most " + most + " MB.")
                .raise();
    }

    /** Without folders and signs nobody sees. */
    private static String name(String given) {
        String name = CleanText.of(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** {@code GET /template.csv}: the table to fill in. */
    void csv(Context context) {
        new Params(context);
        context.header("Content-Disposition", "attachment; filename=\"umfrage.csv\"");
        context.contentType("text/csv; charset=utf-8").result(SurveyTemplate.csv());
    }

    /** {@code GET /template.xlsx}: the same as a workbook. */
    void workbook(Context context) {
        new Params(context);
        context.header("Content-Disposition", "attachment; filename=\"umfrage.xlsx\"");
        context.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .result(SurveyTemplate.workbook());
    }
}
