package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.NamedScenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filed report as somebody may know it.
 *
 * @param scenario the what-if it tells; null if it tells none, or none to the public, or no longer
 * @param withdrawn null while it holds
 */
record FiledAnswer(
        int number,
        long version,
        LocalDate asOf,
        Instant knownAt,
        @Nullable Integer previous,
        @Nullable Scenario scenario,
        String filedBy,
        Instant filedAt,
        @Nullable Withdrawn withdrawn,
        boolean isPublic,
        List<Paper> papers,
        List<Checksum> checksums) {

    /** @param by null for the public */
    record Withdrawn(Instant at, @Nullable String by, String reason) {}

    record Scenario(
            String name,
            String link,
            @JsonProperty("public") boolean isPublic) {}

    record Paper(Audience audience, String lang, String form, int bytes, String href) {}

    record Checksum(Audience audience, String lang, String sha256) {}

    /** All of it for the house. */
    static FiledAnswer inside(FiledReport report) {
        return of(report, report.papers(), report.checksums(), true);
    }

    /** What is public of it: of a withdrawn one no paper. */
    static FiledAnswer outside(FiledReport report) {
        return of(
                report,
                report.isWithdrawn() ? List.of() : report.papersFor(Audience.PUBLIC),
                report.checksumsFor(Audience.PUBLIC),
                false);
    }

    private static FiledAnswer of(
            FiledReport report, List<FiledReport.Paper> papers, List<FiledReport.Checksum> checksums, boolean inside) {
        FiledReport.Basis basis = report.basis();
        FiledReport.Withdrawal withdrawal = report.withdrawal();
        NamedScenario scenario = basis.scenario();
        return new FiledAnswer(
                report.number(),
                basis.version(),
                basis.asOf(),
                basis.knownAt(),
                basis.previous(),
                scenario == null || !(inside || (scenario.isPublic() && withdrawal == null))
                        ? null
                        : new Scenario(scenario.name(), scenario.link(), scenario.isPublic()),
                report.filedBy(),
                report.filedAt(),
                withdrawal == null
                        ? null
                        : new Withdrawn(withdrawal.at(), inside ? withdrawal.by() : null, withdrawal.reason()),
                report.isPublic(),
                papers.stream().map(paper -> paper(report.number(), paper)).toList(),
                checksums.stream()
                        .map(each ->
                                new Checksum(each.side().audience(), each.side().language(), each.sha256()))
                        .toList());
    }

    private static Paper paper(int number, FiledReport.Paper paper) {
        FiledReport.Side side = paper.side();
        String href = "/api/v1/reports/" + number + "/report." + paper.form().id() + "?lang=" + side.language()
                + (side.audience() == Audience.INTERNAL ? "&audience=internal" : "&audience=public");
        return new Paper(side.audience(), side.language(), paper.form().id(), paper.bytes(), href);
    }
}
