package de.nahraum.server.live;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.StoredCity;
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
    private record State(@Nullable View internal, @Nullable View published) {}

    private final CityStore store;
    private volatile State state = new State(null, null);

    public LiveCity(CityStore store) {
        this.store = store;
    }

    /** Takes what the store holds now; cheap if nothing has changed. */
    public synchronized void refresh() {
        List<CityVersion> versions = store.listVersions();
        View internal = versions.isEmpty() ? null : view(versions.getFirst(), state.internal());
        View published = CityStore.findReleased(versions)
                .map(released -> published(released, internal))
                .orElse(null);
        state = new State(internal, published);
    }

    /** The view there is, if it is of this version; its release may have changed. */
    private @Nullable View view(CityVersion version, @Nullable View current) {
        if (current == null || current.version().number() != version.number()) {
            return load(version);
        }
        return current.version().equals(version) ? current : current.withVersion(version);
    }

    private @Nullable View published(CityVersion version, @Nullable View internal) {
        View current = state.published();
        if (current != null && current.version().number() == version.number()) {
            return view(version, current);
        }
        View whole = internal != null && internal.version().number() == version.number() ? internal : load(version);
        return whole == null ? null : whole.forPublic(gate(version.number(), whole.city()));
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

    /** What an audience may see; empty if nothing was imported, or for the public nothing released. */
    public Optional<View> findView(Audience audience) {
        State now = state;
        return Optional.ofNullable(audience == Audience.INTERNAL ? now.internal() : now.published());
    }
}
