package de.nahraum.server.archive;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.Standing;
import de.nahraum.server.live.View;
import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.report.ScenarioLink;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.FiledReport.Basis;
import de.nahraum.server.store.FilingKey;
import de.nahraum.server.store.NamedScenario;
import de.nahraum.server.store.NewFiledReport;
import de.nahraum.server.store.ReportArchive.Receipt;
import de.nahraum.server.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Files reports: all papers are written first, then kept at once. One at a time on this server. Thread-safe. */
public final class Filing {
    private final CityStore store;
    private final LiveCity live;
    private final Subjects subjects;
    private final Clock clock;
    /** For all who file on this server: two at once would both follow the same report. */
    private static final ReentrantLock TURN = new ReentrantLock();

    /** @param clock says what day it is, and until when decisions count */
    public Filing(CityStore store, LiveCity live, Clock clock) {
        this.store = store;
        this.live = live;
        this.subjects = new Subjects(store.archive(), live);
        this.clock = clock;
    }

    /** What came of filing. */
    public sealed interface Outcome {
        /** It is in the archive, since now or since the same was asked for with this key. */
        record Filed(FiledReport report, boolean isRepeated) implements Outcome {}

        /** With that key something else was asked for before. Nothing was filed now. */
        record KeyUsed() implements Outcome {}

        /** Nothing was filed: there is nothing to file. */
        record Refused(Prospect why) implements Outcome {}
    }

    /** What would be filed. Nothing is written. */
    public Prospect look(Wish wish) {
        // As exact as databases keep it. Taken before what is known is read, so that nothing recorded meanwhile is
        // lost.
        Instant knownAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        live.refresh();
        Optional<View> newest = live.findView(Audience.INTERNAL);
        if (newest.isEmpty()) {
            return new Prospect.NothingImported();
        }
        LocalDate today = LocalDate.ofInstant(
                knownAt, ZoneId.of(newest.get().city().settings().timeZone()));
        LocalDate day = wish.asOf() == null ? today : wish.asOf();
        if (day.isAfter(today)) {
            return new Prospect.DayToCome(day, today);
        }
        long number = wish.version() == null ? newest.get().version().number() : wish.version();
        List<CityVersion> versions = store.listVersions();
        return versions.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .map(version -> new Prospect.Fileable(
                        version,
                        new Basis(number, day, knownAt, findPrevious(number, day), wish.scenario()),
                        isSeenByAll(version)))
                .map(this::withReadScenario)
                .orElseGet(() -> new Prospect.NoSuchVersion(
                        number, versions.stream().map(CityVersion::number).toList()));
    }

    /** With the what-if by a link that says no more than it must; what stands against it, if something does. */
    private Prospect withReadScenario(Prospect.Fileable fileable) {
        Basis basis = fileable.basis();
        NamedScenario scenario = basis.scenario();
        if (scenario == null) {
            return fileable;
        }
        boolean isToldToAll = fileable.isPublic() && scenario.isPublic();
        Prospect read = withReadScenario(fileable, scenario, Audience.INTERNAL);
        return isToldToAll && read instanceof Prospect.Fileable
                ? withReadScenario(fileable, scenario, Audience.PUBLIC)
                : read;
    }

    private Prospect withReadScenario(Prospect.Fileable fileable, NamedScenario scenario, Audience audience) {
        Basis basis = fileable.basis();
        return switch (ScenarioLink.read(scenario.link(), view(audience, basis))) {
            case ScenarioLink.Reading.Refused(String part) -> new Prospect.ScenarioUnreadable(part, audience);
            case ScenarioLink.Reading.Read read ->
                new Prospect.Fileable(
                        fileable.version(),
                        new Basis(
                                basis.version(),
                                basis.asOf(),
                                basis.knownAt(),
                                basis.previous(),
                                new NamedScenario(scenario.name(), read.link(), scenario.isPublic())),
                        fileable.isPublic());
        };
    }

