package de.nahraum.server.safety;

import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What people of the house do with reports: pass on, answer, blank out, join, delete. Of two at the same report the second is told. Thread-safe. */
public final class ReportWork {
    /** A survey may bring a hundred thousand, which no list holds. */
    public static final int MOST_LISTED = 2000;

    private static final int MOST_OFFICE_SIGNS = 200;
    private static final String BLANK = "▇";

    private final ReportStore store;
    private final Clock clock;

    public ReportWork(ReportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The newest first, of one origin or of any: as many as somebody can work with. */
    public List<StoredReport> list(Optional<ReportOrigin> origin) {
        return store.listNewest(origin, MOST_LISTED);
    }

    public Optional<StoredReport> find(long id) {
        return store.find(id);
    }

    /** Changes a report, if it is as who changes it has seen it. */
    public Changed change(long id, ReportChange change) {
        Optional<StoredReport> found = store.find(id);
        if (found.isEmpty()) {
            return new Changed.Gone();
        }
        StoredReport report = found.get();
        if (report.changes() != change.seen()) {
            return new Changed.Outdated(report);
        }
        Optional<Changed.Reason> refusal = findRefusal(report, change);
        if (refusal.isPresent()) {
            return new Changed.Refused(refusal.get());
        }
        OptionalInt changes = store.change(
                id,
                change.seen(),
                handling(report.handling(), change),
                blanked(report.content().words(), change.blanked()));
        return store.find(id)
                .<Changed>map(now -> changes.isPresent() ? new Changed.Done(now) : new Changed.Outdated(now))
                .orElseGet(Changed.Gone::new);
    }

    private Optional<Changed.Reason> findRefusal(StoredReport report, ReportChange change) {
        Long other = change.duplicateOf();
        if (change.state() == ReportState.PASSED_ON
                && CleanText.of(change.office()).isEmpty()) {
            return Optional.of(Changed.Reason.OFFICE_MISSING);
        }
        if (isAnsweredWithoutWords(change.state(), change.measure())
                && !isAnsweredWithoutWords(
                        report.handling().state(), report.handling().measure())) {
            return Optional.of(Changed.Reason.ANSWER_MISSING);
        }
        if (CleanText.length(CleanText.of(change.office())) > MOST_OFFICE_SIGNS) {
            return Optional.of(Changed.Reason.OFFICE_TOO_LONG);
        }
        if (CleanText.length(CleanText.of(change.measure())) > StoredReport.Handling.MOST_SIGNS) {
            return Optional.of(Changed.Reason.MEASURE_TOO_LONG);
        }
        if (other != null
                && !Objects.equals(other, report.handling().duplicateOf())
                && !isOriginal(other, report.id())) {
            return Optional.of(Changed.Reason.DUPLICATE_OF_NONE);
        }
        int length = CleanText.length(report.content().words());
        boolean isInside = change.blanked().stream()
                .allMatch(span -> span.from() >= 0 && span.from() < span.to() && span.to() <= length);
        return isInside ? Optional.empty() : Optional.of(Changed.Reason.SPAN_OUTSIDE);
    }

    /** What was left so when that was still possible may be blanked out all the same. */
    private static boolean isAnsweredWithoutWords(ReportState state, String measure) {
        return state == ReportState.ANSWERED && CleanText.of(measure).isEmpty();
    }

    private boolean isOriginal(long id, long than) {
        return id != than
                && store.find(id)
                        .filter(other -> other.handling().duplicateOf() == null)
                        .isPresent();
    }

    private StoredReport.Handling handling(StoredReport.Handling before, ReportChange change) {
        boolean isAnswered = change.state() == ReportState.ANSWERED;
        return new StoredReport.Handling(
                change.state(),
                CleanText.of(change.office()),
                passedOnAt(change.state(), before.passedOnAt()),
                moment(isAnswered, before.answeredAt()),
                CleanText.of(change.measure()),
                change.measureOn(),
                change.duplicateOf());
    }

    /** What the house answers itself was never passed on. */
    private @Nullable Instant passedOnAt(ReportState state, @Nullable Instant before) {
        return switch (state) {
            case RECEIVED -> null;
            case PASSED_ON -> moment(true, before);
            case ANSWERED -> before;
        };
    }

    private @Nullable Instant moment(boolean holds, @Nullable Instant before) {
        return holds ? Objects.requireNonNullElseGet(before, clock::instant) : null;
    }

    /** As many signs as before, so that what was blanked out earlier stays where it is. */
    private static String blanked(String words, List<ReportChange.Span> spans) {
        int[] signs = words.codePoints().toArray();
        for (ReportChange.Span span : spans) {
            for (int i = span.from(); i < span.to(); i++) {
                signs[i] = Character.isWhitespace(signs[i]) ? signs[i] : BLANK.codePointAt(0);
            }
        }
        return new String(signs, 0, signs.length);
    }

    /** Deletes a report for good, if it is as who deletes it has seen it. */
    public Changed delete(long id, int seen) {
        Optional<StoredReport> found = store.find(id);
        if (found.isEmpty() || store.delete(id, seen)) {
            return new Changed.Gone();
        }
        return store.find(id).<Changed>map(Changed.Outdated::new).orElseGet(Changed.Gone::new);
    }
}
