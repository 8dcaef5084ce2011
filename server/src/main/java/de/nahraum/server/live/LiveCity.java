package de.nahraum.server.live;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.safety.ReleasedSpace;
import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.StoredCity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is being served: the newest version for people inside the house, the newest released one for the public. Read without locks, changed
 * as a whole.
 */
public final class LiveCity {
    /**
     * What is served.
     *
     * @param released the whole of what is published; the very same as internal if that is the version
     */
    private record State(
            @Nullable View internal,
            @Nullable View released,
            @Nullable View published,
            Decided decided) {
        Optional<View> findWhole(long version) {
            return Stream.of(internal, released)
                    .<View>mapMulti((view, found) -> {
                        if (view != null && view.version().number() == version) {
                            found.accept(view);
                        }
                    })
                    .findFirst();
        }
    }

    private final CityStore store;
    private final Clock clock;
    private final PastViews past = new PastViews();
    private volatile State state = new State(null, null, null, Decided.NOTHING);

    public LiveCity(CityStore store) {
        this(store, Clock.systemUTC());
    }

    /** @param clock says what day it is: from the first day of a survey on people have been asked */
    public LiveCity(CityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes what the store holds now; cheap if nothing has changed. */
    public synchronized void refresh() {
        List<CityVersion> versions = store.listVersions();
        Decided decided = state.decided().orNewer(store.spaces(), store.surveys());
        View internal = versions.isEmpty() ? null : whole(versions.getFirst(), state, decided);
        State now = new State(internal, state.released(), state.published(), decided);
        View released = CityStore.findReleased(versions)
                .map(version -> whole(version, now, decided))
                .orElse(null);
        state = new State(internal, released, released == null ? null : published(released), decided);
    }

    /** All of a version, with what was decided about its fear spaces: as much as possible of what there is. */
    private @Nullable View whole(CityVersion version, State known, Decided decided) {
        View view = known.findWhole(version.number())
                .map(found -> found.withVersion(version))
                .orElseGet(() -> load(version));
        return view == null ? null : view.with(decided, today(view));
    }

    private LocalDate today(View view) {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(view.city().settings().timeZone()));
    }

    private View published(View whole) {
        View current = state.published();
        return current != null && current.isOf(whole)
                ? current.withVersion(whole.version())
                : whole.forPublic(gate(whole.version().number(), whole.city()));
    }

    /** What the public may be told of a version: decided once, and the same ever after. */
    private Gate gate(long version, City city) {
        return store.publish(version, city::publication).map(Gate::of).orElse(Gate.of(Publication.NOTHING));
    }

    /**
     * Decides what a version would tell the public, before anybody releases it.
     */
    public Decision decide(long version) {
        StoredCity stored = store.findCity(version).orElse(null);
        if (stored == null) {
            return new Decision.NoSuchVersion();
        }
        LegalTexts legal = stored.data().settings().legal();
        if (!legal.isComplete()) {
            return new Decision.NoLegalTexts(legal.listMissing());
        }
        return store.publish(version, CityBuilder.build(stored.data(), version)::publication)
                .<Decision>map(Decision.Decided::new)
                .orElseGet(Decision.NoSuchVersion::new);
    }

