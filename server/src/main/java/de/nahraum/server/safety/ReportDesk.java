package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.clients.RateLimit;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes reports of citizens, tells what became of them, and gives them back to be deleted. Nothing about who sends them is kept. Thread-safe; throws {@link
 * de.nahraum.server.store.StoreUnavailable} if the database does not answer: then nothing was taken.
 */
public final class ReportDesk {
    private static final Duration HOUR = Duration.ofHours(1);

    /** A class or a home behind one connection is to get through, a script that floods is not. */
    private static final int REPORTS_PER_CONNECTION = 120;

    private static final int REPORTS_PER_NETWORK = 1200;
    private static final int REPORTS_IN_ALL = 6000;
    private static final int LOOKUPS_PER_CONNECTION = 60;
    private static final int LOOKUPS_PER_NETWORK = 300;
    private static final String ALL = "";

    /** One that others repeat may turn out to repeat another one; of two at once even that one. */
    private static final int MOST_STEPS = 5;

    private final ReportStore store;
    private final Clock clock;
    private final Supplier<ReportKeys> keys;
    private final ReporterGroups groups = new ReporterGroups();
    private final SecureRandom random = new SecureRandom();
    private final RateLimit perConnection;
    private final RateLimit perNetwork;
    private final RateLimit inAll;
    private final RateLimit lookupsPerConnection;
    private final RateLimit lookupsPerNetwork;

    public ReportDesk(ReportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.keys = new Once<>(() -> new ReportKeys(store.secret()));
        this.perConnection = new RateLimit(REPORTS_PER_CONNECTION, HOUR, clock);
        this.perNetwork = new RateLimit(REPORTS_PER_NETWORK, HOUR, clock);
        this.inAll = new RateLimit(REPORTS_IN_ALL, HOUR, clock);
        this.lookupsPerConnection = new RateLimit(LOOKUPS_PER_CONNECTION, HOUR, clock);
        this.lookupsPerNetwork = new RateLimit(LOOKUPS_PER_NETWORK, HOUR, clock);
    }

    /** A key for one report: who sends it twice with the same one is heard once. */
    public String newKey() {
        return ReportKeys.newKey(random);
    }

    /** The survey reports of a topic belong to today; empty if none are taken: no office, privacy text, retention or open survey is named. */
    public Optional<Campaign> findOpen(City city, ReportTopic topic) {
        return findOpen(city, topic, today(city));
    }

    /** The same on a day of one's choice. */
    public static Optional<Campaign> findOpen(City city, ReportTopic topic, LocalDate day) {
        boolean isExplained =
                city.settings().legal().find(LegalTexts.Kind.PRIVACY, "de").isPresent();
        return isExplained ? city.settings().reports().findOpen(topic, day) : Optional.empty();
    }

    private LocalDate today(City city) {
        return LocalDate.ofInstant(clock.instant(), zone(city));
    }

    private static ZoneId zone(City city) {
        return ZoneId.of(city.settings().timeZone());
    }

    /**
     * Takes a report. When this returns that it is accepted, it is kept, whatever happens then.
     *
     * @param city as the one who reports sees it
     * @param key at least 128 random bits, by who sends it or {@link #newKey}
     */
    public Taken take(City city, ReportDraft draft, String key, Clients.Client client) {
        if (!ReportKeys.isKey(key)) {
            return new Taken.NoKey();
        }
        if (draft.topic() == ReportTopic.UNSAFE && draft.time() == null) {
            return new Taken.NoTime();
        }
        return switch (ReportCheck.of(city, draft)) {
            case ReportCheck.Refused refused -> refused.reason();
            case ReportCheck.Sound sound -> take(city, draft, sound.metres(), key, client);
        };
    }

    private Taken take(City city, ReportDraft draft, Geometry shape, String key, Clients.Client client) {
        Optional<Duration> wait = findWait(client);
        if (wait.isPresent()) {
            return new Taken.TooMany(wait.get());
        }
        String code = keys.get().code(key);
        Optional<Campaign> open = findOpen(city, draft.topic());
        if (open.isEmpty()) {
            // It may have been taken before the survey ended, and the answer was lost on the way.
            return findReport(code).isPresent() ? new Taken.Accepted(code) : new Taken.Closed();
        }
        return keep(draft, shape, open.get(), key, code, client);
    }

    private Taken keep(
            ReportDraft draft, Geometry shape, Campaign campaign, String key, String code, Clients.Client client) {
        ReportStore.Receipt receipt = store.receive(new NewReport(
                new NewReport.Content(
                        campaign.id(),
                        draft.topic(),
                        shape,
                        draft.time(),
                        draft.reasons(),
                        draft.spotType(),
                        draft.words(),
                        draft.language()),
                ReportKeys.keyHash(key),
                ReportKeys.bodyMark(key, draft.canonical()),
                keys.get().codeHash(code),
                keys.get().aboutId(code),
                draft.about(),
                groups.of(client.network())));
        return switch (receipt) {
            case KEPT -> new Taken.Accepted(code);
            case OTHER_CONTENT -> new Taken.OtherContent();
        };
    }

    private Optional<Duration> findWait(Clients.Client client) {
        return Stream.<Supplier<Optional<Duration>>>of(
                        () -> perConnection.findWait(client.connection()),
                        () -> perNetwork.findWait(client.network()),
                        () -> inAll.findWait(ALL))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Adds what somebody says about themselves to a report that came without.
     *
     * @return false if there is no report of that key, or something was said already
     */
    public boolean addAbout(String key, About about) {
        if (!ReportKeys.isKey(key)) {
            return false;
        }
        String code = keys.get().code(key);
        return store.addAbout(keys.get().codeHash(code), keys.get().aboutId(code), about);
    }

    /** How far a report has come. */
    public Lookup find(City city, String typedCode, Clients.Client client) {
        return lookUp(city, typedCode, client, this::findReport);
    }

    private Optional<StoredReport> findReport(String code) {
        return store.findByCode(keys.get().codeHash(code));
    }

    /** Deletes a report and what was said with it; tells how far it had come. */
    public Lookup withdraw(City city, String typedCode, Clients.Client client) {
        return lookUp(
                city,
                typedCode,
                client,
                code -> findReport(code)
                        .filter(report -> store.withdraw(
                                keys.get().codeHash(code), keys.get().aboutId(code))));
    }

    private Lookup lookUp(
            City city, String typed, Clients.Client client, Function<String, Optional<StoredReport>> asking) {
        Optional<Duration> wait = lookupsPerConnection
                .findWait(client.connection())
                .or(() -> lookupsPerNetwork.findWait(client.network()));
        if (wait.isPresent()) {
            return new Lookup.TooMany(wait.get());
        }
        return ReportKeys.findCode(typed)
                .flatMap(asking)
                .<Lookup>map(report -> new Lookup.Found(ReportStatus.of(report, original(report), zone(city))))
                .orElseGet(Lookup.Unknown::new);
    }

    /** The report one says the same as; itself if it is the first to say so. */
    private StoredReport original(StoredReport report) {
        StoredReport original = report;
        for (int step = 0; step < MOST_STEPS && original.handling().duplicateOf() != null; step++) {
            Optional<StoredReport> next = store.find(original.handling().duplicateOf());
            if (next.isEmpty()) {
                break;
            }
            original = next.get();
        }
        return original;
    }
}
