package de.nahraum.server.live;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.ReleasedSpace;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.SpaceStore;
import de.nahraum.server.store.StoredCase;
import de.nahraum.server.store.SurveyCampaign;
import de.nahraum.server.store.SurveyStore;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people of the house had decided about fear spaces when the store was last looked at.
 *
 * @param number {@link SpaceStore#decisions()}
 * @param standing as of when; {@link Standing#NOW} for all of it
 * @param campaigns that people of the house made
 */
record Decided(long number, Standing standing, List<StoredCase> cases, List<Campaign> campaigns) {
    static final Decided NOTHING = new Decided(-1, Standing.NOW, List.of(), List.of());

    Decided {
        cases = List.copyOf(cases);
        campaigns = List.copyOf(campaigns);
    }

    /** What the store has now; this very object if nothing has changed. */
    Decided orNewer(SpaceStore spaces, SurveyStore surveys) {
        // The number first: what is saved meanwhile is seen the next time.
        long now = spaces.decisions();
        List<Campaign> asking =
                surveys.listCampaigns().stream().map(SurveyCampaign::campaign).toList();
        if (now != number) {
            return new Decided(now, Standing.NOW, spaces.list(), asking);
        }
        return asking.equals(campaigns) ? this : new Decided(number, Standing.NOW, cases, asking);
    }

    /** What was decided by then. */
    Decided at(Standing then) {
        return then.equals(Standing.NOW)
                ? this
                : new Decided(
                        number,
                        then,
                        cases.stream()
                                .<StoredCase>mapMulti(
                                        (each, known) -> PastCase.of(each, then).ifPresent(known))
                                .toList(),
                        campaigns);
    }

    /** The fear spaces of a city: those delivered, in their order, where a case has taken the place of one the case; then those only cases know. */
    List<FearSpace> over(List<FearSpace> delivered, int epsg) {
        Map<String, FearSpace> spaces = new LinkedHashMap<>();
        delivered.forEach(space -> spaces.put(space.id(), space));
        for (StoredCase each : cases) {
            // Where the city counts its metres otherwise now, a case of before lies somewhere else.
            if (each.facts().shape().getSRID() == epsg) {
                each.findFearSpace()
                        .ifPresentOrElse(space -> spaces.put(each.id(), space), () -> spaces.remove(each.id()));
            }
        }
        return List.copyOf(spaces.values());
    }

    /** What of it everybody may know. */
    List<ReleasedSpace> released(int epsg) {
        return cases.stream()
                .flatMap(each -> each.findReleased().stream())
                .filter(space -> space.shape().getSRID() == epsg)
                .toList();
    }

    /** Day of the newest measure that was carried out, by the id of the case; nothing of cases without one. */
    Map<String, LocalDate> implementedOn() {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (StoredCase each : cases) {
            LocalDate day = each.standing().implementedOn();
            if (day != null) {
                days.put(each.id(), day);
            }
        }
        return days;
    }

    /** Whether each of these is one the public sees. */
    boolean areReleased(List<FearSpace> spaces) {
        Set<String> seen = cases.stream()
                .flatMap(each -> each.findReleased().stream())
                .map(ReleasedSpace::id)
                .collect(Collectors.toSet());
        return spaces.stream().map(FearSpace::id).allMatch(seen::contains);
    }

    /** Ids of the districts in which people have been asked where they feel unsafe, by the city folder or by what people of the house say. */
    Set<String> surveyed(City city, LocalDate day) {
        return city.districts().stream()
                .map(District::id)
                .filter(district -> city.settings().reports().isSurveyed(district, ReportTopic.UNSAFE, day)
                        || campaigns.stream()
                                .anyMatch(campaign -> campaign.hasBegunIn(district, ReportTopic.UNSAFE, day)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
