package de.nahraum.server.bench;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.server.bench.NetworkQuestion.Link;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jspecify.annotations.Nullable;

/**
 * Measures the way from every cell to its nearest place beside others: same edges, same places, same limits, one run, all lengths {@code
 * double}. Every line gives its answer with its time; if one differs, the program ends with status 1.
 *
 * <p>Peers are taken as their makers offer them, and like for like: all places together, tree by tree, within a limit, with the graph built
 * anew. pgRouting builds its graph in every call, so its lines belong to both kinds.
 */
final class NetworkBench {
    /** For some 33,000 nodes and 10,000 cells. */
    private static final int PEOPLE = 345_000;

    /** Of the invented town's, evenly taken: as many as a town has, not a measure of how well they lie. */
    private static final int PLACES = 20;

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final double NEAR = NetworkQuestion.NEAR_METRES;
    private static final double PER_CENT = 100;

    private final CityData data;
    private final NetworkQuestion question;
    private final List<Link> superSource;
    private final NahraumAlone ours;
    private final JGraphTPeer<DefaultWeightedEdge> simple;
    private final JGraphTPeer<DefaultWeightedEdge> fastutil;
    private final JGraphTPeer<Integer> sparse;
    private final GraphHopperPeer graphHopper;
    private final JGraphTPeer<DefaultWeightedEdge> simpleByPlace;
    private final JGraphTPeer<Integer> sparseByPlace;
    private final GraphHopperPeer graphHopperByPlace;
    private @Nullable PgRoutingPeer pgRouting;
    private int differing;

    private NetworkBench(CityData data) {
        this.data = data;
        City city = CityBuilder.build(data, 1);
        question = NetworkQuestion.of(city);
        ours = new NahraumAlone(question, city);
        superSource = question.superSourceLinks();
        simple = JGraphTPeer.simple(question, superSource);
        fastutil = JGraphTPeer.fastutil(question, superSource);
        sparse = JGraphTPeer.sparse(question, superSource);
        graphHopper = new GraphHopperPeer(question, superSource);
        List<Link> eachPlace = question.placeLinks();
        simpleByPlace = JGraphTPeer.simple(question, eachPlace);
        sparseByPlace = JGraphTPeer.sparse(question, eachPlace);
        graphHopperByPlace = new GraphHopperPeer(question, eachPlace);
    }

    /**
     * Runs.
     *
     * @param network nothing for an invented town, how many people shall live in it, or the path of an OpenStreetMap extract
     * @return how many lines differ from what they should be
     */
    static int run(String network) throws IOException, SQLException {
        boolean invented = network.isEmpty() || network.matches("\\d+");
        CityData data = invented
                ? demoCity(network.isEmpty() ? PEOPLE : Integer.parseInt(network))
                : ExtractCity.read(Path.of(network));
        return new NetworkBench(data).run();
    }

    private static CityData demoCity(int people) throws IOException {
        try (TestFolder folder = TestFolder.make("nahraum-bench")) {
            Bench.write(folder.path(), people);
            CityData data = Bench.read(folder.path()).data();
            List<Place> all = data.places().stream()
                    .filter(place ->
                            place.kind() == PlaceKind.MEETING_PLACE && NetworkQuestion.STATUSES.accepts(place.status()))
                    .toList();
            List<Place> places = new ArrayList<>();
            int count = Math.min(PLACES, all.size());
            for (int i = 0; i < count; i++) {
                places.add(all.get(i * all.size() / count));
            }
            return data.withPlaces(places);
        }
    }

    private int run() throws SQLException {
        PeerTable.note("machine", Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version());
        PeerTable.note(
                "network",
                String.format(
                        Locale.ROOT,
                        "%,d nodes, %,d edges, %,d cells, %d places",
                        question.nodes(),
                        question.edges().length,
                        question.cells().size(),
                        question.places().size()));
        if (!PeerDatabase.hasServer()) {
            PeerTable.note("pgRouting, PostGIS", "left out, PostGIS is not installed. " + PeerDatabase.HOW_TO_INSTALL);
            onStreets();
        } else {
            try (PeerDatabase database = new PeerDatabase(question)) {
                if (database.hasExtension("pgrouting")) {
                    pgRouting = new PgRoutingPeer(database, question.superSource());
                    PeerTable.note("pgRouting", pgRouting.version());
                } else {
                    PeerTable.note("pgRouting", "left out, it is not installed. " + PeerDatabase.HOW_TO_INSTALL);
                }
                onStreets();
                straightLine(new StraightLinePeer(database));
            }
        }
        System.out.println();
        PeerTable.note("answers", differing == 0 ? "all agree" : differing + " DIFFER");
        return differing;
    }

    private void onStreets() {
        together("All places together, no limit", NO_LIMIT);
        together("All places together, 15 minutes", NEAR);
        treeByTree("Tree by tree, then the minimum; no limit", NO_LIMIT);
        treeByTree("Tree by tree, then the minimum; 15 minutes", NEAR);
        withGraphBuilt();
        passesOverTheArcs();
    }

