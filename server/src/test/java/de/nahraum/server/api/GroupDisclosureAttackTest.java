package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.api.ToldNumbers.Count;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked about a group of people, of the city of {@link DisclosureAttackTest}: answers are made of the numbers that are told, and of no hidden one. */
@ExtendWith(CityReadTwice.Once.class)
class GroupDisclosureAttackTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CityReadTwice city;

    GroupDisclosureAttackTest(CityReadTwice city) {
        this.city = city;
    }

    /** What is worked out from a number is hidden where the number is, and says nothing of it elsewhere. */
    @Test
    void groupsAndFifthsAreMadeOfWhatIsToldAlone() throws IOException {
        Map<Count, Long> told = city.told().get(1);
        int numbers = 0;
        int hidden = 0;
        for (Indicator indicator : city.whole().listIndicators()) {
            if (!String.valueOf(indicator.denominator()).startsWith("population")) {
                continue;
            }
            JsonNode answer = city.get("/api/v1/coverage?service=meeting-place&group=" + indicator.id());
            int year = answer.path("group").path("year").asInt();
            long sum = 0;
            Set<String> known = new TreeSet<>();
            for (JsonNode district : answer.path("districts")) {
                String id = district.path("id").asText();
                Long number = told.get(new Count(indicator.numerator(), year, id));
                JsonNode group = district.path("group");
                if (number == null) {
                    assertThat(group.toString()).doesNotContainPattern("\\d");
                    hidden++;
                } else if (group.path("estimatedCoveredPeople").isNumber()) {
                    sum += number;
                    numbers++;
                    known.add(id);
                }
            }
            JsonNode whole = answer.path("city").path("group");
            assertThat(whole.path("people").asLong())
                    .as("of the districts that are told")
                    .isEqualTo(sum);
            JsonNode equity =
                    city.get("/api/v1/equity?service=meeting-place&indicator=" + indicator.id() + "&year=" + year);
            long people = 0;
            for (JsonNode district : answer.path("districts")) {
                people += known.contains(district.path("id").asText())
                        ? district.path("people").asLong()
                        : 0;
            }
            assertThat(equity.path("people").asLong()).isEqualTo(people);
        }
        assertThat(numbers).isGreaterThan(20);
        assertThat(hidden).isGreaterThan(5);
    }

    /** What sites bring a group is made of the numbers that are told: districts of which none is told bring nothing and are named. */
    @Test
    void sitesForAGroupAreMadeOfWhatIsToldAlone() throws IOException {
        Map<Count, Long> told = city.told().get(1);
        int withHidden = 0;
        for (Indicator indicator : city.whole().listIndicators()) {
            if (!String.valueOf(indicator.denominator()).startsWith("population")) {
                continue;
            }
            JsonNode answer = JSON.readTree(city.city()
                    .postJson(
                            "/api/v1/siting",
                            "{\"service\":\"meeting-place\",\"candidates\":\"rooms\",\"k\":10,\"group\":\""
                                    + indicator.id() + "\"}")
                    .body());
            int year = answer.path("group").path("year").asInt();
            Set<String> leftOut = new TreeSet<>();
            answer.path("group").path("leftOut").forEach(id -> leftOut.add(id.asText()));
            long people = 0;
            for (District district : city.whole().districts()) {
                Long number = told.get(new Count(indicator.numerator(), year, district.id()));
                if (number == null) {
                    assertThat(leftOut).as(indicator.id()).contains(district.id());
                } else {
                    people += number;
                }
            }
            assertThat(answer.path("best").path("objective").asDouble()).isLessThanOrEqualTo((double) people);
            withHidden += leftOut.isEmpty() ? 0 : 1;
        }
        assertThat(withHidden).isPositive();
    }
}
