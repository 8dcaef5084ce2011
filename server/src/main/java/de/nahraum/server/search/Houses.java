package de.nahraum.server.search;

import de.nahraum.geodata.city.Address;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The houses of a street by number. */
final class Houses {
    /** None. */
    static final Houses NONE = new Houses(List.of());

    private final Map<HouseNumber, Address> byNumber = new LinkedHashMap<>();
    private final int count;

    /** Of two houses with one number the first counts; a house of its own before a range that takes it in. */
    Houses(List<Address> addresses) {
        Map<HouseNumber, Address> inRange = new HashMap<>();
        for (Address address : addresses) {
            List<HouseNumber> numbers = HouseNumber.listOf(address.number());
            Map<HouseNumber, Address> target = numbers.size() == 1 ? byNumber : inRange;
            numbers.forEach(number -> target.putIfAbsent(number, address));
        }
        inRange.forEach(byNumber::putIfAbsent);
        count = addresses.size();
    }

    int count() {
        return count;
    }

    /** The house with this very number. */
    Optional<Address> find(HouseNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * The number there is that is nearest; of two as near, the one on the same side of the street (even or odd), then the lower. Empty if the street has no
     * numbers.
     */
    Optional<HouseNumber> findNearest(HouseNumber asked) {
        HouseNumber best = null;
        for (HouseNumber number : byNumber.keySet()) {
            if (best == null || isNearer(asked, number, best)) {
                best = number;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isNearer(HouseNumber asked, HouseNumber number, HouseNumber best) {
        int distance = asked.distanceTo(number);
        int least = asked.distanceTo(best);
        if (distance != least) {
            return distance < least;
        }
        boolean sameSide = (asked.number() - number.number()) % 2 == 0;
        boolean bestSameSide = (asked.number() - best.number()) % 2 == 0;
        return sameSide != bestSameSide ? sameSide : number.number() < best.number();
    }
}