    /** Ours, once, against what the peers have for many places. */
    private void together(String title, double limit) {
        PeerTable table = new PeerTable(title)
                .line("Nahraum, coverage as asked for: ways, counts by district", () -> ours.coverage(limit))
                .line("Nahraum, search and cells only", () -> ours.search(limit))
                .line("JGraphT, super-source, SimpleWeightedGraph", () -> simple.fromSuperSource(limit))
                .line("JGraphT, super-source, FastutilMapIntVertexGraph", () -> fastutil.fromSuperSource(limit))
                .line("JGraphT, super-source, SparseIntUndirectedWeightedGraph", () -> sparse.fromSuperSource(limit))
                .line("GraphHopper, super-source, ShortestPathTree", () -> graphHopper.fromSuperSource(limit))
                .line("GraphHopper, ShortestPathTree per place", () -> graphHopperByPlace.treeByTree(limit));
        PgRoutingPeer peer = pgRouting;
        if (peer != null) {
            table.line("pgRouting, super-source, builds its graph", () -> peer.fromSuperSource(limit))
                    .line("pgRouting, per place, builds its graph", () -> peer.treeByTree(limit));
        }
        measure(table);
    }

    private void treeByTree(String title, double limit) {
        PeerTable table = new PeerTable(title)
                .line("Nahraum, one place at a time", () -> ours.treeByTree(limit))
                .line("JGraphT, SimpleWeightedGraph", () -> simpleByPlace.treeByTree(limit))
                .line("JGraphT, SparseIntUndirectedWeightedGraph", () -> sparseByPlace.treeByTree(limit))
                .line("GraphHopper, ShortestPathTree", () -> graphHopperByPlace.treeByTree(limit));
        PgRoutingPeer peer = pgRouting;
        if (peer != null) {
            table.line("pgRouting, builds its graph", () -> peer.treeByTree(limit));
        }
        measure(table);
    }

    private void withGraphBuilt() {
        PeerTable table = new PeerTable("Graph built from the edges, then all places together, no limit")
                .line("Nahraum, graph with its index for snapping", () -> ours.withGraphBuilt(NO_LIMIT))
                .line(
                        "Nahraum, city: both graphs, all points snapped, coverage",
                        () -> NahraumAlone.withCityBuilt(data, NO_LIMIT))
                .line(
                        "JGraphT, SimpleWeightedGraph",
                        () -> JGraphTPeer.simple(question, superSource).fromSuperSource(NO_LIMIT))
                .line(
                        "JGraphT, FastutilMapIntVertexGraph",
                        () -> JGraphTPeer.fastutil(question, superSource).fromSuperSource(NO_LIMIT))
                .line(
                        "JGraphT, SparseIntUndirectedWeightedGraph",
                        () -> JGraphTPeer.sparse(question, superSource).fromSuperSource(NO_LIMIT))
                .line(
                        "GraphHopper, BaseGraph in memory",
                        () -> new GraphHopperPeer(question, superSource).fromSuperSource(NO_LIMIT));
        PgRoutingPeer peer = pgRouting;
        if (peer != null) {
            table.line("pgRouting, super-source, from its table of edges", () -> peer.fromSuperSource(NO_LIMIT));
        }
        measure(table);
    }

    /** The yardstick: its lines and ours in the same rounds, though they answer different things. */
    private void passesOverTheArcs() {
        ArcSweep sweep = new ArcSweep(question);
        measure(new PeerTable("Passes over the arcs in memory")
                .line("the length of every arc read", sweep::read)
                .line("every arc looked at as a search would", sweep::relax)
                .other("Nahraum, coverage, no limit", () -> ours.coverage(NO_LIMIT))
                .other("Nahraum, coverage, 15 minutes", () -> ours.coverage(NEAR)));
    }

    private void straightLine(StraightLinePeer postgis) {
        StraightLineError error = StraightLineError.of(question, ours.ways());
        measure(new PeerTable("As the crow flies: another answer, not compared with the ways")
                .expect(error.straight())
                .line("PostGIS, nearest neighbour (<->) on a GiST index", postgis::nearest));
        PeerTable.note("way on the streets by straight line, mean of the cells", PeerTable.figure(error.meanRatio()));
        PeerTable.note("of cells near by straight line, not near on the streets", perCent(error.wronglyNear()));
        PeerTable.note(
                "of cells near by straight line × 1.3, not near on the streets",
                perCent(error.wronglyNearWithDetour()));
        PeerTable.note(
                "of cells near on the streets, not near by straight line × 1.3", perCent(error.wronglyFarWithDetour()));
    }

    private void measure(PeerTable table) {
        table.measure();
        differing += table.differing();
    }

    private static String perCent(double share) {
        return PeerTable.figure(share * PER_CENT) + " %";
    }
}
