package de.nahraum.server.surveys;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.SurveyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Takes tables of other survey programs: looks at one, lets a person say what is in it, and brings it in. Thread-safe. */
public final class SurveyDesk {
    private static final int ROWS_BETWEEN_LOOKS = 500;

    private final SurveyStore store;
    private final ReportStore reports;
    private final SurveyCampaigns campaigns;
    private final SurveyUploads uploads;
    private final SurveyJobs jobs;
    private final Clock clock;

    public SurveyDesk(
            SurveyStore store,
            ReportStore reports,
            SurveyCampaigns campaigns,
            SurveyUploads uploads,
            SurveyJobs jobs,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.campaigns = campaigns;
        this.uploads = uploads;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What came of bringing a file. */
    public sealed interface Brought {
        /** It is kept for a while under its id. */
        record Kept(String upload, SurveyPreview preview) implements Brought {}

        record Unreadable(SurveyPreview.Unreadable why) implements Brought {}

        /** Others have brought files and not said yet what is in them. */
        record NoRoom() implements Brought {}
    }

    /** Looks at a file and keeps it for whoever brought it. */
    public Brought bring(City city, String file, byte[] bytes, long account) {
        MappingGuess guess = new MappingGuess(degrees -> SurveyRows.isIn(city, degrees));
        return switch (SurveyPreview.of(file, bytes, guess)) {
            case SurveyPreview.Unreadable unreadable -> new Brought.Unreadable(unreadable);
            case SurveyPreview.Read readable ->
                uploads.put(account, file, bytes, readable.preview().rows())
                        .<Brought>map(upload -> new Brought.Kept(upload.id(), readable.preview()))
                        .orElseGet(Brought.NoRoom::new);
        };
    }

    /** What came of starting an import. */
    public sealed interface Started {
        record Running(SurveyJob job) implements Started {}

        /** It was kept too long, or replaced by another. */
        record UploadGone() implements Started {}

        record CampaignUnknown() implements Started {}

        record BadMapping(SurveyMapping.Problem problem) implements Started {}

        /** Another import runs. */
        record Busy() implements Started {}
    }

    /** Starts to bring in a file that was looked at. */
    public Started start(City city, String uploadId, SurveyMapping mapping, String campaign, long account) {
        Optional<SurveyUpload> upload = uploads.find(uploadId, account);
        if (upload.isEmpty()) {
            return new Started.UploadGone();
        }
        if (campaigns.find(city, campaign).isEmpty()) {
            return new Started.CampaignUnknown();
        }
        SurveyTable table = SurveyFile.open(upload.get().file(), upload.get().bytes(), new Notices())
                .orElseThrow();
        Optional<SurveyMapping.Problem> problem = mapping.findProblem(table.columns());
        if (problem.isPresent()) {
            return new Started.BadMapping(problem.get());
        }
        return jobs.start(account, upload.get().rows(), job -> work(city, upload.get(), table, mapping, campaign, job))
                .<Started>map(Started.Running::new)
                .orElseGet(Started.Busy::new);
    }

    /** Nobody wants it any more. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private SurveyJob.End work(
            City city, SurveyUpload upload, SurveyTable table, SurveyMapping mapping, String campaign, SurveyJob job) {
        SurveyFindings findings = new SurveyFindings();
        SurveyRows rows = new SurveyRows(
                city, campaign, mapping, table.columns(), new SurveyKeys(reports.secret()), days(city), findings);
        int broken;
        try {
            broken = read(table, rows, findings, job);
        } catch (Cancelled e) {
            return SurveyJob.End.CANCELLED;
        }
        SurveyStore.Delivery delivery =
                new SurveyStore.Delivery(campaign, ReportOrigin.SURVEY, upload.file(), job.account());
        return switch (store.keep(delivery, rows.reports(), rows.counts(broken), job)) {
            case SurveyStore.Cancelled _ -> SurveyJob.End.CANCELLED;
            case SurveyStore.CampaignGone _ -> SurveyJob.End.CAMPAIGN_GONE;
            case SurveyStore.Kept kept -> {
                uploads.forget(upload.account());
                yield new SurveyJob.End(
                        SurveyJob.State.DONE,
                        new SurveyOutcome(kept.id(), kept.counts(), findings.list(), findings.counts()));
            }
        };
    }

    /** Looks at all rows; returns how many could not be read. */
    private static int read(SurveyTable table, SurveyRows rows, SurveyFindings findings, SurveyJob job) {
        Notices notices = new Notices();
        int[] count = {0};
        try {
            table.forEachRow(notices, row -> {
                rows.add(row);
                if (++count[0] % ROWS_BETWEEN_LOOKS == 0) {
                    job.read(count[0]);
                    if (job.isCancelled()) {
                        throw new Cancelled();
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SurveyFile.tellBrokenRows(notices, findings);
        job.read(job.rows());
        return SurveyFile.brokenRows(notices);
    }

    private SurveyRows.Days days(City city) {
        ZoneId zone = ZoneId.of(city.settings().timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Integer months = city.settings().reports().retentionMonths();
        int kept = months == null ? ReportSettings.DEFAULT_RETENTION_MONTHS : months;
        return new SurveyRows.Days(today, today.minusMonths(kept).plusDays(1), zone);
    }
}
