package de.nahraum.geodata.advice;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.advice.NextStep.NewSite;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.street.Catchments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The next sites of a service, one after the other the one that gains most: rooms as long as one gains anything, else points of the streets. Beside each
 * stands what as many sites could gain at most: of people who gain by the first site that reaches them, no choice of k gains more than what any sites gain together and
 * the k largest gains beside them (Nemhauser, Wolsey &amp; Fisher 1978, Mathematical Programming 14:265).
 */
final class SiteSearch {
    static final int MOST_SITES = 3;

    /** A site for fewer is not worth saying, and could not be said in tens. */
    static final long LEAST_PEOPLE = 10;

    private final ServiceGoal goal;
    private final Spots spots;
    private final long[] people;
    private final boolean[] inNeed;
    private final int[] looked;
    private final long[] most = new long[MOST_SITES + 1];

    private SiteSearch(ServiceGoal goal, Spots spots, Coverage coming) {
        this.goal = goal;
        this.spots = spots;
        this.people = goal.peopleInNeed(coming);
        this.inNeed = new boolean[coming.districts().size()];
        for (int d = 0; d < inNeed.length; d++) {
            inNeed[d] = goal.isInNeed(coming.districts().get(d));
        }
        this.looked = IntStream.range(0, spots.list().size())
                .filter(spot -> goal.isPresence() ? inNeed[spots.districts()[spot]] : gain(spot) > 0)
                .toArray();
        Arrays.fill(most, Long.MAX_VALUE);
    }

    /** At most {@value #MOST_SITES}, beside what is there and planned. */
    static List<NewSite> find(ServiceGoal goal, Spots spots) {
        return new SiteSearch(goal, spots, goal.cover(goal.places(StatusFilter.PLANNED))).find();
    }

    private List<NewSite> find() {
        List<NewSite> found = new ArrayList<>();
        long together = 0;
        while (true) {
            long[] gains = Arrays.stream(looked).mapToLong(this::gain).toArray();
            lowerMost(gains, together);
            int best = found.size() == MOST_SITES ? -1 : best(gains);
            if (best < 0) {
                return withMost(found);
            }
            int spot = looked[best];
            together += gains[best];
            District district = goal.city().districts().get(spots.districts()[spot]);
            found.add(new NewSite(goal.service(), spots.list().get(spot), district, gains[best], together, 0));
            take(spot);
        }
    }

    private List<NewSite> withMost(List<NewSite> found) {
        List<NewSite> all = new ArrayList<>();
        for (NewSite site : found) {
            all.add(new NewSite(
                    site.service(),
                    site.spot(),
                    site.district(),
                    site.people(),
                    site.together(),
                    most[all.size() + 1]));
        }
        return List.copyOf(all);
    }

    private void lowerMost(long[] gains, long together) {
        long[] sorted = gains.clone();
        Arrays.sort(sorted);
        long sum = together;
        for (int k = 1; k <= MOST_SITES; k++) {
            sum += k <= sorted.length ? sorted[sorted.length - k] : 0;
            most[k] = Math.min(most[k], sum);
        }
    }

    /** Position of the best room, or if none is good of the best point, among those looked at; -1 if there is none. */
    private int best(long[] gains) {
        long least = goal.isPresence() ? 0 : LEAST_PEOPLE;
        int best = -1;
        for (int i = 0; i < looked.length; i++) {
            // Rooms come first in the list.
            boolean isAfterRooms = best >= 0 && looked[best] < spots.rooms() && looked[i] >= spots.rooms();
            boolean isOpen = !goal.isPresence() || inNeed[spots.districts()[looked[i]]];
            if (!isAfterRooms && isOpen && gains[i] >= least && (best < 0 || gains[i] > gains[best])) {
                best = i;
            }
        }
        return best;
    }

    private long gain(int spot) {
        Catchments reach = spots.reach();
        long gain = 0;
        for (int i = reach.first()[spot]; i < reach.first()[spot + 1]; i++) {
            gain += isWithin(i) ? people[reach.target()[i]] : 0;
        }
        return gain;
    }

    private boolean isWithin(int entry) {
        CoverageQuestion question = goal.question();
        return question.limit().allows(spots.reach().metres()[entry], question.profile());
    }

    /** Whom it reaches gains nothing by another one; where one must lie in the district, it has it now. */
    private void take(int spot) {
        Catchments reach = spots.reach();
        for (int i = reach.first()[spot]; i < reach.first()[spot + 1]; i++) {
            if (isWithin(i)) {
                people[reach.target()[i]] = 0;
            }
        }
        inNeed[spots.districts()[spot]] = false;
    }
}
