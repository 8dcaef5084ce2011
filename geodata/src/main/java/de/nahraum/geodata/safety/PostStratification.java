package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.About.AgeGroup;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weights that give the replies of a survey the ages of the residents: w = (N_a / N) / (n_a / n), over the age groups from which there are replies (Holt &amp; Smith 1979, J.
 * R. Stat. Soc. A 142:33).
 *
 * <p>Trimmed: no reply weighs more than {@value #MOST} (our proposal). What is cut off is spread over the other age groups in proportion to their weights, again
 * until none weighs more, so that the weights still add up to the replies that have one.
 * Replies that do not tell an age weigh nothing here and are counted apart. Age groups of residents without a reply are named: no weight speaks for them.
 *
 * <p>The weights mend the ages of those who reply and nothing else: a survey whoever wants may answer stays one.
 */
public final class PostStratification {
    /** No reply weighs more. */
    public static final double MOST = 5;

    private final Map<AgeGroup, Integer> replies;
    private final Map<AgeGroup, Double> weights = new EnumMap<>(AgeGroup.class);
    private final List<AgeGroup> trimmed;
    private final List<AgeGroup> unheard;
    private final int withoutAge;

    private PostStratification(Map<AgeGroup, Integer> replies, Map<AgeGroup, Integer> residents, int withoutAge) {
        this.replies = Collections.unmodifiableMap(new EnumMap<>(replies));
        this.withoutAge = withoutAge;
        unheard = residents.keySet().stream()
                .filter(age -> count(residents, age) > 0 && count(replies, age) == 0)
                .sorted()
                .toList();
        List<AgeGroup> heard = replies.keySet().stream()
                .filter(age -> count(replies, age) > 0 && count(residents, age) > 0)
                .sorted()
                .toList();
        double n = heard.stream().mapToInt(age -> count(replies, age)).sum();
        double all = heard.stream().mapToInt(age -> count(residents, age)).sum();
        heard.forEach(age -> weights.put(age, count(residents, age) / all / (count(replies, age) / n)));
        trimmed = trim(n);
    }

    /**
     * The weights of a survey.
     *
     * @param replies by age group, each ≥ 0
     * @param residents by age group, each ≥ 0
     * @param withoutAge replies that do not tell an age, ≥ 0
     * @throws IllegalArgumentException for a negative count
     */
    public static PostStratification of(
            Map<AgeGroup, Integer> replies, Map<AgeGroup, Integer> residents, int withoutAge) {
        if (withoutAge < 0
                || replies.values().stream().anyMatch(count -> count < 0)
                || residents.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("No counts: " + replies + ", " + residents + ", " + withoutAge);
        }
        Map<AgeGroup, Integer> copy = new EnumMap<>(AgeGroup.class);
        copy.putAll(replies);
        return new PostStratification(copy, residents, withoutAge);
    }

    private static int count(Map<AgeGroup, Integer> counts, AgeGroup age) {
        return counts.getOrDefault(age, 0);
    }

    private List<AgeGroup> trim(double n) {
        Map<AgeGroup, Double> original = new EnumMap<>(weights);
        List<AgeGroup> over = List.of();
        while (true) {
            List<AgeGroup> before = over;
            over = weights.keySet().stream()
                    .filter(age -> before.contains(age) || weight(age) > MOST)
                    .toList();
            if (over.size() == before.size()) {
                return over;
            }
            double cut = 0;
            double rest = 0;
            for (Map.Entry<AgeGroup, Double> each : original.entrySet()) {
                double people = count(replies, each.getKey());
                cut += over.contains(each.getKey()) ? people * MOST : 0;
                rest += over.contains(each.getKey()) ? 0 : people * each.getValue();
            }
            double scale = (n - cut) / rest;
            for (Map.Entry<AgeGroup, Double> each : original.entrySet()) {
                weights.put(each.getKey(), over.contains(each.getKey()) ? MOST : each.getValue() * scale);
            }
        }
    }

    /** Weight of a reply of an age group, 0 … {@value #MOST}; 0 if there is none, or no resident of that age. */
    public double weight(AgeGroup age) {
        return weights.getOrDefault(age, 0.0);
    }

    /** Age groups whose weight was cut off. */
    public List<AgeGroup> trimmed() {
        return trimmed;
    }

    /** Age groups of residents from which there is no reply. */
    public List<AgeGroup> unheard() {
        return unheard;
    }

    /** Replies by age group. */
    public Map<AgeGroup, Integer> replies() {
        return replies;
    }

    /** Replies that do not tell an age. */
    public int withoutAge() {
        return withoutAge;
    }

    /** How many replies of a survey without weights say as much: (Σ w)² / Σ w² (Kish 1965, Survey Sampling); 0 without replies. */
    public double effectiveReplies() {
        double sum = 0;
        double squares = 0;
        for (Map.Entry<AgeGroup, Integer> each : replies.entrySet()) {
            double weight = weight(each.getKey());
            sum += each.getValue() * weight;
            squares += each.getValue() * weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /**
     * The weighted share of the replies that say something.
     *
     * @param saying of each age group's replies, 0 … all of them
     * @return 0 … 1; empty without replies that weigh anything
     * @throws IllegalArgumentException for more than there are
     */
    public Optional<Double> share(Map<AgeGroup, Integer> saying) {
        double of = 0;
        double all = 0;
        for (AgeGroup age : AgeGroup.values()) {
            int says = count(saying, age);
            if (says < 0 || says > count(replies, age)) {
                throw new IllegalArgumentException(says + " of " + count(replies, age) + " of " + age);
            }
            of += says * weight(age);
            all += count(replies, age) * weight(age);
        }
        return all == 0 ? Optional.empty() : Optional.of(of / all);
    }
}