    private boolean isSeenByAll(CityVersion version) {
        return live.findView(Audience.PUBLIC)
                .filter(view -> view.version().number() == version.number())
                .isPresent();
    }

    /** The report before: the last that holds and speaks of no later day and no later data. */
    private @Nullable Integer findPrevious(long version, LocalDate day) {
        return store.archive().list().stream()
                .filter(report -> !report.isWithdrawn())
                .filter(report -> report.basis().version() <= version
                        && !report.basis().asOf().isAfter(day))
                .map(FiledReport::number)
                .findFirst()
                .orElse(null);
    }

    /**
     * The report as it would be filed. Nothing is kept. Takes seconds.
     *
     * @param audience for the public only if the public would get one
     */
    public CoverageGapReport preview(Prospect.Fileable fileable, Audience audience, Language language) {
        return CoverageGapReport.of(subjects.of(view(audience, fileable.basis()), fileable.basis()), language);
    }

    /**
     * Files a report. Takes seconds.
     *
     * @param by the person who answers for it
     */
    public Outcome file(Wish wish, String by) {
        return file(wish, by, Optional.empty());
    }

    /**
     * Files a report once for each key: whoever sends the same again gets the report of the first time, also if it was withdrawn since.
     *
     * @param key at least 128 random bits, by who wishes
     */
    public Outcome file(Wish wish, String by, String key) {
        FilingKey once = new FilingKey(hash(key), hash(wish.canonical()));
        return file(wish, by, Optional.of(once));
    }

    private static String hash(String text) {
        return Papers.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome file(Wish wish, String by, Optional<FilingKey> once) {
        TURN.lock();
        try {
            Optional<Receipt> known = once.flatMap(key -> store.archive().findReceipt(key));
            if (known.isPresent()) {
                return outcome(known.get(), true);
            }
            return switch (look(wish)) {
                case Prospect.Fileable fileable -> keep(write(fileable, by), once);
                case Prospect.NothingImported nothing -> new Outcome.Refused(nothing);
                case Prospect.NoSuchVersion unknown -> new Outcome.Refused(unknown);
                case Prospect.DayToCome later -> new Outcome.Refused(later);
                case Prospect.ScenarioUnreadable unreadable -> new Outcome.Refused(unreadable);
            };
        } finally {
            TURN.unlock();
        }
    }

    private Outcome keep(NewFiledReport report, Optional<FilingKey> once) {
        return once.map(key -> outcome(store.archive().file(report, key), false))
                .orElseGet(() -> new Outcome.Filed(store.archive().file(report), false));
    }

    private static Outcome outcome(Receipt receipt, boolean isRepeated) {
        return switch (receipt) {
            case Receipt.Kept(FiledReport report) -> new Outcome.Filed(report, isRepeated);
            case Receipt.OtherWish other -> new Outcome.KeyUsed();
        };
    }

    private NewFiledReport write(Prospect.Fileable fileable, String by) {
        Basis basis = fileable.basis();
        List<Papers> sides = new ArrayList<>();
        sides.add(papers(Audience.INTERNAL, basis));
        if (fileable.isPublic()) {
            sides.add(papers(Audience.PUBLIC, basis));
        }
        return new NewFiledReport(
                basis,
                by,
                sides.stream().flatMap(side -> side.papers().stream()).toList(),
                sides.stream().flatMap(side -> side.checksums().stream()).toList());
    }

    private Papers papers(Audience audience, Basis basis) {
        return Papers.of(subjects.of(view(audience, basis), basis));
    }

    private View view(Audience audience, Basis basis) {
        return live.findView(audience, standing(basis)).orElseThrow(() -> gone(basis));
    }

    static Standing standing(Basis basis) {
        return new Standing(basis.version(), basis.asOf(), basis.knownAt());
    }

    private static IllegalStateException gone(Basis basis) {
        return new IllegalStateException("Version " + basis.version() + " is there and cannot be shown");
    }
}
