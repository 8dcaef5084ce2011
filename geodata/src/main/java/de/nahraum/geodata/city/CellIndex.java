package de.nahraum.geodata.city;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** What is decided about the population cells of a city once, by their position in {@link City#cells()}. Immutable. */
public final class CellIndex {
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final int[] people;
    private final int[] districts;
    private final boolean[] inExtent;
    private final long[] districtPeople;

    private CellIndex(int[] people, int[] districts, boolean[] inExtent, long[] districtPeople) {
        this.people = people;
        this.districts = districts;
        this.inExtent = inExtent;
        this.districtPeople = districtPeople;
    }

    /**
     * Decides it. Cost: one search for a district per cell.
     *
     * @param districtCount as many as the locator knows
     * @param extent what the network speaks for; null for everywhere
     */
    static CellIndex of(
            List<PopulationCell> cells, DistrictLocator locator, int districtCount, @Nullable Geometry extent) {
        int[] people = cells.stream().mapToInt(PopulationCell::people).toArray();
        int[] districts = IntStream.range(0, cells.size())
                .parallel()
                .map(i -> locator.locate(cells.get(i).x(), cells.get(i).y()))
                .toArray();
        long[] districtPeople = new long[districtCount];
        for (int i = 0; i < people.length; i++) {
            if (districts[i] != City.NO_DISTRICT) {
                districtPeople[districts[i]] += people[i];
            }
        }
        return new CellIndex(people, districts, inside(cells, extent), districtPeople);
    }

    private static boolean[] inside(List<PopulationCell> cells, @Nullable Geometry extent) {
        boolean[] inside = new boolean[cells.size()];
        PreparedGeometry prepared = extent == null ? null : PreparedGeometryFactory.prepare(extent);
        for (int i = 0; i < inside.length; i++) {
            PopulationCell cell = cells.get(i);
            inside[i] = prepared == null || prepared.covers(POINTS.createPoint(new Coordinate(cell.x(), cell.y())));
        }
        return inside;
    }

    /** For an audience that sees no cells. */
    CellIndex withoutCells() {
        return new CellIndex(new int[0], new int[0], new boolean[0], new long[districtPeople.length]);
    }

    /** Position in {@link City#districts()} of the district the cell's centre lies in, or {@link City#NO_DISTRICT}. */
    public int districtOf(int cell) {
        return districts[cell];
    }

    public int peopleOf(int cell) {
        return people[cell];
    }

    /** Whether the network speaks for the place a cell lies at; true if there is no network. */
    public boolean isInExtent(int cell) {
        return inExtent[cell];
    }

    /** People in the cells of a district, by its position in {@link City#districts()}. */
    public long peopleOfDistrict(int district) {
        return districtPeople[district];
    }
}
