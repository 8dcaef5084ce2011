package de.nahraum.geodata.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * 'Kaiserslautern (Demo)': an invented city of any size, written as a city folder.
 *
 * <p>One town holds up to 150,000 people and grows with them in area; a larger city is several such towns side by side. The same size
 * and seed give the same bytes.
 */
public final class DemoCity {
    /** People in the city at the size of the real one. */
    public static final int DEFAULT_PEOPLE = 102_700;

    /** Fewer would leave districts without a street. */
    public static final int FEWEST_PEOPLE = 5_000;

    /** The size this generator is made and tested for. */
    public static final int MOST_PEOPLE = 3_000_000;

    private static final int PEOPLE_PER_TOWN = 150_000;
    private static final double TOWN_SPACING = 19_000;

    private final Streets streets;
    private final List<Town> towns;
    private final long seed;

    private DemoCity(Streets streets, List<Town> towns, long seed) {
        this.streets = streets;
        this.towns = towns;
        this.seed = seed;
    }

    /**
     * Plans a city.
     *
     * @param people inhabitants at the end of 2025, from {@link #FEWEST_PEOPLE} to {@link #MOST_PEOPLE}
     * @param seed another seed, another city
     */
    public static DemoCity of(int people, long seed) {
        if (people < FEWEST_PEOPLE || people > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "A demo city has " + FEWEST_PEOPLE + " to " + MOST_PEOPLE + " people, not " + people);
        }
        int count = (people + PEOPLE_PER_TOWN - 1) / PEOPLE_PER_TOWN;
        int kinds = DistrictFact.ALL.size();
        double[] weights = new double[count * kinds];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = DistrictFact.ALL.get(i % kinds).people();
        }
        int[] register = Shares.of(people, weights);
        double scale = StrictMath.sqrt((double) people / count / DEFAULT_PEOPLE);
        int columns = (int) StrictMath.ceil(StrictMath.sqrt(count));
        Streets streets = new Streets();
        List<Town> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            Frame frame = new Frame(
                    scale,
                    DistrictFact.CENTRE_X + i % columns * TOWN_SPACING * scale,
                    DistrictFact.CENTRE_Y + row * TOWN_SPACING * scale);
            int[] townPeople = Arrays.copyOfRange(register, i * kinds, (i + 1) * kinds);
            Town town = Town.build(i, frame, townPeople, streets, seed);
            if (i > 0) {
                joinTowns(towns.get(i % columns == 0 ? i - columns : i - 1), town, streets, seed);
            }
            towns.add(town);
        }
        return new DemoCity(streets, List.copyOf(towns), seed);
    }

    private static void joinTowns(Town known, Town added, Streets streets, long seed) {
        Frame a = known.terrain().frame();
        Frame b = added.terrain().frame();
        double x = (a.centreX() + b.centreX()) / 2;
        double y = (a.centreY() + b.centreY()) / 2;
        new StreetLinks(added.terrain(), streets, Seeds.stream(seed, "roads", added.number()))
                .addRoad("secondary", "Städtestraße", nearest(known, streets, x, y), nearest(added, streets, x, y));
    }

    private static int nearest(Town town, Streets streets, double x, double y) {
        int best = town.crossings().getFirst();
        double least = Double.MAX_VALUE;
        for (int node : town.crossings()) {
            double dx = streets.x(node) - x;
            double dy = streets.y(node) - y;
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = node;
            }
        }
        return best;
    }

    /** Writes the folder, one file after the other; {@code city.yaml} comes last, so a folder with it is complete. */
    public void writeTo(FolderSink sink) throws IOException {
        List<District> districts = districts();
        List<Figures> figures = Figures.of(districts, seed);
        List<Place> places =
                towns.stream().flatMap(town -> Places.of(town).stream()).toList();
        GeoJsonFile.write(districts, sink);
        StatisticsFiles.write(districts, figures, sink);
        CellsFile.write(towns, sink);
        new MapFile(streets, towns).write(sink);
        Places.write(places, sink);
        new Offers(places).write(towns.size(), sink);
        Measures.write(towns.getFirst(), places, sink);
        new HousingFiles(districts, figures, seed).write(sink);
        Surveys surveys = new Surveys(towns, streets, seed);
        surveys.write(sink);
        FearSpaces.write(towns, streets, surveys, seed, sink);
        LegalFiles.write(sink);
        TextFile.write(sink, "school-holidays.csv", SchoolHolidaysFile.TEXT);
        TextFile.write(sink, "goals.yaml", GoalsYaml.TEXT);
        TextFile.write(sink, "comments.yaml", CommentsYaml.TEXT);
        TextFile.write(sink, "city.yaml", CityYaml.text(districts));
    }

    /** The spots round which replies to the survey of 2025 lie, in EPSG:25832, those named most first in each town. */
    List<Coordinate> surveySpots() {
        Surveys surveys = new Surveys(towns, streets, seed);
        return towns.stream()
                .flatMap(town -> surveys.spots(town).stream())
                .map(node -> new Coordinate(streets.x(node), streets.y(node)))
                .toList();
    }

    private List<District> districts() {
        return towns.stream().flatMap(town -> town.districts().stream()).toList();
    }
}
