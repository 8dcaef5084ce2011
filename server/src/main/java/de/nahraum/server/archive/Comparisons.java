package de.nahraum.server.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.nahraum.geodata.city.Audience;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.Recomputed;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.ReportArchive;
import de.nahraum.server.text.Language;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts any two filed reports side by side. Who may see what of them is decided here, for every way of asking. Working out why goals stand otherwise takes seconds: it is kept,
 * and one at a time is worked out for all the public. Thread-safe.
 */
public final class Comparisons {
    /** Some kilobytes each; which one is asked for again nobody knows. */
    private static final int MOST = 16;

    private static final Comparator<FiledReport> EARLIER_FIRST = Comparator.comparing(
                    (FiledReport report) -> report.basis().asOf())
            .thenComparingLong(report -> report.basis().version())
            .thenComparingInt(FiledReport::number);

    /** Surveys entered later for an earlier day change what was known on it. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Key(Audience audience, int earlier, int later) {}

    private final ReportArchive archive;
    private final LiveCity live;
    private final Cache<Key, Recomputed> worked =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Semaphore turn = new Semaphore(1);

    public Comparisons(ReportArchive archive, LiveCity live) {
        this.archive = archive;
        this.live = live;
    }

    /**
     * What somebody wants to see. The order of the two says nothing.
     *
     * @param reader who asks: the public knows of public reports only, and gets nothing of one that was withdrawn
     * @param audience whose papers are compared; null for the public ones if both have them. For the public it is always theirs
     */
    public record Wish(
            int one, int other, Audience reader, @Nullable Audience audience, Language language) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Here it is. */
        record Compared(ReportComparison comparison) implements Outcome {}

        /** It is the same report twice. */
        record Same(int number) implements Outcome {}

        /** There is no such report for who asks. */
        record Unknown(int number, List<Integer> known) implements Outcome {}

        /** One of them has no paper for that audience in that language. */
        record NoPaper(int number, Audience audience) implements Outcome {}

        /** It was withdrawn, and is not for who asks. */
        record Withdrawn(int number, FiledReport.Withdrawal withdrawal) implements Outcome {}

        /** Another one is being worked out. */
        record Busy() implements Outcome {}
    }

    /** Compares; takes seconds if these two were not asked for lately. */
    public Outcome compare(Wish wish) {
        for (int number : List.of(wish.one(), wish.other())) {
            if (find(number, wish.reader()).isEmpty()) {
                return new Outcome.Unknown(number, known(wish.reader()));
            }
        }
        if (wish.one() == wish.other()) {
            return new Outcome.Same(wish.one());
        }
        List<FiledReport> both = Stream.of(wish.one(), wish.other())
                .flatMap(number -> find(number, wish.reader()).stream())
                .sorted(EARLIER_FIRST)
                .toList();
        Audience audience = audience(wish, both);
        for (FiledReport report : both) {
            FiledReport.Withdrawal withdrawal = report.withdrawal();
            if (withdrawal != null && wish.reader() == Audience.PUBLIC) {
                return new Outcome.Withdrawn(report.number(), withdrawal);
            }
            if (findJson(report, audience, wish.language()).isEmpty()) {
                return new Outcome.NoPaper(report.number(), audience);
            }
        }
        return compare(pair(both.getFirst(), both.getLast(), audience, wish.language()), wish);
    }

    private Optional<FiledReport> find(int number, Audience reader) {
        return archive.find(number).filter(report -> isKnown(report, reader));
    }

    private static boolean isKnown(FiledReport report, Audience reader) {
        return reader == Audience.INTERNAL || report.isPublic();
    }

    private List<Integer> known(Audience reader) {
        return archive.list().stream()
                .filter(report -> isKnown(report, reader))
                .map(FiledReport::number)
                .toList();
    }

    private static Audience audience(Wish wish, List<FiledReport> both) {
        Audience asked = wish.audience();
        if (wish.reader() == Audience.PUBLIC) {
            return Audience.PUBLIC;
        }
        return asked != null
                ? asked
                : both.stream().allMatch(FiledReport::isPublic) ? Audience.PUBLIC : Audience.INTERNAL;
    }

    private Optional<byte[]> findJson(FiledReport report, Audience audience, Language language) {
        return archive.findPaper(report.number(), Papers.side(audience, language), PaperForm.JSON);
    }

    private Pair pair(FiledReport earlier, FiledReport later, Audience audience, Language language) {
        return new Pair(
                audience,
                earlier,
                FiledGoals.of(findJson(earlier, audience, language).orElseThrow()),
                later,
                FiledGoals.of(findJson(later, audience, language).orElseThrow()));
    }

    private Outcome compare(Pair pair, Wish wish) {
        Key key = new Key(pair.audience(), pair.earlier().number(), pair.later().number());
        boolean isTurnTaken = pair.isForward() && wish.reader() == Audience.PUBLIC && worked.getIfPresent(key) == null;
        if (isTurnTaken && !turn.tryAcquire()) {
            return new Outcome.Busy();
        }
        try {
            Optional<Recomputed> recomputed =
                    pair.isForward() ? Optional.ofNullable(worked.get(key, each -> recompute(pair))) : Optional.empty();
            return new Outcome.Compared(ComparisonWriter.write(pair, wish.language(), recomputed));
        } finally {
            if (isTurnTaken) {
                turn.release();
            }
        }
    }

    /** Null, which is not kept, if it cannot be done. */
    private @Nullable Recomputed recompute(Pair pair) {
        return live.recompute(
                        pair.audience(),
                        Filing.standing(pair.earlier().basis()),
                        Filing.standing(pair.later().basis()))
                .orElse(null);
    }
}
