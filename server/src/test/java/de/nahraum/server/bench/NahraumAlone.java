package de.nahraum.server.bench;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
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

    NahraumAlone(NetworkQuestion question, City city) {
        this.question = question;
        this.city = city;
        this.search = new WalkSearch(
                city.walkIndex().find(NetworkQuestion.PROFILE).orElseThrow().graph());
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

    /** One search from all places with memory that is used again, and the ways of the cells. */
    Answer search(double limitMetres) {
        return search(search, limitMetres);
    }

    private Answer search(WalkSearch fresh, double limitMetres) {
        fresh.clear();
        question.places().forEach(fresh::addSource);
        fresh.run(limitMetres);
        return question.answer(i -> fresh.metresTo(question.cells().get(i)), limitMetres);
    }

    /** The way of every cell of the question, infinite if there is none. */
    double[] ways() {
        search(search, Double.POSITIVE_INFINITY);
        return IntStream.range(0, question.cells().size())
                .mapToDouble(
                        i -> question.way(i, search.metresTo(question.cells().get(i))))
                .toArray();
    }

    /** A search from each place, and the minimum of them for every cell. */
    Answer treeByTree(double limitMetres) {
        double[] nearest = new double[question.cells().size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (Snap place : question.places()) {
            search.clear().addSource(place).run(limitMetres);
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] =
                        Math.min(nearest[i], search.metresTo(question.cells().get(i)));
            }
        }
        return question.answer(i -> nearest[i], limitMetres);
    }

    /** Makes the graph from the edges, and searches; points are snapped already, as they are for the peers. */
    Answer withGraphBuilt(double limitMetres) {
        return search(new WalkSearch(WalkGraph.of(question.network(), NetworkQuestion.PROFILE)), limitMetres);
    }

    /** Makes the whole city from what was imported, both graphs with all points snapped to them, and asks for the coverage. */
    static Answer withCityBuilt(CityData data, double limitMetres) {
        return coverage(CityBuilder.build(data, 1), limitMetres);
    }
}
