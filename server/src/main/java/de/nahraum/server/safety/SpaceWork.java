package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.safety.CaseLife;
import de.nahraum.geodata.safety.CaseOpening;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.SpaceStore;
import de.nahraum.server.store.StoredCase;
import de.nahraum.server.store.StoredCase.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What people of the house do with fear spaces, one at a time: open a case, say what it is, enter and take back steps, choose what the public sees and release it. {@link SpaceJoins} does what
 * concerns several. Those of the city folder are there too; the first change makes a case of one. Thread-safe.
 */
public final class SpaceWork {
    /** Longest words of a step, in signs (code points). */
    public static final int MOST_SIGNS = 1000;

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,100}");

    private final SpaceStore store;
    private final Clock clock;

    public SpaceWork(SpaceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All there are: cases, those that have ended too, and what only the city folder has; by name. */
    public List<StoredCase> list(City city) {
        List<StoredCase> all = new ArrayList<>(store.list());
        Set<String> known = all.stream().map(StoredCase::id).collect(Collectors.toSet());
        delivered(city).stream().filter(each -> !known.contains(each.id())).forEach(all::add);
        all.sort(Comparator.comparing((StoredCase each) -> each.facts().name()).thenComparing(StoredCase::id));
        return all;
    }

    /** A case, or what only the city folder has. */
    public Optional<StoredCase> find(City city, String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return store.find(id)
                .or(() -> delivered(city).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    /** What the city folder has, as cases nobody has touched. A city that is served has those of cases too; whoever asks looks for cases first. */
    private List<StoredCase> delivered(City city) {
        LocalDate day = city.sources().stream()
                .filter(source -> source.kind().equals("fear-spaces"))
                .flatMap((DataSource source) -> source.findDay().stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> today(city));
        return city.fearSpaces().stream()
                .map(space -> new StoredCase(
                        space.id(),
                        0,
                        new StoredCase.Facts(space.name(), inMetresOf(city, space.shape()), space.time(), false),
                        new CaseOpening(CaseOpening.From.IMPORTED, space.state(), day),
                        List.of(),
                        Set.of(),
                        StoredCase.PublicSide.NONE))
                .toList();
    }

    private static Geometry inMetresOf(City city, Geometry shape) {
        Geometry copy = shape.copy();
        copy.setSRID(city.settings().epsg());
        return copy;
    }

    /** The day in the city. */
    public LocalDate today(City city) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(city.settings().timeZone()));
    }

    /**
     * Opens a case as a hint.
     *
     * @param from drawn or suggested
     * @param since day since when people know of it, not to come
     * @param reports ids of those it stands on
     */
    public CaseChanged open(
            City city, StoredCase.Facts facts, CaseOpening.From from, LocalDate since, Set<Long> reports) {
        StoredCase fresh = new StoredCase(
                CaseIds.next(),
                0,
                clean(facts),
                new CaseOpening(from, FearSpaceState.HINT, since),
                List.of(),
                reports,
                StoredCase.PublicSide.NONE);
        return findRefusal(fresh.facts())
                .<CaseChanged>map(CaseChanged.Refused::new)
                .orElseGet(() -> saved(city, List.of(fresh)));
    }

    /** Says what a case is. */
    public CaseChanged describe(City city, String id, int seen, StoredCase.Facts facts) {
        return change(city, id, seen, found -> {
            StoredCase.Facts clean = clean(facts);
            if (!found.standing().isOpen()) {
                return new CaseChanged.Refused(CaseChanged.Reason.ENDED);
            }
            // When people feel unsafe there is told in public.
            if (found.publicSide().isReleased() && clean.time() != found.facts().time()) {
                return new CaseChanged.Refused(CaseChanged.Reason.RELEASED);
            }
            return findRefusal(clean)
                    .<CaseChanged>map(CaseChanged.Refused::new)
                    .orElseGet(() -> saved(city, List.of(found.with(clean))));
        });
    }

    private static StoredCase.Facts clean(StoredCase.Facts facts) {
        return new StoredCase.Facts(CleanText.of(facts.name()), facts.shape(), facts.time(), facts.hasPrivateOwner());
    }

    static Optional<CaseChanged.Reason> findRefusal(StoredCase.Facts facts) {
        if (facts.name().isEmpty()) {
            return Optional.of(CaseChanged.Reason.NAME_MISSING);
        }
        return CleanText.length(facts.name()) > StoredCase.Facts.MOST_SIGNS
                ? Optional.of(CaseChanged.Reason.NAME_TOO_LONG)
                : Optional.empty();
    }

    /** Enters a step. */
    public CaseChanged enter(City city, String id, int seen, CaseStep step, String by) {
        CaseStep clean = new CaseStep(
                step.kind(),
                step.day(),
                CleanText.of(step.party()),
                CleanText.of(step.words()),
                step.costEuro(),
                step.due(),
                List.of());
        if (CleanText.length(clean.party()) > MOST_SIGNS || CleanText.length(clean.words()) > MOST_SIGNS) {
            return new CaseChanged.Refused(CaseChanged.Reason.WORDS_TOO_LONG);
        }
        return change(
                city,
                id,
                seen,
                found -> CaseLife.findRefusal(found.standing(), found.facts().hasPrivateOwner(), clean, today(city))
                        .<CaseChanged>map(refusal -> new CaseChanged.NotNow(refusal, found))
                        .orElseGet(() -> saved(city, List.of(with(found, clean, by)))));
    }

    StoredCase with(StoredCase found, CaseStep step, String by) {
        List<Entry> entries = new ArrayList<>(found.entries());
        entries.add(new Entry(step, clock.instant(), by, null, ""));
        return found.withEntries(entries);
    }

    /** Takes back the step entered last; it stays to be seen. Joining and parting are not taken back. */
    public CaseChanged takeBack(City city, String id, int seen, String by) {
        return change(city, id, seen, found -> {
            List<Entry> entries = new ArrayList<>(found.entries());
            for (int i = entries.size() - 1; i >= 0; i--) {
                Entry last = entries.get(i);
                if (last.holds()) {
                    if (!last.step().kind().isEntered()) {
                        break;
                    }
                    entries.set(i, new Entry(last.step(), last.recordedAt(), last.recordedBy(), clock.instant(), by));
                    return saved(city, List.of(found.withEntries(entries)));
                }
            }
            return new CaseChanged.Refused(CaseChanged.Reason.NOTHING_TO_TAKE_BACK);
        });
    }

    /** Says what the public is to see once it is released. */
    public CaseChanged prepare(City city, String id, int seen, StoredCase.PublicSide wanted) {
        StoredCase.PublicSide clean = new StoredCase.PublicSide(wanted.shape(), CleanText.of(wanted.words()), null, "");
        return change(city, id, seen, found -> {
            if (found.publicSide().isReleased()) {
                return new CaseChanged.Refused(CaseChanged.Reason.RELEASED);
            }
            if (CleanText.length(clean.words()) > StoredCase.PublicSide.MOST_SIGNS) {
                return new CaseChanged.Refused(CaseChanged.Reason.WORDS_TOO_LONG);
            }
            if (clean.shape() != null && !clean.shape().intersects(found.facts().shape())) {
                return new CaseChanged.Refused(CaseChanged.Reason.SQUARES_ELSEWHERE);
            }
            return findWordsRefusal(city, clean.words())
                    .<CaseChanged>map(CaseChanged.Refused::new)
                    .orElseGet(() -> saved(city, List.of(found.with(clean))));
        });
    }

    private static Optional<CaseChanged.Reason> findWordsRefusal(City city, String words) {
        if (StreetNames.of(city).isNamedIn(words)) {
            return Optional.of(CaseChanged.Reason.STREET_NAMED);
        }
        if (StreetNames.ofProtectedPlaces(city).isNamedIn(words)) {
            return Optional.of(CaseChanged.Reason.PROTECTED_NAMED);
        }
        return PeopleNamed.isIn(words) ? Optional.of(CaseChanged.Reason.NAMES_PEOPLE) : Optional.empty();
    }

    /** Lets it out of the house, in the name of a person. */
    public CaseChanged release(City city, String id, int seen, String by) {
        return change(city, id, seen, found -> {
            CaseLife.Standing standing = found.standing();
            StoredCase.PublicSide prepared = found.publicSide();
            CaseChanged.@Nullable Reason reason = !standing.isOpen()
                    ? CaseChanged.Reason.ENDED
                    : standing.state() == FearSpaceState.HINT
                            ? CaseChanged.Reason.NOT_CHECKED
                            : prepared.shape() == null
                                    ? CaseChanged.Reason.PUBLIC_SHAPE_MISSING
                                    // Its area may have been changed since.
                                    : prepared.shape().intersects(found.facts().shape())
                                            ? null
                                            : CaseChanged.Reason.SQUARES_ELSEWHERE;
            return reason == null
                    ? saved(
                            city,
                            List.of(found.with(new StoredCase.PublicSide(
                                    prepared.shape(), prepared.words(), clock.instant(), by))))
                    : new CaseChanged.Refused(reason);
        });
    }

    /** Takes it back into the house. */
    public CaseChanged withdraw(City city, String id, int seen) {
        return change(city, id, seen, found -> saved(city, List.of(found.withdrawn())));
    }

    /** Does something with a case, if it is as who does it has seen it. */
    CaseChanged change(City city, String id, int seen, Function<StoredCase, CaseChanged> work) {
        Optional<StoredCase> found = find(city, id);
        if (found.isEmpty()) {
            return new CaseChanged.Missing();
        }
        return found.get().changes() == seen ? work.apply(found.get()) : new CaseChanged.Outdated(found.get());
    }

    /** Saves cases and says what came of it. What is a hint again, or has ended, is no longer released: to release it anew is a new decision. */
    CaseChanged saved(City city, List<StoredCase> wanted) {
        List<StoredCase> cases = wanted.stream()
                .map(each -> each.mayBeReleased() ? each : each.withdrawn())
                .toList();
        if (store.save(cases)) {
            return new CaseChanged.Done(cases.stream()
                    .flatMap(each -> store.find(each.id()).stream())
                    .toList());
        }
        return cases.stream()
                .flatMap(each -> find(city, each.id()).filter(now -> now.changes() != each.changes()).stream())
                .findFirst()
                .<CaseChanged>map(CaseChanged.Outdated::new)
                .orElseGet(CaseChanged.Missing::new);
    }
}
