package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.About.AgeGroup;
import de.nahraum.geodata.safety.HeardBias;
import de.nahraum.geodata.safety.HeardBias.Heard;
import de.nahraum.geodata.safety.HeardBias.Part;
import de.nahraum.geodata.safety.PostStratification;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How old those are who report, and what they say about themselves with the ages of the residents. The city's people by age are variables of the files of indicators, see {@link
 * #variable}; without all of them nothing is compared.
 *
 * @param replies to the question for the age, by age group
 * @param withoutAge of those who could have answered it
 * @param heard by age group; empty without numbers of the residents
 * @param weights empty without numbers of the residents
 */
public record HeardAges(
        Map<AgeGroup, Integer> replies,
        int withoutAge,
        Optional<List<Heard>> heard,
        Optional<PostStratification> weights,
        List<Saying> sayings) {
    /**
     * How many say something about themselves.
     *
     * @param question {@code frequency} or {@code reaction}
     * @param answer its code
     * @param replies that say so, with and without an age
     * @param share of those that tell their age, 0 … 1; empty without any
     * @param weighted the same with the ages of the residents; empty without numbers of them
     */
    public record Saying(
            String question, String answer, int replies, Optional<Double> share, Optional<Double> weighted) {}

    /** @param asked how many could have said something about themselves */
    static HeardAges of(City city, List<About> about, int asked) {
        Map<AgeGroup, Integer> replies = count(about.stream());
        int told = replies.values().stream().mapToInt(Integer::intValue).sum();
        int withoutAge = Math.max(asked, about.size()) - told;
        Optional<Map<AgeGroup, Integer>> residents = findResidents(city);
        Optional<List<Heard>> heard = residents.map(people -> HeardBias.of(Arrays.stream(AgeGroup.values())
                .map(age -> new Part(age.id(), replies.getOrDefault(age, 0), people.getOrDefault(age, 0)))
                .toList()));
        Optional<PostStratification> weights =
                residents.map(people -> PostStratification.of(replies, people, withoutAge));
        List<Saying> sayings = Stream.concat(
                        sayings("frequency", About.Frequency.values(), About::frequency, about, told, weights),
                        sayings("reaction", About.Reaction.values(), About::reaction, about, told, weights))
                .toList();
        return new HeardAges(replies, withoutAge, heard, weights, sayings);
    }

    private static Map<AgeGroup, Integer> count(Stream<About> about) {
        Map<AgeGroup, Integer> counts = new EnumMap<>(AgeGroup.class);
        about.map(About::ageGroup).filter(Objects::nonNull).forEach(age -> counts.merge(age, 1, Integer::sum));
        return counts;
    }

    private static <T extends Enum<T>> Stream<Saying> sayings(
            String question,
            T[] answers,
            Function<About, @Nullable T> said,
            List<About> about,
            int told,
            Optional<PostStratification> weights) {
        return Arrays.stream(answers).map(answer -> {
            List<About> saying =
                    about.stream().filter(each -> said.apply(each) == answer).toList();
            Map<AgeGroup, Integer> byAge = count(saying.stream());
            int withAge = byAge.values().stream().mapToInt(Integer::intValue).sum();
            return new Saying(
                    question,
                    answer.name().toLowerCase(Locale.ROOT),
                    saying.size(),
                    told == 0 ? Optional.empty() : Optional.of((double) withAge / told),
                    weights.flatMap(each -> each.share(byAge)));
        });
    }

    /** The variable that counts the residents of an age, as {@code city.yaml} maps a column to it. */
    public static String variable(AgeGroup age) {
        return "population-" + age.id();
    }

    /** Residents of the whole city by age, each district's newest year; empty unless every age is known of every district. */
    private static Optional<Map<AgeGroup, Integer>> findResidents(City city) {
        Map<AgeGroup, Integer> residents = new EnumMap<>(AgeGroup.class);
        for (AgeGroup age : AgeGroup.values()) {
            for (District district : city.districts()) {
                OptionalDouble people = city.observations().findLatest(variable(age), district.id());
                if (people.isEmpty()) {
                    return Optional.empty();
                }
                residents.merge(age, (int) Math.round(people.getAsDouble()), Integer::sum);
            }
        }
        return residents.isEmpty() ? Optional.empty() : Optional.of(residents);
    }
}
