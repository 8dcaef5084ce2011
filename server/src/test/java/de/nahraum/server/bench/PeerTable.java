package de.nahraum.server.bench;

import de.nahraum.server.bench.NetworkQuestion.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures peers in sections of a table: median of five, how many times the first line of the section that is, the answer. An answer that
 * differs from what the section expects is marked, and counted.
 *
 * <p>All lines of a section are warmed up, then measured in five rounds, each line once a round: what else the machine does meets all of
 * them. A run that is short is repeated within its round and its mean is taken.
 */
final class PeerTable {
    private static final int ROUNDS = 5;
    private static final int LEAST_WARM_UP_RUNS = 3;
    private static final double WARM_UP_MILLIS = 2000;
    private static final double LEAST_ROUND_MILLIS = 20;
    private static final double MILLION = 1e6;

    /** One line. */
    private static final class Line {
        final String what;
        final Supplier<Answer> peer;
        final Answer answer;
        final Answer expected;
        final double[] times = new double[ROUNDS];
        boolean differs;

        /** Asks for the first time; expected is null for a line that is compared with itself only. */
        Line(String what, Supplier<Answer> peer, @Nullable Answer expected) {
            this.what = what;
            this.peer = peer;
            this.answer = peer.get();
            this.expected = expected == null ? answer : expected;
            this.differs = !answer.agreesWith(this.expected);
        }

        /** Asks again; an answer that differs only once is one too many. */
        void run() {
            differs |= !peer.get().agreesWith(expected);
        }

        double median() {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[ROUNDS / 2];
        }
    }

    private final String title;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Answer expected;

    /** A section, empty yet. */
    PeerTable(String title) {
        this.title = title;
    }

    /** Says what the answers have to be; else the first line tells. */
    PeerTable expect(Answer answer) {
        expected = answer;
        return this;
    }

    /** Adds a line. */
    PeerTable line(String what, Supplier<Answer> peer) {
        Line line = new Line(what, peer, expected);
        expected = line.expected;
        lines.add(line);
        return this;
    }

    /** Adds a line that answers something else: measured in the same rounds, compared with itself. */
    PeerTable other(String what, Supplier<Answer> peer) {
        lines.add(new Line(what, peer, null));
        return this;
    }

    /** Measures and prints all lines. */
    void measure() {
        lines.forEach(PeerTable::warmUp);
        for (int round = 0; round < ROUNDS; round++) {
            for (Line line : lines) {
                line.times[round] = meanMillis(line);
            }
        }
        System.out.println();
        print(title, "ms", "× first", "sum, m", "near", "");
        double first = lines.getFirst().median();
        for (Line line : lines) {
            print(
                    line.what,
                    figure(line.median()),
                    figure(line.median() / first),
                    String.format(Locale.ROOT, "%.3f", line.answer.sumMetres()),
                    String.valueOf(line.answer.near()),
                    line.differs ? "  DIFFERS" : "");
        }
    }

    private static void print(String what, String millis, String ratio, String sum, String near, String mark) {
        System.out.printf("%-64s %9s %8s %16s %7s%s%n", what, millis, ratio, sum, near, mark);
    }

    /** Prints a line of words. */
    static void note(String what, String value) {
        System.out.printf("%-64s %s%n", what, value);
    }

    /** Lines whose answer differed. */
    int differing() {
        return (int) lines.stream().filter(line -> line.differs).count();
    }

    private static void warmUp(Line line) {
        long start = System.nanoTime();
        for (int run = 0; run < LEAST_WARM_UP_RUNS || millisSince(start) < WARM_UP_MILLIS; run++) {
            line.run();
        }
    }

    private static double meanMillis(Line line) {
        long start = System.nanoTime();
        line.run();
        double millis = millisSince(start);
        if (millis >= LEAST_ROUND_MILLIS) {
            return millis;
        }
        // The line before had filled the processor's caches with its own; a short run counts from its second time on.
        int runs = 0;
        start = System.nanoTime();
        do {
            line.run();
            runs++;
        } while (millisSince(start) < LEAST_ROUND_MILLIS);
        return millisSince(start) / runs;
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / MILLION;
    }

    /** Three digits or so. */
    static String figure(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f" : value < 10 ? "%.2f" : "%.1f", value);
    }
}
