package de.nahraum.geodata.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Writes {@code fear-spaces.geojson}: invented fear spaces at the spots most often named in the survey, one in every state and some more. */
final class FearSpaces {
    private static final List<String> STATES = List.of(
            "checked",
            "measure-planned",
            "hint",
            "reported-again",
            "implemented",
            "checked",
            "dismantled",
            "checked",
            "hint");
    private static final List<String> TIMES = List.of("night", "dusk", "always");
    private static final int CORNERS = 8;

    private FearSpaces() {}

    static void write(List<Town> towns, Streets streets, Surveys surveys, long seed, FolderSink sink)
            throws IOException {
        List<String> features = new ArrayList<>();
        for (Town town : towns) {
            SplittableRandom random = Seeds.stream(seed, "fear-spaces", town.number());
            List<Integer> spots = surveys.spots(town);
            for (int i = 0; i < STATES.size(); i++) {
                double x = streets.x(spots.get(i));
                double y = streets.y(spots.get(i));
                double radius = 25 + random.nextInt(40);
                features.add(feature(features.size() + 1, i, i % 4 == 3 ? point(x, y) : polygon(x, y, radius)));
            }
        }
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(sink.open("fear-spaces.geojson"), StandardCharsets.UTF_8))) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            out.write(String.join(",\n", features));
            out.write("\n]}\n");
        }
    }

    private static String feature(int number, int kind, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"id\":\"angstraum-" + number
                + "\",\"name\":\"Angstraum " + number + " (Demo)\",\"state\":\"" + STATES.get(kind)
                + "\",\"time\":\"" + TIMES.get(kind % TIMES.size()) + "\"},\"geometry\":" + geometry + "}";
    }

    private static String point(double x, double y) {
        return "{\"type\":\"Point\",\"coordinates\":" + position(x, y) + "}";
    }

    private static String polygon(double x, double y, double radius) {
        List<String> corners = IntStream.rangeClosed(0, CORNERS)
                .mapToObj(i -> 2 * Math.PI * (i % CORNERS) / CORNERS)
                .map(turn -> position(x + radius * StrictMath.cos(turn), y + radius * StrictMath.sin(turn)))
                .toList();
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", corners) + "]]}";
    }

    private static String position(double x, double y) {
        UtmZone32.Degrees degrees = UtmZone32.toDegrees(x, y);
        StringBuilder text = new StringBuilder("[");
        UtmZone32.Degrees.append(text, degrees.lon());
        text.append(',');
        UtmZone32.Degrees.append(text, degrees.lat());
        return text.append(']').toString();
    }
}
