package de.nahraum.server.bench;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.street.LinkedPoints;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.WalkGraph;
import de.nahraum.geodata.street.WalkSearch;
import de.nahraum.server.bench.NetworkQuestion.Answer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Nahraum on a {@link NetworkQuestion}: its coverage as it is asked for, and the parts of it that a peer has too. */
final class NahraumAlone {
    private final NetworkQuestion question;
    private final City city;
    private final WalkSearch search;
    private final LinkedPoints cells;

    NahraumAlone(NetworkQuestion question, City city) {
        this.question = question;
        this.city = city;
        WalkGraph graph =
                city.walkIndex().find(NetworkQuestion.PROFILE).orElseThrow().graph();
        this.search = new WalkSearch(graph);
        this.cells = linked(graph);
    }

    /** What a request asks for: ways, states of all cells, people by district. */
    Answer coverage(double limitMetres) {
        return coverage(city, limitMetres);
    }

    private static Answer coverage(City city, double limitMetres) {
        CoverageQuestion near = new CoverageQuestion(
                NetworkQuestion.SERVICE,
                NetworkQuestion.NEAR,
                NetworkQuestion.PROFILE,
                NetworkQuestion.STATUSES,
                false);
        Coverage coverage = Double.isInfinite(limitMetres) ? Coverage.withAllWays(city, near) : Coverage.of(city, near);
        double sum = 0;
        int reached = 0;
        for (int i = 0; i < city.cells().size(); i++) {
            double way = coverage.metres(i);
            sum += NetworkQuestion.counted(way, limitMetres);
            reached += NetworkQuestion.NEAR.allows(way, NetworkQuestion.PROFILE) ? 1 : 0;
        }
        return new Answer(sum, reached);
    }

    private LinkedPoints linked(WalkGraph graph) {
        return LinkedPoints.of(graph, question.cells().toArray(Snap[]::new));
    }

    /** One search from all places with memory that is used again, and the ways of the cells. */
    Answer search(double limitMetres) {
        double[] ways = ways(search, cells, limitMetres);
        return question.answer(i -> ways[i], limitMetres);
    }

    private double[] ways(WalkSearch search, LinkedPoints points, double limitMetres) {
        search.clear();
        question.places().forEach(search::addSource);
        return search.run(limitMetres).metresTo(points);
    }

    /** The way of every cell of the question, infinite if there is none. */
    double[] ways() {
        double[] ways = ways(search, cells, Double.POSITIVE_INFINITY);
        return IntStream.range(0, ways.length)
                .mapToDouble(i -> question.way(i, ways[i]))
                .toArray();
    }

    /** A search from each place, and the minimum of them for every cell. */
    Answer treeByTree(double limitMetres) {
        double[] nearest = new double[question.cells().size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (Snap place : question.places()) {
            double[] ways = search.clear().addSource(place).run(limitMetres).metresTo(cells);
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], ways[i]);
            }
        }
        return question.answer(i -> nearest[i], limitMetres);
    }

    /** Makes the graph from the edges, and searches; points are snapped already, as they are for the peers. */
    Answer withGraphBuilt(double limitMetres) {
        WalkGraph graph = WalkGraph.of(question.network(), NetworkQuestion.PROFILE);
        double[] ways = ways(new WalkSearch(graph), linked(graph), limitMetres);
        return question.answer(i -> ways[i], limitMetres);
    }

    /** Makes the whole city from what was imported, both graphs with all points snapped to them, and asks for the coverage. */
    static Answer withCityBuilt(CityData data, double limitMetres) {
        return coverage(CityBuilder.build(data, 1), limitMetres);
    }
}
