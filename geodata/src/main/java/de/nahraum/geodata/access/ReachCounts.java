package de.nahraum.geodata.access;

import de.nahraum.geodata.access.Coverage.CellState;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Coverage that follows places as they come and go: for every cell the number of places within the limit. A place that comes or goes changes the cells of its
 * own catchment and no others, so that what is said afterwards is what {@link Coverage} would say of the changed places, at the cost of one
 * limited search. Not for several threads at once; {@link #copy} is.
 */
public final class ReachCounts {
    /**
     * People who reach a place, of those whose coverage is known.
     *
     * @param onlyHere of them, who reach no other
     */
    public record Reach(long people, long onlyHere) {}

    /** Pairs of place and cell that are in memory at once while all places are counted. */
    private static final int PAIRS_AT_ONCE = 1 << 20;

    private final Coverage start;
    private final City ways;
    private final int[] reachedBy;
    private final long[] covered;
    private final int[] places;
    private final BitSet touched;
    private final Map<Place, int[]> cellsOf = new HashMap<>();

    private ReachCounts(Coverage start, City ways, int[] reachedBy, long[] covered, int[] places, BitSet touched) {
        this.start = start;
        this.ways = ways;
        this.reachedBy = reachedBy;
        this.covered = covered;
        this.places = places;
        this.touched = touched;
    }

    /**
     * Counts for a coverage as it is.
     *
     * @param start whose places were walked from. Cost: one limited search per place
     */
    public static ReachCounts of(Coverage start) {
        int[] reachedBy = reachedBy(start, start.city());
        long[] covered = start.districts().stream()
                .mapToLong(district -> district.people().covered())
                .toArray();
        int[] places =
                start.districts().stream().mapToInt(Coverage.OfDistrict::places).toArray();
        return new ReachCounts(start, start.city(), reachedBy, covered, places, new BitSet());
    }

    /** For each cell the number of places that have it within the limit. Catchments are looked at some at a time: of many places with long ways they would fill the memory. */
    private static int[] reachedBy(Coverage start, City city) {
        int[] reachedBy = new int[city.cells().size()];
        List<Place> places = start.places();
        int atOnce = Math.max(1, PAIRS_AT_ONCE / Math.max(1, reachedBy.length));
        for (int first = 0; first < places.size(); first += atOnce) {
            List<Place> some = places.subList(first, Math.min(places.size(), first + atOnce));
            for (int cell : PlaceCatchments.of(city, some, start.question()).target()) {
                reachedBy[cell]++;
            }
        }
        return reachedBy;
    }

    /** The same counts, to be changed without changing these. Cost: one pass over the cells. */
    public ReachCounts copy() {
        return new ReachCounts(
                start, ways, reachedBy.clone(), covered.clone(), places.clone(), (BitSet) touched.clone());
    }

    /**
     * The places of the start on other ways; what changes is told against the start, as ever. Cost: one limited search per place.
     *
     * @param other the same city with other fear spaces
     */
    public ReachCounts on(City other) {
        int[] reached = reachedBy(start, other);
        long[] people = new long[covered.length];
        BitSet all = new BitSet();
        for (int cell = 0; cell < reached.length; cell++) {
            if (isKnown(cell) && reached[cell] > 0) {
                people[other.cellIndex().districtOf(cell)] += other.cellIndex().peopleOf(cell);
            }
            all.set(cell);
        }
        int[] inside =
                start.districts().stream().mapToInt(Coverage.OfDistrict::places).toArray();
        return new ReachCounts(start, other, reached, people, inside, all);
    }

    /** A place comes. Cost: one limited search. */
    public void add(Place place) {
        change(place, 1);
    }

    /** A place goes that is there: one of the start, or one that was added. Cost: one limited search, if it was not looked at before. */
    public void remove(Place place) {
        change(place, -1);
    }

    private void change(Place place, int by) {
        City city = start.city();
        for (int cell : cellsOf(place)) {
            boolean before = reachedBy[cell] > 0;
            reachedBy[cell] += by;
            touched.set(cell);
            boolean after = reachedBy[cell] > 0;
            if (before != after && isKnown(cell)) {
                covered[city.cellIndex().districtOf(cell)] += after
                        ? city.cellIndex().peopleOf(cell)
                        : -city.cellIndex().peopleOf(cell);
            }
        }
        int district = city.districtIndexOf(place);
        if (district != City.NO_DISTRICT) {
            places[district] += by;
        }
    }

    private int[] cellsOf(Place place) {
        return cellsOf.computeIfAbsent(
                place,
                one -> PlaceCatchments.of(ways, List.of(one), start.question()).target());
    }

    private boolean isKnown(int cell) {
        return start.state(cell) != CellState.UNKNOWN;
    }

    /** What a place that is there is good for. */
    public Reach reachOf(Place place) {
        City city = start.city();
        long people = 0;
        long onlyHere = 0;
        for (int cell : cellsOf(place)) {
            if (isKnown(cell)) {
                people += city.cellIndex().peopleOf(cell);
                onlyHere += reachedBy[cell] == 1 ? city.cellIndex().peopleOf(cell) : 0;
            }
        }
        return new Reach(people, onlyHere);
    }

    /** About what it takes in memory. */
    public long bytes() {
        long perCell = Integer.BYTES + Double.BYTES + Integer.BYTES;
        return reachedBy.length * perCell;
    }

    /** The coverage it began with. */
    public Coverage start() {
        return start;
    }

    /** Districts as they are now, in official order. */
    public List<Coverage.OfDistrict> districts() {
        List<Coverage.OfDistrict> now = new ArrayList<>();
        for (int d = 0; d < covered.length; d++) {
            Coverage.OfDistrict before = start.districts().get(d);
            long known = before.people().known();
            Coverage.People people = new Coverage.People(
                    covered[d], known - covered[d], before.people().unknown());
            now.add(new Coverage.OfDistrict(before.district(), people, places[d], before.reason()));
        }
        return now;
    }

    /** State of a cell as it is now. */
    public CellState state(int cell) {
        if (!isKnown(cell)) {
            return CellState.UNKNOWN;
        }
        return reachedBy[cell] > 0 ? CellState.COVERED : CellState.GAP;
    }

    /** Cells whose state is another one than at the start, ascending. */
    public int[] changedCells() {
        return touched.stream().filter(cell -> state(cell) != start.state(cell)).toArray();
    }
}
