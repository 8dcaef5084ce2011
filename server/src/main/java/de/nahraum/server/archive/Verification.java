package de.nahraum.server.archive;

import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.View;
import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.report.Subject;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.FiledReport.Checksum;
import de.nahraum.server.store.FiledReport.Side;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.ReportArchive;
import de.nahraum.server.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes filed reports again from the data they stand on, and says whether they are the same. */
public final class Verification {
    private final ReportArchive archive;
    private final LiveCity live;
    private final Subjects subjects;

    public Verification(ReportArchive archive, LiveCity live) {
        this.archive = archive;
        this.live = live;
        this.subjects = new Subjects(archive, live);
    }

    /** Whether a report comes out the same again. */
    public sealed interface Verdict {
        /** Every side does. */
        record Equal(int sides) implements Verdict {}

        /** Some do not. */
        record Different(List<Difference> differences) implements Verdict {}

        /** The data are no longer there, or no longer for this audience. */
        record VersionGone(long version) implements Verdict {}

        /** There is no such report. */
        record Unknown() implements Verdict {}
    }

    /** @param paths what differs in the JSON, {@code goals[3].figure}; at most {@value JsonDifference#MOST} */
    public record Difference(Side side, List<String> paths) {}

    /** Makes it again; takes seconds. */
    public Verdict verify(int number) {
        Optional<FiledReport> report = archive.find(number);
        if (report.isEmpty()) {
            return new Verdict.Unknown();
        }
        List<Difference> differences = new ArrayList<>();
        for (Checksum checksum : report.get().checksums()) {
            Side side = checksum.side();
            Optional<View> view =
                    live.findView(side.audience(), Filing.standing(report.get().basis()));
            if (view.isEmpty()) {
                return new Verdict.VersionGone(report.get().basis().version());
            }
            Subject subject = subjects.of(view.get(), report.get().basis());
            byte[] again = CoverageGapReport.of(
                            subject, Language.find(side.language()).orElseThrow())
                    .json();
            if (!Papers.sha256(again).equals(checksum.sha256())) {
                differences.add(new Difference(side, paths(number, side, again)));
            }
        }
        return differences.isEmpty()
                ? new Verdict.Equal(report.get().checksums().size())
                : new Verdict.Different(differences);
    }

    private List<String> paths(int number, Side side, byte[] again) {
        return archive.findPaper(number, side, PaperForm.JSON)
                .map(filed -> JsonDifference.of(filed, again))
                .orElse(List.of());
    }
}
