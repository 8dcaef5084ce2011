package de.nahraum.server.testing;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reports as many people send them over weeks, put into the store of a running city at once. */
public final class PlantedReports {
    public static final String CAMPAIGN = "unterwegs-2026";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final RunningCity running;
    private final MovableClock clock;
    private int sent;

    /** @param clock of the running city; it goes on with the reports */
    public PlantedReports(RunningCity running, MovableClock clock) {
        this.running = running;
        this.clock = clock;
    }

    public City city() {
        return running.nahraum()
                .live()
                .findView(Audience.INTERNAL)
                .orElseThrow()
                .city();
    }

    /** The cell heaps are in. */
    public PopulationCell cell() {
        return city().cells().getFirst();
    }

    /** One report, now. */
    public void send(double x, double y, int group, About about, Reason... reasons) {
        say("", x, y, group, about, reasons);
    }

    /** One report with words, now. */
    public void say(String words, double x, double y, int group, About about, Reason... reasons) {
        Geometry shape = SHAPES.createPoint(new Coordinate(x, y));
        shape.setSRID(city().settings().epsg());
        String key = "%064x".formatted(++sent);
        NewReport.Content content = new NewReport.Content(
                CAMPAIGN, ReportTopic.UNSAFE, shape, FearTime.NIGHT, Set.of(reasons), SpotType.PARK, words, "de");
        NewReport report = new NewReport(content, key, key, key, key, about, new UUID(0, group));
        if (running.nahraum().store().reports().receive(report) != ReportStore.Receipt.KEPT) {
            throw new AssertionError("Not kept: " + sent);
        }
    }

    /** One in each of many cells far from each other, each of its own group, three a day. */
    public void scatter(int count) {
        List<PopulationCell> cells = city().cells();
        for (int i = 0; i < count; i++) {
            PopulationCell cell = cells.get((int) ((long) i * cells.size() / count));
            send(cell.x(), cell.y(), 1000 + i, About.NOTHING, Reason.LIGHTING);
            clock.move(Duration.ofHours(8));
        }
    }

    /** Many within metres of each other, each of its own group and day. */
    public void heap(int count) {
        for (int i = 0; i < count; i++) {
            send(cell().x() + i, cell().y(), i, About.NOTHING, Reason.UNDERPASS);
            clock.move(Duration.ofDays(1));
        }
    }
}