    /**
     * Why a version could not be shown with other offers.
     *
     * @return empty if it could, or if there is no such version
     */
    public Optional<String> findProblem(long version, List<Offer> offers) {
        StoredCity stored = store.findCity(version).orElse(null);
        if (stored == null) {
            return Optional.empty();
        }
        try {
            new GoalBook(stored.goals())
                    .evaluateAll(CityBuilder.build(stored.data().withOffers(offers), version));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    private @Nullable View load(CityVersion version) {
        StoredCity stored = store.findCity(version.number()).orElse(null);
        if (stored == null) {
            return null;
        }
        City city = CityBuilder.build(stored.data(), version.number());
        return View.internal(stored.version(), city, new GoalBook(stored.goals()), stored.comments());
    }

    /** Whether the newest version is of an invented city. */
    public boolean isDemo() {
        View internal = state.internal();
        return internal != null && internal.version().demo();
    }

    /** What the newest version says about reports of citizens; nothing if there is none. */
    public ReportSettings reportSettings() {
        View internal = state.internal();
        return internal == null
                ? ReportSettings.NONE
                : internal.city().settings().reports();
    }

    /** What the newest version says about itself; empty if there is none. */
    public Optional<CitySettings> findSettings() {
        return Optional.ofNullable(state.internal()).map(view -> view.city().settings());
    }

    /** After how many months the newest version forgets what people of the house did. */
    public int auditMonths() {
        return reportSettings().auditMonths();
    }

    /** Names of the city that is being served; none in an empty store. */
    public List<String> listCityNames() {
        View internal = state.internal();
        return internal == null ? List.of() : List.of(internal.city().settings().name());
    }

    /** Does something with each city that is being served, as each audience sees it. */
    public void forEachCity(Consumer<City> work) {
        State now = state;
        Stream.of(now.internal(), now.published())
                .filter(Objects::nonNull)
                .map(View::city)
                .forEach(work);
    }

    /** The version the public sees, if it has not written what the law wants on its pages. */
    public OptionalLong findReleasedWithoutLegalTexts() {
        View published = state.published();
        return published == null || published.city().settings().legal().isComplete()
                ? OptionalLong.empty()
                : OptionalLong.of(published.version().number());
    }

    /** Which of these texts the version the public sees lacks. */
    public List<LegalTexts.Kind> listMissingLegalTexts() {
        View published = state.published();
        return published == null
                ? List.of()
                : published.city().settings().legal().listMissing();
    }

    /** The fear spaces a named person has released; they stay as they are whatever version is. None while nothing else is released. */
    public List<ReleasedSpace> releasedSpaces() {
        State now = state;
        View published = now.published();
        return published == null
                ? List.of()
                : now.decided().released(published.city().settings().epsg());
    }

    /** What an audience may see; empty if nothing was imported, or for the public nothing released. */
    public Optional<View> findView(Audience audience) {
        State now = state;
        return Optional.ofNullable(audience == Audience.INTERNAL ? now.internal() : now.published());
    }

    /**
     * A version as it stood, as an audience may see it. The public may see any version that was ever released, through its own gate. Reads the store if it is not
     * what is served now: one at a time, the last few are kept.
     *
     * @return empty if there is no such version, or it is not for this audience
     */
    public Optional<View> findView(Audience audience, Standing standing) {
        Optional<View> now = findView(audience);
        if (standing.equals(Standing.NOW) || now.isEmpty()) {
            return now;
        }
        Long asked = standing.version();
        CityVersion version = asked == null
                ? now.get().version()
                : store.listVersions().stream()
                        .filter(each -> each.number() == asked)
                        .findFirst()
                        .orElse(null);
        if (version == null || (audience == Audience.PUBLIC && !version.isReleased())) {
            return Optional.empty();
        }
        return past.find(audience, version, standing, state.decided().number(), this::makePast);
    }

    /**
     * The goals of two versions worked out again, to tell apart why they stand otherwise. Reads the store; costs some seconds for a large town.
     *
     * @param before the earlier report
     * @param now the later one
     * @return empty if one of the versions is not for this audience or no longer there, or they count their metres differently
     */
    public Optional<Recomputed> recompute(Audience audience, Standing before, Standing now) {
        Optional<View> earlier = findView(audience, before);
        Optional<View> later = findView(audience, now);
        if (earlier.isEmpty() || later.isEmpty()) {
            return Optional.empty();
        }
        Optional<Recomputation.Side> from = side(audience, earlier.get(), before);
        Optional<Recomputation.Side> to = side(audience, later.get(), now);
        if (from.isEmpty() || to.isEmpty() || isElsewhere(from.get(), to.get())) {
            return Optional.empty();
        }
        LocalDate day = from.get().day();
        Decided knownNow = state.decided().at(new Standing(before.version(), day, now.knownAt()));
        return Optional.of(Recomputation.of(audience, from.get(), knownNow, to.get()));
    }

    private Optional<Recomputation.Side> side(Audience audience, View view, Standing standing) {
        long version = view.version().number();
        return store.findCity(version)
                .map(stored -> new Recomputation.Side(
                        stored,
                        state.decided().at(standing),
                        view.asOf(),
                        audience == Audience.INTERNAL
                                ? Gate.of(Publication.NOTHING)
                                : gate(version, CityBuilder.build(stored.data(), version))));
    }

    private static boolean isElsewhere(Recomputation.Side from, Recomputation.Side to) {
        return from.stored().data().settings().epsg()
                != to.stored().data().settings().epsg();
    }

    private Optional<View> makePast(Audience audience, CityVersion version, Standing standing) {
        State now = state;
        View known = now.findWhole(version.number()).orElseGet(() -> load(version));
        if (known == null) {
            return Optional.empty();
        }
        LocalDate day = standing.asOf() == null ? today(known) : standing.asOf();
        View whole = known.withVersion(version).with(now.decided().at(standing), day);
        return Optional.of(
                audience == Audience.INTERNAL ? whole : whole.forPublic(gate(version.number(), whole.city())));
    }
}
