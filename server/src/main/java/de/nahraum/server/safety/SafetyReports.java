package de.nahraum.server.safety;

import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.safety.SafetyReport;
import de.nahraum.server.store.StoredReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stored reports as analysis sees them: without words and office, in the order given. */
public final class SafetyReports {
    private SafetyReports() {}

    /** Those that lie where the city counts its metres now; what was sent to one that counted them otherwise lies somewhere else. */
    public static List<StoredReport> inMetresOf(CitySettings city, List<StoredReport> reports) {
        return reports.stream()
                .filter(report -> report.content().shape().getSRID() == city.epsg())
                .toList();
    }

    /**
     * Every report once: one that staff have marked as sent twice is left out, as long as the other one is among these. Who takes that one back leaves this one to be counted.
     *
     * @param zone of the city: in it the day of a report is that on which it was received
     */
    public static List<SafetyReport> of(List<StoredReport> reports, ZoneId zone) {
        Set<Long> ids = reports.stream().map(StoredReport::id).collect(Collectors.toSet());
        return reports.stream()
                .filter(report -> !ids.contains(report.handling().duplicateOf()))
                .map(report -> of(report, zone))
                .toList();
    }

    /**
     * The same without those whose exact place was given up: they all lie in the middle of a cell of {@value de.nahraum.geodata.safety.CellGrid#SIZE_METRES} m and would make
     * a heap there that nobody reported. For whatever looks at places closer than that.
     */
    public static List<SafetyReport> withExactPlace(List<StoredReport> reports, ZoneId zone) {
        return of(
                reports.stream().filter(report -> report.coarsenedAt() == null).toList(), zone);
    }

    /** One report. */
    public static SafetyReport of(StoredReport report, ZoneId zone) {
        return new SafetyReport(
                report.id(),
                report.content().topic(),
                report.content().shape(),
                report.content().time(),
                report.content().reasons(),
                report.content().spotType(),
                report.group(),
                LocalDate.ofInstant(report.receivedAt(), zone));
    }
}
