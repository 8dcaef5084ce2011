package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.outlook.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is planned toward a goal that counts places or offers. A planned place is resolved if it carries a resolution itself, or a measure with
 * one is under way for it; a planned offer if a measure of the goal's own is, for its place, and the place is there or resolved too. It is due
 * on the latest day any of them names. Measures that are only an idea resolve nothing.
 *
 * @param plan its steps carry the ids of places
 * @param sources files that say of a step that it is planned, or when, or by whose decision
 */
public record StockPlan(Plan plan, Set<String> sources) {
    /** A step, and the files that say it. */
    private record Found(Plan.Step step, Set<String> files) {}

    /** Planned places of those given. */
    public static StockPlan ofPlaces(City city, Collection<Place> places) {
        return of(places.stream()
                .filter(place -> place.status() == Status.PLANNED && !place.isProtected())
                .map(place -> new Found(step(city, place), files(city, place, null)))
                .toList());
    }

    /** Places that planned offers of those given, or offers at planned places, will be at. */
    public static StockPlan ofOffers(Goal goal, City city, Collection<Offer> offers) {
        return of(goal, city, offers, place -> !place.isProtected());
    }

    /** The same of offers at protected places; what comes of it must not be told but as a total of the city. */
    static StockPlan ofProtectedOffers(Goal goal, City city, Collection<Offer> offers) {
        return of(goal, city, offers, place -> true);
    }

    private static StockPlan of(Goal goal, City city, Collection<Offer> offers, Predicate<Place> isWanted) {
        List<Found> steps = new ArrayList<>();
        for (Offer offer : offers) {
            Optional<Place> place = city.findPlace(offer.place())
                    .filter(each -> isWanted.test(each) && StatusFilter.PLANNED.accepts(each.status()));
            boolean counts = place.isPresent() && StatusFilter.PLANNED.accepts(offer.status());
            if (counts && (offer.status() == Status.PLANNED || place.get().status() == Status.PLANNED)) {
                steps.add(new Found(step(goal, city, offer, place.get()), files(city, place.get(), offer)));
            }
        }
        return of(steps);
    }

    private static StockPlan of(List<Found> found) {
        Set<String> files = new TreeSet<>();
        found.forEach(each -> files.addAll(each.files()));
        return new StockPlan(new Plan(found.stream().map(Found::step).toList()), files);
    }

    /** A measure carries no file: whoever may not see all of those with measures may not know of it. A protected place is no plan, only what comes to it. */
    private static Set<String> files(City city, Place place, @Nullable Offer offer) {
        Set<String> files = new TreeSet<>();
        if (place.status() == Status.PLANNED) {
            files.add(place.source());
        }
        if (offer != null && offer.status() == Status.PLANNED) {
            files.add(offer.source());
        }
        if (findResolved(city, place.id(), null).isPresent()) {
            files.addAll(Verdict.sources(city, "measures"));
        }
        return files;
    }

    /** The files of several plans. */
    static List<String> sources(StockPlan... plans) {
        Set<String> files = new TreeSet<>();
        for (StockPlan plan : plans) {
            files.addAll(plan.sources());
        }
        return List.copyOf(files);
    }

    /** Places due by the year: those resolved, or all. */
    Set<String> places(int year, boolean resolvedOnly) {
        return resolvedOnly ? plan.resolvedBy(year) : plan.allBy(year);
    }

    private static Plan.Step step(City city, Place place) {
        Optional<Measure> measure = findResolved(city, place.id(), null);
        boolean resolved = place.resolution() != null || measure.isPresent();
        return new Plan.Step(
                place.id(),
                latest(Stream.of(
                        Optional.ofNullable(place.plannedFor()),
                        measure.flatMap(each -> Optional.ofNullable(day(each))))),
                resolved);
    }

    private static Plan.Step step(Goal goal, City city, Offer offer, Place place) {
        Plan.Step atPlace = step(city, place);
        boolean placeThere = place.status() == Status.OPEN;
        boolean offerThere = offer.status() == Status.OPEN;
        Optional<Measure> measure = findResolved(city, place.id(), goal.id());
        boolean resolved = (placeThere || atPlace.resolved()) && (offerThere || measure.isPresent());
        return new Plan.Step(
                place.id(),
                latest(Stream.of(
                        placeThere ? Optional.empty() : Optional.ofNullable(atPlace.due()),
                        offerThere ? Optional.empty() : Optional.ofNullable(offer.from()),
                        offerThere ? Optional.empty() : measure.flatMap(each -> Optional.ofNullable(day(each))))),
                resolved);
    }

    private static Optional<Measure> findResolved(City city, String place, @Nullable String goal) {
        return city.measures().stream()
                .filter(measure -> place.equals(measure.place()))
                .filter(measure -> goal == null || goal.equals(measure.goal()))
                .filter(measure -> measure.resolution() != null && measure.state() != Measure.State.IDEA)
                .findFirst();
    }

    /** A measure without an end is in effect from its start. */
    private static @Nullable LocalDate day(Measure measure) {
        return measure.end() == null ? measure.start() : measure.end();
    }

    private static @Nullable LocalDate latest(Stream<Optional<LocalDate>> days) {
        return days.flatMap(Optional::stream).max(LocalDate::compareTo).orElse(null);
    }
}
