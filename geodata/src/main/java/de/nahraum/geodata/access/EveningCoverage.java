package de.nahraum.geodata.access;

import de.nahraum.geodata.access.Coverage.CellState;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.street.Avoidance;
import de.nahraum.geodata.street.AvoidedParts;
import de.nahraum.geodata.street.TimeOfDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who reaches a service by day and not after dusk, when people go round fear spaces ("Umweg bei Meidung"): a model of ours, for staff. Ways in the evening are never
 * shorter than by day, so that nobody comes within reach. What a space takes depends on which others there are: it is told for the space alone, for the space
 * taken away last while all others stay, and for all together. These need not add up.
 *
 * <p>Without streets the evening is as the day. Fear spaces and districts are in the order delivered, never in that of their effect.
 */
public final class EveningCoverage {
    /**
     * A district by day and in the evening.
     *
     * @param byDay people, as {@link Coverage} has them
     * @param lost covered by day and not in the evening
     */
    public record OfDistrict(District district, Coverage.People byDay, long lost) {
        public long coveredInTheEvening() {
            return byDay.covered() - lost;
        }
    }

    /**
     * What a fear space takes.
     *
     * @param alone people out of reach if it were the only one
     * @param last of the people out of reach now, those within reach again if it were dismantled and all others stayed
     */
    public record Effect(FearSpace space, long alone, long last) {}

    private final Coverage byDay;
    private final Avoidance how;
    private final boolean[] lostCells;
    private final List<OfDistrict> districts;
    private final List<Effect> effects;

    private EveningCoverage(
            Coverage byDay, Avoidance how, boolean[] lostCells, List<OfDistrict> districts, List<Effect> effects) {
        this.byDay = byDay;
        this.how = how;
        this.lostCells = lostCells;
        this.districts = districts;
        this.effects = effects;
    }

    /**
     * Compares the evening with the day. Cost: two limited searches and two passes over the cells per fear space.
     *
     * @param question whatever its time
     * @param how what people do about fear spaces
     */
    public static EveningCoverage of(City city, CoverageQuestion question, Avoidance how) {
        Coverage byDay = Coverage.of(city, question.at(TimeOfDay.DAY));
        Optional<WalkIndex.Snapped> ways =
                question.straightLine() ? Optional.empty() : city.walkIndex().find(question.profile());
        List<FearSpace> spaces = city.avoidedInTheEvening();
        boolean[] lost = new boolean[city.cells().size()];
        List<Effect> effects =
                spaces.stream().map(space -> new Effect(space, 0, 0)).toList();
        if (ways.isPresent()) {
            WalkIndex.Snapped day = ways.get();
            List<AvoidedParts> parts = spaces.parallelStream()
                    .map(space -> AvoidedParts.of(day.graph(), space.shape()))
                    .toList();
            lost = lost(byDay, day, parts, how);
            long together = people(city, lost);
            effects = IntStream.range(0, spaces.size())
                    .parallel()
                    .mapToObj(i -> {
                        List<AvoidedParts> others = new ArrayList<>(parts);
                        AvoidedParts own = others.remove(i);
                        return new Effect(
                                spaces.get(i),
                                people(city, lost(byDay, day, List.of(own), how)),
                                together - people(city, lost(byDay, day, others, how)));
                    })
                    .toList();
        }
        return new EveningCoverage(byDay, how, lost, districts(byDay, lost), effects);
    }

    private static boolean[] lost(Coverage byDay, WalkIndex.Snapped day, List<AvoidedParts> avoided, Avoidance how) {
        CoverageQuestion question = byDay.question();
        double limit = question.limit().mostMetres(question.profile());
        double[] metres =
                WalkingDistances.onStreets(day.avoiding(AvoidedParts.union(avoided), how), byDay.places(), limit);
        boolean[] lost = new boolean[metres.length];
        for (int cell = 0; cell < lost.length; cell++) {
            lost[cell] = byDay.state(cell) == CellState.COVERED && metres[cell] > limit;
        }
        return lost;
    }

    private static long people(City city, boolean[] cells) {
        long people = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            people += cells[cell] ? city.cellIndex().peopleOf(cell) : 0;
        }
        return people;
    }

    private static List<OfDistrict> districts(Coverage byDay, boolean[] lost) {
        long[] people = new long[byDay.districts().size()];
        for (int cell = 0; cell < lost.length; cell++) {
            if (lost[cell]) {
                people[byDay.city().cellIndex().districtOf(cell)] +=
                        byDay.city().cellIndex().peopleOf(cell);
            }
        }
        return IntStream.range(0, people.length)
                .mapToObj(d -> {
                    Coverage.OfDistrict each = byDay.districts().get(d);
                    return new OfDistrict(each.district(), each.people(), people[d]);
                })
                .toList();
    }

    public Coverage byDay() {
        return byDay;
    }

    public Avoidance how() {
        return how;
    }

    /** Whether people of a cell reach a place by day and none in the evening. */
    public boolean isLost(int cell) {
        return lostCells[cell];
    }

    /** In official order. */
    public List<OfDistrict> districts() {
        return districts;
    }

    /** People covered by day and not in the evening, of the whole city. */
    public long lost() {
        return districts.stream().mapToLong(OfDistrict::lost).sum();
    }

    /** What each fear space takes that counts in the evening, in the order delivered. */
    public List<Effect> effects() {
        return effects;
    }
}
