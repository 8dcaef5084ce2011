package de.nahraum.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counts somebody reads out of the answers of a city: told as they are, or as a share of a known whole. */
final class ToldNumbers {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A count: variable, year, district (empty for the city). */
    record Count(String variable, int year, String district) {}

    private final RunningCity city;
    private final List<String> answers;
    private final Map<Count, Long> told = new HashMap<>();

    private ToldNumbers(RunningCity city, List<String> answers) {
        this.city = city;
        this.answers = answers;
    }

    /**
     * All that is told of any indicator.
     *
     * @param whole has the indicators and the districts
     * @param answers takes the answers that were read
     */
    static Map<Count, Long> read(RunningCity city, City whole, List<String> answers) throws IOException {
        ToldNumbers numbers = new ToldNumbers(city, answers);
        for (Indicator indicator : whole.listIndicators()) {
            for (int year : whole.observations().years(indicator)) {
                numbers.readIndicator(indicator, year);
            }
            numbers.readOutlooks(indicator, whole);
        }
        return numbers.told;
    }

    private void readIndicator(Indicator indicator, int year) throws IOException {
        JsonNode answer = get("/api/v1/indicators/" + indicator.id() + "?year=" + year);
        for (JsonNode value : answer.path("values")) {
            String district = value.path("district").asText();
            tell(new Count(indicator.numerator(), year, district), value.path("numerator"));
            if (indicator.denominator() != null) {
                tell(new Count(indicator.denominator(), year, district), value.path("denominator"));
                double denominator = value.path("denominator").asDouble(Double.NaN);
                tellRate(new Count(indicator.numerator(), year, district), value.path("value"), denominator);
            }
        }
        if (indicator.denominator() == null) {
            tell(new Count(indicator.numerator(), year, ""), answer.path("city"));
            return;
        }
        JsonNode concentration = get("/api/v1/concentration?indicator=" + indicator.id() + "&year=" + year);
        for (JsonNode district : concentration.path("districts")) {
            String id = district.path("id").asText();
            tell(new Count(indicator.numerator(), year, id), district.path("count"));
            double reference = district.path("reference").asDouble(Double.NaN);
            tellRate(new Count(indicator.numerator(), year, id), district.path("share"), reference);
            double cityRate = concentration.path("city").path("rate").asDouble(Double.NaN);
            tellRate(new Count(indicator.numerator(), year, id), district.path("quotient"), reference * cityRate);
        }
        tell(
                new Count(indicator.numerator(), year, ""),
                concentration.path("city").path("count"));
        answers.add(answer.toString());
        answers.add(concentration.toString());
    }

    private void readOutlooks(Indicator indicator, City whole) throws IOException {
        for (District district : whole.districts()) {
            JsonNode answer =
                    get("/api/v1/outlook?indicator=" + indicator.id() + "&figure=count&district=" + district.id());
            for (JsonNode year : answer.path("series")) {
                tell(new Count(indicator.numerator(), year.path("year").asInt(), district.id()), year.path("value"));
            }
        }
        JsonNode ofCity = get("/api/v1/outlook?indicator=" + indicator.id() + "&figure=count");
        for (JsonNode year : ofCity.path("series")) {
            tell(new Count(indicator.numerator(), year.path("year").asInt(), ""), year.path("value"));
        }
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(city.get(path).body());
    }

    private void tell(Count key, JsonNode figure) {
        if (figure.isNumber()) {
            told.put(key, Math.round(figure.asDouble()));
        }
    }

    /** A share of a known whole is the count itself. */
    private void tellRate(Count key, JsonNode rate, double whole) {
        if (rate.isNumber() && whole > 0) {
            told.put(key, Math.round(rate.asDouble() * whole));
        }
    }
}
