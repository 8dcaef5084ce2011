package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.server.store.StoredReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** To whom a report goes: the units responsible for its reasons, in the order of the reasons, then the office that answers for reports. */
public final class PassedOn {
    private PassedOn() {}

    /** Each unit once, with the reasons it is responsible for; the last one has none if it is there only because it answers for all. */
    public static Map<ReportSettings.Office, List<Reason>> offices(City city, StoredReport report) {
        ReportSettings settings = city.settings().reports();
        Map<ReportSettings.Office, List<Reason>> offices = new LinkedHashMap<>();
        report.content().reasons().stream()
                .sorted()
                .forEach(reason -> settings.findOffice(reason)
                        .ifPresent(office -> offices.merge(
                                office,
                                List.of(reason),
                                (known, more) -> java.util.stream.Stream.concat(known.stream(), more.stream())
                                        .toList())));
        Optional.ofNullable(settings.office()).ifPresent(office -> offices.putIfAbsent(office, List.of()));
        return offices;
    }

    /** The middle of what was drawn, in metres; on it, where it is a line or an area. */
    public static Coordinate middle(StoredReport report) {
        return report.content().shape().getInteriorPoint().getCoordinate();
    }
}
