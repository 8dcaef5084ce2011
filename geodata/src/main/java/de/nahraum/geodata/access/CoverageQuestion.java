package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import java.util.List;

/**
 * Who reaches a service within a limit?
 *
 * @param service kind of place or topic of offer
 * @param straightLine take the straight line × 1.3 even where there are streets
 * @param time in the evening, ways through fear spaces are slowed; straight lines never are
 */
public record CoverageQuestion(
        String service, Limit limit, WalkProfile profile, StatusFilter statuses, boolean straightLine, TimeOfDay time) {

    /** A question about the day. */
    public CoverageQuestion(
            String service, Limit limit, WalkProfile profile, StatusFilter statuses, boolean straightLine) {
        this(service, limit, profile, statuses, straightLine, TimeOfDay.DAY);
    }

    /** The question as most ask it: what is open, on foot. */
    public static CoverageQuestion open(String service, Limit limit) {
        return new CoverageQuestion(service, limit, WalkProfile.WALK, StatusFilter.OPEN, false);
    }

    public CoverageQuestion withStatuses(StatusFilter filter) {
        return new CoverageQuestion(service, limit, profile, filter, straightLine, time);
    }

    public CoverageQuestion withLimit(Limit other) {
        return new CoverageQuestion(service, other, profile, statuses, straightLine, time);
    }

    public CoverageQuestion at(TimeOfDay other) {
        return new CoverageQuestion(service, limit, profile, statuses, straightLine, other);
    }

    /** The places the question is about. */
    public List<Place> listPlaces(City city) {
        return city.listPlacesOf(service, statuses);
    }
}
