package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Explains figures of some kinds. The figure itself comes from the answer that shows it, so that the two never differ. */
interface Explainer {
    /** Parameters a kind takes, beside {@code figure}. */
    List<String> parameters();

    /**
     * What is asked, checked.
     *
     * @return computes the explanation
     * @throws Problem.Raised for what is not there, or not for this audience
     */
    Supplier<Explanation> ask(String kind, Params params, View view);

    /** The parameter {@code part}: one of these. */
    static String part(Params params, List<String> allowed) {
        return params.findChoice("part", allowed)
                .orElseThrow(() ->
                        Problem.parameter("part", null, "Required.", allowed).raise());
    }

    /** A figure is of a district or of something else, and not of both. */
    static void requireOneOf(Params params, @Nullable District district, String other, @Nullable Object of) {
        if (district != null && of != null) {
            throw params.problem("district", district.id(), "Not together with " + other + ".", List.of());
        }
    }

    static District requireDistrict(Params params, City city) {
        return DistrictsApi.find(params, city)
                .orElseThrow(() -> Problem.parameter(
                                "district",
                                null,
                                "Required.",
                                city.districts().stream().map(District::id).toList())
                        .raise());
    }

    /** Name of the district, or of the city. */
    static Map<String, String> area(City city, @Nullable District district) {
        return Wording.name(district == null ? city.settings().name() : district.name());
    }

    /** The district with this id among those of an answer, which has all of them. */
    static <T> T of(List<T> answers, City city, District district) {
        return answers.get(city.districts().indexOf(district));
    }
}
