package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of another version or day: for the house any, for the public the version that is released now. */
class ReportOfThenApiTest {
    private static final String REPORT = "/api/v1/reports/coverage-gap.json?lang=de";

    private RunningCity city;
    private SignedIn planner;

    @BeforeEach
    void twoReleasedVersions() {
        city = RunningCity.start(false);
        city.release();
        city.reimport("indicators.csv", text -> text);
        city.release();
        planner = city.signIn(Role.PLANNER);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void thePublicGetsNoVersionThatWasReplaced() {
        assertThat(city.get(REPORT + "&version=2").statusCode()).isEqualTo(200);
        assertThat(city.get(REPORT + "&version=1").statusCode()).isEqualTo(404);
        assertThat(planner.json(REPORT + "&version=1").at("/head/dataVersion").asInt())
                .isEqualTo(1);
    }

    @Test
    void itSpeaksOfTheDayThatWasAskedFor() {
        assertThat(planner.json(REPORT + "&asOf=2026-01-31").at("/head/asOf").asText())
                .isEqualTo("2026-01-31");
    }

    @Test
    void whatCannotBeIsAProblem() {
        assertThat(city.get(REPORT + "&asOf=9999-01-01").statusCode()).isEqualTo(400);
        assertThat(city.get(REPORT + "&asOf=gestern").statusCode()).isEqualTo(400);
        assertThat(city.get(REPORT + "&version=0").statusCode()).isEqualTo(400);
        assertThat(city.get(REPORT + "&version=7").statusCode()).isEqualTo(404);
    }
}
