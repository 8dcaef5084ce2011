package de.nahraum.server.testing;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reports of many people on many days, put into the store as the desk puts them, and worked on by staff. */
public final class ManyReports {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Duration DAY = Duration.ofDays(1);

    private final RunningCity city;
    private final MovableClock clock;

    /** @param clock of the city */
    public ManyReports(RunningCity city, MovableClock clock) {
        this.city = city;
        this.clock = clock;
    }

    /** Starts a released city whose time can be moved. */
    public static RunningCity start(MovableClock clock) {
        RunningCity city = RunningCity.start(false, settings -> settings, (Clock) clock);
        city.release();
        return city;
    }

    private ReportStore store() {
        return city.nahraum().store().reports();
    }

    /** The city as people inside see it. */
    public City city() {
        return city.nahraum().live().findView(Audience.INTERNAL).orElseThrow().city();
    }

    /** In the middle of a square that lies some squares east of a place of the city. */
    public Geometry spot(String place, int squares) {
        var at = city().findPlace(place).orElseThrow();
        return SHAPES.createPoint(CellGrid.OF_CITY.coarse(
                SHAPES.createPoint(new Coordinate(at.x() + squares * CellGrid.SIZE_METRES, at.y()))));
    }

    /** Groups from {@code first} on, one a day, each with one report staff have passed on. */
    public void checked(Geometry spot, ReportTopic topic, int first, int groups, Reason... reasons) {
        for (int group = first; group < first + groups; group++) {
            pass(received(spot, topic, group, reasons));
            clock.move(DAY);
        }
    }

    /** A report nobody has worked on. */
    public StoredReport received(Geometry spot, ReportTopic topic, int group, Reason... reasons) {
        Geometry shape = spot.copy();
        shape.setSRID(city().settings().epsg());
        String code = "code-" + UUID.randomUUID();
        store().receive(new NewReport(
                new NewReport.Content(
                        "unterwegs-2026",
                        topic,
                        shape,
                        topic == ReportTopic.UNSAFE ? FearTime.NIGHT : null,
                        Set.of(reasons),
                        null,
                        "Geheime Worte",
                        "de"),
                "key-" + code,
                "mark",
                code,
                "about-" + code,
                About.NOTHING,
                new UUID(18, group)));
        return store().findByCode(code).orElseThrow();
    }

    /** Staff pass it on. */
    public void pass(StoredReport report) {
        Instant now = clock.instant();
        store().change(
                        report.id(),
                        report.changes(),
                        new StoredReport.Handling(ReportState.PASSED_ON, "Tiefbau", now, null, "", null, null),
                        report.content().words())
                .orElseThrow();
    }

    /** The reports of a group are gone, as if they were taken back. */
    public void withdraw(int group) {
        store().list().stream()
                .filter(report -> report.group().equals(new UUID(18, group)))
                .forEach(report -> store().delete(report.id(), report.changes()));
    }
}
