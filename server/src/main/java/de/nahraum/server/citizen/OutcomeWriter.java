package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.PublicCell;
import de.nahraum.geodata.safety.ReleasedSpace;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.citizen.OutcomePage.CellLine;
import de.nahraum.server.citizen.OutcomePage.CellTopic;
import de.nahraum.server.citizen.OutcomePage.DistrictCells;
import de.nahraum.server.citizen.OutcomePage.SpaceCard;
import de.nahraum.server.json.Json;
import de.nahraum.server.safety.CityCell;
import de.nahraum.server.safety.ReleasedSafety;
import de.nahraum.server.safety.ReportDesk;
import de.nahraum.server.safety.ShownCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/** Fills the page that tells what became of reports. Whatever is listed is in the order of the districts: nothing here is a ranking. */
final class OutcomeWriter {
    private final Page page;
    private final City city;
    private final ReleasedSafety released;
    private final Moments moments;
    private final LocalDate today;
    private final OutcomeMap map;

    OutcomeWriter(Page page, City city, ReleasedSafety released) {
        this.page = page;
        this.city = city;
        this.released = released;
        this.today = page.moment().toLocalDate();
        this.moments = new Moments(page.texts(), today);
        this.map = new OutcomeMap(city);
    }

    OutcomePage write() {
        List<SpaceCard> spaces = spaces();
        CellTopic unsafe = cells(ReportTopic.UNSAFE).orElse(null);
        List<CellTopic> others = Stream.of(ReportTopic.LIKE, ReportTopic.MISSING)
                .flatMap(topic -> cells(topic).stream())
                .toList();
        return new OutcomePage(
                page,
                spaces,
                unsafe,
                others,
                city.districts().stream()
                        .filter(district -> !city.surveyedDistricts().contains(district.id()))
                        .map(District::name)
                        .toList(),
                ReportDesk.findOpen(city, ReportTopic.UNSAFE, today).isPresent()
                        ? page.href(ReportTopics.path(ReportTopic.UNSAFE))
                        : null,
                map.json());
    }

    private record Located(ReleasedSpace space, Optional<District> district) {}

    private List<SpaceCard> spaces() {
        return released.spaces().get().stream()
                .filter(space -> !space.shape().isEmpty())
                .map(space -> new Located(space, findDistrict(space)))
                .sorted(Comparator.comparingInt((Located each) -> order(each.district()))
                        .thenComparing(each -> each.space().id()))
                .map(this::card)
                .toList();
    }

    private Optional<District> findDistrict(ReleasedSpace space) {
        Coordinate inside = space.shape().getInteriorPoint().getCoordinate();
        return city.districtLocator().find(inside.x, inside.y);
    }

    /** Position of a district in the official order; what lies in none comes last. */
    private int order(Optional<District> district) {
        return district.map(city.districts()::indexOf).orElse(Integer.MAX_VALUE);
    }

    private SpaceCard card(Located located) {
        ReleasedSpace space = located.space();
        String state = page.text("outcome.state." + space.state().id());
        Optional<String> district = located.district().map(District::name);
        boolean done = space.state() == FearSpaceState.IMPLEMENTED || space.state() == FearSpaceState.DISMANTLED;
        map.add(space, district.map(name -> name + " · " + state).orElse(state));
        return new SpaceCard(
                district.orElse(null),
                space.state().id(),
                state,
                done,
                page.text(done ? "outcome.on" : "outcome.since", "day", moments.plainDate(space.since())),
                // Of one that is dismantled nobody says any more when it is unsafe.
                space.state() == FearSpaceState.DISMANTLED
                        ? ""
                        : page.text("report.when." + space.time().id()),
                space.words());
    }

    private Optional<CellTopic> cells(ReportTopic topic) {
        return released.cells().find(topic).map(shown -> cells(topic, shown));
    }

    private CellTopic cells(ReportTopic topic, ShownCells.Topic shown) {
        List<CityCell> cells = CityCell.of(city, shown.cells());
        List<DistrictCells> districts = new ArrayList<>();
        for (District district : city.districts()) {
            List<CityCell> here = cells.stream()
                    .filter(cell -> cell.district().equals(district))
                    .toList();
            if (!here.isEmpty()) {
                here.forEach(cell -> map.add(topic, cell, label(cell)));
                districts.add(new DistrictCells(district.name(), lines(here)));
            }
        }
        return new CellTopic(
                topic.id(),
                page.text(
                        switch (topic) {
                            case UNSAFE -> "outcome.unsafe";
                            case LIKE -> "outcome.like";
                            case MISSING -> "outcome.missing";
                        }),
                page.text("outcome.counted", "day", moments.plainDate(shown.countedUntil())),
                districts);
    }

    /** Cells that say the same are said once: how many a district has is nobody's ranking. */
    private List<CellLine> lines(List<CityCell> cells) {
        return cells.stream()
                .map(CityCell::cell)
                .sorted(Comparator.comparing(PublicCell::size)
                        .reversed()
                        .thenComparing(cell -> cell.reasons().toString()))
                .map(this::line)
                .distinct()
                .toList();
    }

    private CellLine line(PublicCell cell) {
        return new CellLine(
                page.text("outcome.size." + Json.code(cell.size())),
                cell.reasons().stream()
                        .map(reason -> page.text("report.reason." + reason.id()))
                        .toList());
    }

    private String label(CityCell cell) {
        CellLine line = line(cell.cell());
        return Stream.concat(Stream.of(cell.district().name(), line.size()), line.reasons().stream())
                .reduce((one, next) -> one + " · " + next)
                .orElseThrow();
    }
}
