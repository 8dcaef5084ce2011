package de.nahraum.server.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Observations;

/**
 * The search of each city that is being served: built when it is first asked for, by the one who asks, while others who ask wait for it; forgotten with
 * the city. Each audience has a city of its own, so nobody finds by searching what they do not see otherwise.
 */
public final class CitySearches {
    private final Cache<Observations, AddressSearch> searches =
            Caffeine.newBuilder().weakKeys().build();

    private final Cache<Observations, NearestStreet> streets =
            Caffeine.newBuilder().weakKeys().build();

    /** The search over this very city. One that differs in its fear spaces only, as with each decision about them, has the same observations and the same search. */
    public AddressSearch get(City city) {
        return searches.get(city.observations(), ignored -> AddressSearch.of(city));
    }

    /** The streets of this very city by where they are, kept as the search is. */
    public NearestStreet nearestStreet(City city) {
        return streets.get(city.observations(), ignored -> NearestStreet.of(city));
    }
}
