package de.nahraum.geodata.scenario;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.ReachCounts;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.scenario.Refusal.Reason;
import de.nahraum.geodata.street.TimeOfDay;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A what-if: the places that count for a question after a list of edits, and the question as it is then. It is kept as its edits, never as a city. What is
 * said of it is what {@link Coverage} says of the changed places; {@link #evaluate} gets there from what changed.
 */
public final class Scenario {
    private final City city;
    private final Map<String, Place> counted = new LinkedHashMap<>();
    private final Set<String> added = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, FearSpace> fearSpaces = new LinkedHashMap<>();
    private CoverageQuestion question;
    private @Nullable Refusal refusal;

    private Scenario(City city, CoverageQuestion question) {
        this.city = city;
        this.question = question;
        question.listPlaces(city).forEach(place -> counted.put(place.id(), place));
        city.fearSpaces().forEach(space -> fearSpaces.put(space.id(), space));
    }

    /** Takes the edits in their order, up to the first that cannot be taken. */
    public static Scenario of(City city, CoverageQuestion question, List<Edit> edits) {
        Scenario scenario = new Scenario(city, question);
        for (int step = 0; step < edits.size() && scenario.refusal == null; step++) {
            scenario.take(step, edits.get(step));
        }
        return scenario;
    }

    private void take(int step, Edit edit) {
        switch (edit) {
            case Edit.Add add -> add(step, add);
            case Edit.Move move ->
                counted(step, move.place())
                        .ifPresent(place -> counted.put(place.id(), place.movedTo(move.x(), move.y())));
            case Edit.Close close -> counted(step, close.place()).ifPresent(place -> counted.remove(place.id()));
            case Edit.Open open -> open(step, open.place());
            case Edit.AddFearSpace space -> addFearSpace(step, space);
            case Edit.DismantleFearSpace space -> dismantle(step, space.fearSpace());
            case Edit.Standard standard -> question = question.withLimit(standard.limit());
        }
    }

    private void add(int step, Edit.Add add) {
        if (counted.containsKey(add.id())
                || added.contains(add.id())
                || city.findPlace(add.id()).isPresent()) {
            refuse(step, Reason.ID_TAKEN, add.id());
            return;
        }
        added.add(add.id());
        counted.put(add.id(), thoughtOf(add.id(), add.x(), add.y()));
    }

    /** A place of the service that is nowhere but in somebody's mind. */
    Place thoughtOf(String id, double x, double y) {
        PlaceKind kind = PlaceKind.find(question.service()).orElse(PlaceKind.ROOM_CANDIDATE);
        return new Place(id, id, kind, Status.OPEN, x, y, null, null, null, null, null, null, null, "");
    }

    private void addFearSpace(int step, Edit.AddFearSpace space) {
        if (fearSpaces.containsKey(space.id())) {
            refuse(step, Reason.ID_TAKEN, space.id());
            return;
        }
        fearSpaces.put(
                space.id(),
                new FearSpace(space.id(), space.id(), space.shape(), FearSpaceState.CHECKED, FearTime.ALWAYS));
    }

    private void dismantle(int step, String id) {
        FearSpace space = fearSpaces.get(id);
        if (space == null) {
            refuse(step, Reason.UNKNOWN_FEAR_SPACE, id);
        } else if (!space.isAvoidedInTheEvening()) {
            refuse(step, Reason.NOT_AVOIDED, id);
        } else {
            fearSpaces.put(id, space.in(FearSpaceState.DISMANTLED));
        }
    }

    private Optional<Place> counted(int step, String id) {
        Place place = counted.get(id);
        if (place == null) {
            refuse(step, city.findPlace(id).isPresent() ? Reason.NOT_COUNTED : Reason.UNKNOWN_PLACE, id);
        }
        return Optional.ofNullable(place);
    }

    private void open(int step, String id) {
        Optional<Place> known = city.findPlace(id);
        if (counted.containsKey(id)) {
            refuse(step, Reason.ALREADY_COUNTED, id);
        } else if (known.isEmpty()) {
            refuse(step, Reason.UNKNOWN_PLACE, id);
        } else if (known.get().isProtected()) {
            refuse(step, Reason.PROTECTED, id);
        } else if (!isOfService(known.get())) {
            refuse(step, Reason.OTHER_SERVICE, id);
        } else {
            counted.put(id, known.get());
            opened.add(id);
        }
    }

    private boolean isOfService(Place place) {
        return PlaceKind.find(question.service()).isPresent()
                ? place.kind().id().equals(question.service())
                : city.offers().stream()
                        .anyMatch(offer -> offer.place().equals(place.id())
                                && offer.topic().equals(question.service()));
    }

    private void refuse(int step, Reason reason, String place) {
        refusal = new Refusal(step, reason, place);
    }

    /** The edit that could not be taken; nothing is to be said of the scenario then. */
    public Optional<Refusal> findRefusal() {
        return Optional.ofNullable(refusal);
    }

    /** The city with the fear spaces after the edits, where that matters; places are as they were. */
    City changedCity() {
        return areWaysChanged() ? city.withFearSpaces(fearSpaces()) : city;
    }

    /** The question after the edits. */
    public CoverageQuestion question() {
        return question;
    }

    /** The places that count after the edits. */
    public List<Place> places() {
        return List.copyOf(counted.values());
    }

    /** Those of them that an edit added. */
    public List<Place> addedPlaces() {
        return counted.values().stream()
                .filter(place -> added.contains(place.id()))
                .toList();
    }

    /** Whether an edit opened a place of the city, with its offers of the service. */
    boolean isOpened(Place place) {
        return opened.contains(place.id());
    }

    /** The fear spaces after the edits, those nobody goes round among them. */
    public List<FearSpace> fearSpaces() {
        return List.copyOf(fearSpaces.values());
    }

    private boolean areWaysChanged() {
        return question.time() == TimeOfDay.EVENING && !city.fearSpaces().equals(fearSpaces());
    }

    /** The coverage of the changed places, from nothing. Cost: one limited search from all places, one pass over the cells. */
    public Coverage coverage() {
        return Coverage.ofPlaces(changedCity(), question, places());
    }

    /**
     * The same from what changed.
     *
     * @param start counts of the city as it is, for {@link #question}; not changed
     * @return counts after the edits. Cost: one limited search for every place that came or moved, one pass over the cells; if fear spaces came or went and the
     *     question is about the evening, one limited search for every place
     */
    public ReachCounts evaluate(ReachCounts start) {
        if (!start.start().question().equals(question)) {
            throw new IllegalArgumentException(
                    "Counts of another question: " + start.start().question());
        }
        ReachCounts counts = areWaysChanged() ? start.on(changedCity()) : start.copy();
        List<Place> before = start.start().places();
        before.stream().filter(place -> !place.equals(counted.get(place.id()))).forEach(counts::remove);
        Set<Place> there = new HashSet<>(before);
        counted.values().stream().filter(place -> !there.contains(place)).forEach(counts::add);
        return counts;
    }
}
