package de.nahraum.server.bench;

import de.nahraum.geodata.disclosure.Audit;
import de.nahraum.geodata.disclosure.CountKey;
import de.nahraum.geodata.disclosure.CountTable;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.geodata.disclosure.Suppression;
import java.util.List;
import java.util.SplittableRandom;

/** Measures suppression and audit of a table of districts, age groups and types of household with all its margins. */
final class DisclosureBench {
    private static final int DISTRICTS = 18;
    private static final int AGE_GROUPS = 14;
    private static final int HOUSEHOLD_TYPES = 12;
    private static final long SEED = 7;

    private DisclosureBench() {}

    static void run() {
        CountTable table = table();
        long small = table.counts().stream()
                .filter(count -> count.value() == 1 || count.value() == 2)
                .count();
        Bench.row(
                "table",
                DISTRICTS + " × " + AGE_GROUPS + " × " + HOUSEHOLD_TYPES + ", "
                        + table.counts().size() + " counts with margins, " + small + " of one or two people");
        Publication[] first = new Publication[1];
        Bench.row(
                "suppression (first, cold)",
                Bench.seconds(
                        () -> first[0] = Suppression.protect(table.counts(), table.relations(), List.of())));
        Bench.row(
                "suppression (again)",
                Bench.seconds(() -> Suppression.protect(table.counts(), table.relations(), List.of())));
        Bench.row(
                "suppression, knowing the first",
                Bench.seconds(() -> Suppression.protect(table.counts(), table.relations(), List.of(first[0]))));
        Bench.row("audit", Bench.seconds(() -> Audit.of(List.of(), first[0])));
        Bench.row(
                "hidden, exposed",
                first[0].hidden().size() + ", " + Audit.of(List.of(), first[0]).size());
    }

    /** Large and small districts, ages and types, and the luck of the draw. */
    private static CountTable table() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] districts =
                random.doubles(DISTRICTS).map(share -> 0.1 + 2 * share * share).toArray();
        double[] ages = random.doubles(AGE_GROUPS).map(share -> 0.2 + share).toArray();
        double[] types = random.doubles(HOUSEHOLD_TYPES)
                .map(share -> 0.02 + 3 * share * share * share)
                .toArray();
        long[] inner = new long[DISTRICTS * AGE_GROUPS * HOUSEHOLD_TYPES];
        int next = 0;
        for (double district : districts) {
            for (double age : ages) {
                for (double type : types) {
                    inner[next++] = (long) (30 * district * age * type * (0.5 + random.nextDouble()));
                }
            }
        }
        return CountTable.of(
                new int[] {DISTRICTS, AGE_GROUPS, HOUSEHOLD_TYPES},
                inner,
                at -> new CountKey("people", "", 2025, at[1] + "|" + at[2], "d" + at[0]));
    }
}
