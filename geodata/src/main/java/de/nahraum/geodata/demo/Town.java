package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * One town of eighteen districts with its streets, houses and people. A city of more than 150,000 people is several towns side by
 * side, joined by roads.
 *
 * @param crossings street crossings that are part of the walkable network
 */
record Town(
        int number,
        Terrain terrain,
        Landscape landscape,
        List<District> districts,
        List<Address> addresses,
        List<Cell> cells,
        List<Integer> crossings) {

    /**
     * Builds a town and adds its streets to the network.
     *
     * @param people register population of each district, in the order of {@link DistrictFact#ALL}
     */
    static Town build(int number, Frame frame, int[] people, Streets streets, long seed) {
        List<District> districts = districts(number, frame, people, seed);
        Terrain terrain = new Terrain(frame, Seeds.stream(seed, "terrain", number));
        int firstNode = streets.size();
        int firstWay = streets.ways().size();
        StreetNames names = new StreetNames(Seeds.stream(seed, "names", number));
        List<List<Integer>> parts =
                new StreetGrid(terrain, streets, names, Seeds.stream(seed, "streets", number)).build();
        List<Integer> crossings = new StreetLinks(terrain, streets, Seeds.stream(seed, "links", number)).join(parts);
        List<Streets.Way> ways =
                List.copyOf(streets.ways().subList(firstWay, streets.ways().size()));
        int total = districts.stream().mapToInt(District::people).sum();
        List<Address> addresses =
                new Addresses(streets, terrain, Seeds.stream(seed, "houses", number)).build(ways, total);
        Landscape landscape = new Landscape(terrain, streets, firstNode, Seeds.stream(seed, "landscape", number));
        List<Cell> cells =
                new Cells(terrain, landscape, Seeds.stream(seed, "cells", number)).build(districts, streets, ways);
        return new Town(number, terrain, landscape, districts, addresses, cells, crossings);
    }

    private static List<District> districts(int number, Frame frame, int[] people, long seed) {
        List<Polygon> shapes = new DistrictTiling(frame, Seeds.stream(seed, "districts", number)).shapes();
        List<District> districts = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            DistrictFact fact = DistrictFact.ALL.get(i);
            String name = number == 0 ? fact.name() : fact.name() + " " + (number + 1);
            int official = number * shapes.size() + i + 1;
            districts.add(new District(official, name, fact, number, people[i], shapes.get(i)));
        }
        return districts;
    }
}
