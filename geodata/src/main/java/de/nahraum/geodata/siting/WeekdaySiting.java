package de.nahraum.geodata.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Consultation hours by place and day of the week: the k pairs of place and day that bring people the most days. This model is ours and no published one.
 *
 * <p>A person gains {@code steps[0]} by the first day of the week on which a consultation is within the limit, {@code steps[1]} by a second, different one,
 * and so on: with {1, 1/2, 1/3} a second day is worth half a first one. Two consultations on one day within the limit count as one day. Existing sessions
 * fix what is gained already; a pair that exists is no candidate again. Since no step is greater than the one before, the value is submodular, and it
 * is solved exactly as {@link MaximalCovering} is.
 */
public final class WeekdaySiting {
    /** Harmonic steps: 1, 1/2, 1/3 … 1/7. */
    private static final double[] HARMONIC = {1, 1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 5.0, 1 / 6.0, 1 / 7.0};

    /**
     * A session that may come or is there.
     *
     * @param place source in the demand's reach
     * @param weekday 1 (Monday) … 7
     */
    public record Session(int place, int weekday) {
        public Session {
            if (place < 0 || weekday < 1 || weekday > 7) {
                throw new IllegalArgumentException("No place or no weekday: " + place + ", " + weekday);
            }
        }
    }

    private WeekdaySiting() {}

    /** The steps proposed: 1, 1/2, 1/3 … for seven days. */
    public static double[] harmonicSteps() {
        return HARMONIC.clone();
    }

    /**
     * Objective, bound and gains are people × steps beyond what existing sessions give. A site's candidate is its index in {@code candidates}. The ways to
     * existing places in {@code demand} are not looked at: what exists are {@code existing}'s sessions, at places of the demand's reach.
     *
     * @param candidates pairs that could be; a pair named twice, or there already, gains nothing the second time
     * @param existing sessions there already
     * @param steps gain per person of the first, second … day: finite, not negative, none greater than the one before; days beyond gain nothing
     * @throws IllegalArgumentException if a place is none, steps rise or are no gains, the limit is negative or not finite, or {@code sites} is negative
     */
    public static SitingPlan solve(
            SitingDemand demand,
            List<Session> candidates,
            List<Session> existing,
            double limitMetres,
            double[] steps,
            int sites,
            SitingWatch watch) {
        SitingDemand.requireQuestion(limitMetres, sites);
        requireFalling(steps);
        for (List<Session> sessions : List.of(candidates, existing)) {
            for (Session session : sessions) {
                if (session.place() >= demand.candidates()) {
                    throw new IllegalArgumentException("No such place: " + session.place());
                }
            }
        }
        boolean[] people = new boolean[demand.points()];
        for (int i = 0; i < people.length; i++) {
            people[i] = demand.weights()[i] > 0;
        }
        Rows reach = demand.within(limitMetres, people);
        boolean[] served = new boolean[7 * people.length];
        for (Session session : existing) {
            mark(reach, session, served);
        }
        GainModel model = model(demand, candidates, steps, reach, served);
        double all = 0;
        boolean whole = true;
        for (int i = 0; i < people.length; i++) {
            for (double step : steps) {
                all += demand.weights()[i] * step;
                whole &= demand.weights()[i] * step == Math.rint(demand.weights()[i] * step);
            }
        }
        return new GainLedger(model, -1, beyondReach(reach, candidates, served, people))
                .solve(sites, all, whole && all < 1e12, watch);
    }

    private static GainModel model(
            SitingDemand demand, List<Session> candidates, double[] steps, Rows reach, boolean[] served) {
        int points = demand.points();
        int[] days = new int[points];
        for (int column = 0; column < served.length; column++) {
            days[column / 7] += served[column] ? 1 : 0;
        }
        int[] first = new int[candidates.size() + 1];
        int[] column = new int
                [candidates.stream()
                        .mapToInt(each -> reach.length(each.place()))
                        .sum()];
        int size = 0;
        for (int j = 0; j < candidates.size(); j++) {
            Session session = candidates.get(j);
            for (int a = reach.first()[session.place()]; a < reach.first()[session.place() + 1]; a++) {
                int wanted = 7 * reach.column()[a] + session.weekday() - 1;
                if (!served[wanted]) {
                    column[size++] = wanted;
                }
            }
            first[j + 1] = size;
        }
        int[] groupFirst = new int[points + 1];
        int[] of = new int[served.length];
        Arrays.setAll(groupFirst, i -> 7 * i);
        Arrays.setAll(of, c -> c / 7);
        Rows rows = new Rows(served.length, first, Arrays.copyOf(column, size));
        CoverGroups groups = new CoverGroups(steps.clone(), demand.weights(), days, groupFirst, of);
        return new CoverModel(MaximalCovering.numbers(candidates.size()), new int[0], 0, rows, groups);
    }

    private static void mark(Rows reach, Session session, boolean[] marked) {
        for (int a = reach.first()[session.place()]; a < reach.first()[session.place() + 1]; a++) {
            marked[7 * reach.column()[a] + session.weekday() - 1] = true;
        }
    }

    private static List<Integer> beyondReach(Rows reach, List<Session> candidates, boolean[] served, boolean[] people) {
        boolean[] possible = served.clone();
        for (Session session : candidates) {
            mark(reach, session, possible);
        }
        Set<Integer> reached = new TreeSet<>();
        for (int c = 0; c < possible.length; c++) {
            if (possible[c]) {
                reached.add(c / 7);
            }
        }
        List<Integer> lost = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            if (people[i] && !reached.contains(i)) {
                lost.add(i);
            }
        }
        return lost;
    }

    private static void requireFalling(double[] steps) {
        double before = Double.MAX_VALUE;
        for (double step : steps) {
            if (!(step >= 0 && step <= before)) {
                throw new IllegalArgumentException("Steps must be finite, not negative and never rise: " + step);
            }
            before = step;
        }
    }
}
