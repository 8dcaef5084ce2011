package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Offer.OfferLanguage;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many places have offers of a topic that together speak some languages. Knows single places and tells none: all that comes out are counts of the whole city.
 *
 * @param isComplete whether somebody called the list of such offers complete; else a place without one may have one nobody wrote down
 */
record AdvisedPlaces(City city, List<Place> places, List<Offer> offers, boolean isComplete) {
    /** Places in one of three states. */
    record Counts(int served, int missing, int unknown) {
        int all() {
            return served + missing + unknown;
        }
    }

    /**
     * Open places of a kind, and the topic's offers that have not ended.
     *
     * @param kind id of the kind of place
     */
    static AdvisedPlaces of(City city, String kind, String topic) {
        List<Place> places = city.places().stream()
                .filter(place -> place.kind().id().equals(kind) && place.status() == Status.OPEN)
                .toList();
        List<Offer> offers = city.offers().stream()
                .filter(offer -> offer.topic().equals(topic) && !city.hasEnded(offer))
                .filter(offer -> offer.status() == Status.OPEN || offer.status() == Status.PLANNED)
                .toList();
        return new AdvisedPlaces(
                city, places, offers, city.settings().services().containsKey(topic));
    }

    /**
     * Counts them.
     *
     * @param languages all of which must be spoken there, however; without any, one offer is enough
     * @param counts which offers there are
     */
    Counts count(List<String> languages, Predicate<Offer> counts) {
        int served = 0;
        int missing = 0;
        for (Place place : places) {
            List<Offer> here = offers.stream()
                    .filter(offer -> offer.place().equals(place.id()) && counts.test(offer))
                    .toList();
            Boolean isServed = isServed(here, languages);
            served += Boolean.TRUE.equals(isServed) ? 1 : 0;
            missing += Boolean.FALSE.equals(isServed) ? 1 : 0;
        }
        return new Counts(served, missing, places.size() - served - missing);
    }

    static boolean isOpen(Offer offer) {
        return offer.status() == Status.OPEN;
    }

    /** Where nobody wrote down what is spoken, or not all offers, it is not known that a language is missing. */
    private @Nullable Boolean isServed(List<Offer> here, List<String> languages) {
        boolean speakAll = !here.isEmpty() && languages.stream().allMatch(language -> isSpoken(here, language));
        if (speakAll) {
            return true;
        }
        boolean mayBeMore = here.stream().anyMatch(offer -> offer.languages().isEmpty());
        return isComplete && !mayBeMore ? (Boolean) false : null;
    }

    /** Basic filtering after RFC 4647: who asks for {@code pt} is served by {@code pt-BR}. */
    private static boolean isSpoken(List<Offer> offers, String language) {
        String asked = language.toLowerCase(Locale.ROOT);
        return offers.stream()
                .flatMap(offer -> offer.languages().stream())
                .map(OfferLanguage::language)
                .map(spoken -> spoken.toLowerCase(Locale.ROOT))
                .anyMatch(spoken -> spoken.equals(asked) || spoken.startsWith(asked + "-"));
    }

    /** Offers that are there or will be by a year. */
    Predicate<Offer> dueBy(Goal goal, int year, boolean resolvedOnly) {
        List<Offer> planned = new ArrayList<>(offers);
        planned.removeIf(AdvisedPlaces::isOpen);
        Set<Offer> due = new HashSet<>();
        for (Offer offer : planned) {
            boolean isDue = !StockPlan.ofProtectedOffers(goal, city, List.of(offer))
                    .places(year, resolvedOnly)
                    .isEmpty();
            if (isDue) {
                due.add(offer);
            }
        }
        return offer -> isOpen(offer) || due.contains(offer);
    }

    /** Whether any offer to come at one of the places has a day. */
    boolean isAnyDated(Goal goal) {
        return plan(goal).plan().isDated();
    }

    /** What is to come at the places. */
    StockPlan plan(Goal goal) {
        Set<String> ids = new HashSet<>();
        places.forEach(place -> ids.add(place.id()));
        return StockPlan.ofProtectedOffers(
                goal,
                city,
                offers.stream().filter(offer -> ids.contains(offer.place())).toList());
    }

    /** Files of the places and of the offers at them. */
    List<String> sources() {
        Set<String> ids = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (Place place : places) {
            ids.add(place.id());
            files.add(place.source());
        }
        offers.stream().filter(offer -> ids.contains(offer.place())).forEach(offer -> files.add(offer.source()));
        return files.stream().sorted().toList();
    }
}
