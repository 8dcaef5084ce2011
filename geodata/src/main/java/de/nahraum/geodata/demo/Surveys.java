package de.nahraum.geodata.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the invented replies to three surveys: safety in 2018 with the 57 replies the real one had, safety in 2025 round twelve spots
 * in each town, and missing meeting places.
 */
final class Surveys {
    private static final String[] HEADER = {
        "id", "campaign", "topic", "date", "lon", "lat", "timeOfDay", "reasons", "placeType", "district"
    };
    private static final int REPLIES_2018 = 57;
    private static final int SPOTS = 12;
    private static final int SPREAD_METRES = 45;

    /** Places that make people feel unsafe: place type; time of day; reasons, the first most often named. */
    private static final List<String> KINDS = List.of(
            "underpass;dark;underpass,lighting,no-escape,litter-vandalism",
            "park;night;lighting,sight-lines,hiding-place,intoxication",
            "stop;dusk;isolation,lighting,intoxication,harassed",
            "path;night;lighting,no-escape,hiding-place",
            "street;always;traffic,sight-lines",
            "station;night;intoxication,harassed,lighting,isolation",
            "car-park;dusk;sight-lines,lighting,isolation",
            "square;always;litter-vandalism,vacancy-decay,intoxication");

    private final List<Town> towns;
    private final Streets streets;
    private final long seed;

    Surveys(List<Town> towns, Streets streets, long seed) {
        this.towns = towns;
        this.streets = streets;
        this.seed = seed;
    }

    void write(FolderSink sink) throws IOException {
        try (CsvOut out = new CsvOut(sink, "survey-2018.csv", HEADER)) {
            write2018(out);
        }
        try (CsvOut out = new CsvOut(sink, "survey-2025.csv", HEADER)) {
            int number = 0;
            for (Town town : towns) {
                number = write2025(out, town, number);
            }
        }
        try (CsvOut out = new CsvOut(sink, "survey-meeting.csv", HEADER)) {
            int number = 0;
            for (Town town : towns) {
                SplittableRandom random = Seeds.stream(seed, "meeting", town.number());
                for (int i = 0; i < 150; i++) {
                    Cell cell = anyone(town, random);
                    String day = day(random, LocalDate.of(2025, 9, 1), 60);
                    out.row(
                            "treff-2025-" + ++number,
                            "treffpunkte-2025",
                            "meeting-need",
                            day,
                            lon(cell, random),
                            lat(cell, random),
                            "",
                            "",
                            "",
                            cell.district().name());
                }
            }
        }
    }

    /** Eight months, few replies, some without a point: what a city really gets. */
    private void write2018(CsvOut out) throws IOException {
        Town town = towns.getFirst();
        SplittableRandom random = Seeds.stream(seed, "survey-2018", 0);
        for (int i = 1; i <= REPLIES_2018; i++) {
            Cell cell = anyone(town, random);
            boolean point = random.nextDouble() < 0.8;
            String[] kind = kind(random.nextInt(KINDS.size()));
            out.row(
                    "sicherheit-2018-" + i,
                    "sicherheit-2018",
                    "safety",
                    day(random, LocalDate.of(2018, 4, 1), 240),
                    point ? lon(cell, random) : "",
                    point ? lat(cell, random) : "",
                    time(kind[1], random),
                    reasons(kind[2], random),
                    kind[0],
                    cell.district().name());
        }
    }

    private int write2025(CsvOut out, Town town, int first) throws IOException {
        SplittableRandom random = Seeds.stream(seed, "survey-2025", town.number());
        List<Integer> spots = spots(town, random);
        int number = first;
        for (int i = 0; i < 900; i++) {
            // Two thirds near a spot, the first spots named more often; the rest anywhere people live.
            int which = (int) (random.nextDouble() * random.nextDouble() * SPOTS);
            boolean near = random.nextDouble() < 0.66;
            String[] kind = kind(near ? which : random.nextInt(KINDS.size()));
            Cell cell = anyone(town, random);
            double x = near ? streets.x(spots.get(which)) + scatter(random) : cell.x() + Seeds.around(random, 50);
            double y = near ? streets.y(spots.get(which)) + scatter(random) : cell.y() + Seeds.around(random, 50);
            UtmZone32.Degrees at = UtmZone32.toDegrees(x, y);
            out.row(
                    "sicherheit-2025-" + ++number,
                    "sicherheit-2025",
                    "safety",
                    day(random, LocalDate.of(2025, 3, 1), 180),
                    at.lonText(),
                    at.latText(),
                    time(kind[1], random),
                    reasons(kind[2], random),
                    kind[0],
                    "");
        }
        return number;
    }

    /** The spots people name, by number of the node, those named most first. */
    List<Integer> spots(Town town) {
        return spots(town, Seeds.stream(seed, "survey-2025", town.number()));
    }

    private List<Integer> spots(Town town, SplittableRandom random) {
        List<Integer> spots = new ArrayList<>();
        for (int i = 0; i < SPOTS; i++) {
            spots.add(spot(town, random, spots));
        }
        return spots;
    }

    private static double scatter(SplittableRandom random) {
        return Seeds.around(random, SPREAD_METRES) + Seeds.around(random, SPREAD_METRES);
    }

    /** A crossing in the built-up middle, well apart from the spots before it. */
    private int spot(Town town, SplittableRandom random, List<Integer> others) {
        int best = town.crossings().getFirst();
        for (int attempt = 0; attempt < 200; attempt++) {
            int node = town.crossings().get(random.nextInt(town.crossings().size()));
            double apart = 350 * town.terrain().frame().scale();
            boolean dense = town.terrain().builtUp(streets.x(node), streets.y(node)) > 0.5;
            if (dense && others.stream().noneMatch(other -> streets.square(node, other) < apart * apart)) {
                return node;
            }
            best = node;
        }
        return best;
    }

    private static Cell anyone(Town town, SplittableRandom random) {
        return town.cells().get(random.nextInt(town.cells().size()));
    }

    private static String[] kind(int index) {
        return KINDS.get(index % KINDS.size()).split(";", -1);
    }

    private static String day(SplittableRandom random, LocalDate first, int days) {
        return first.plusDays(random.nextInt(days)).toString();
    }

    private static String lon(Cell cell, SplittableRandom random) {
        return UtmZone32.toDegrees(cell.x() + Seeds.around(random, 50), cell.y())
                .lonText();
    }

    private static String lat(Cell cell, SplittableRandom random) {
        return UtmZone32.toDegrees(cell.x(), cell.y() + Seeds.around(random, 50))
                .latText();
    }

    private static String time(String usual, SplittableRandom random) {
        String[] all = {"day", "dusk", "night", "always"};
        if (random.nextDouble() < 0.25) {
            return all[random.nextInt(all.length)];
        }
        return usual.equals("dark") ? all[1 + random.nextInt(2)] : usual;
    }

    private static String reasons(String list, SplittableRandom random) {
        String[] usual = list.split(",", -1);
        StringBuilder reasons = new StringBuilder(usual[0]);
        for (int i = 1; i < usual.length; i++) {
            if (random.nextDouble() < 0.45) {
                reasons.append('|').append(usual[i]);
            }
        }
        return random.nextDouble() < 0.04 ? "other" : reasons.toString();
    }
}
