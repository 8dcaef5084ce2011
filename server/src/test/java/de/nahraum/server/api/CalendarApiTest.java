package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars are read without a complaint by two readers that have nothing to do with each other, and keep their identifiers. */
class CalendarApiTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");
    private static final int LONGEST_LINE_BYTES = 75;
    private static RunningCity city;

    @BeforeAll
    static void start() {
        city = RunningCity.startAt(WEDNESDAY);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static String calendar(String path) {
        HttpResponse<String> answer = city.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/offers/angebot-1/calendar.ics",
                "/api/v1/calendar.ics",
                "/api/v1/calendar.ics?district=innenstadt-ost&lang=ar",
                "/api/v1/calendar.ics?topic=tenant-consultation&language=ar&lang=uk",
                "/api/v1/calendar.ics?topic=housing-brokers&language=so"
            })
    void twoStrictReadersFindNothingToComplainAbout(String path) throws IOException, ParserException {
        String text = calendar(path);

        Calendar read = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = read.validate(true);
        assertThat(result.getEntries()).isEmpty();

        ICalendar other = Biweekly.parse(text).first();
        assertThat(other.validate(ICalVersion.V2_0).toString()).isEmpty();
        assertThat(other.getEvents())
                .hasSize(read.<CalendarComponent>getComponents("VEVENT").size());

        for (String line : text.split("\r\n", -1)) {
            assertThat(line).doesNotContain("\n", "\r");
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(LONGEST_LINE_BYTES);
        }
    }

    private static List<VEvent> events(String path) {
        return Biweekly.parse(calendar(path)).first().getEvents();
    }

    @Test
    void identifiersAreUniqueAndTheSameTomorrow() {
        Set<String> today = uids(events("/api/v1/calendar.ics"));
        try (RunningCity tomorrow = RunningCity.startAt(WEDNESDAY.plusSeconds(86_400))) {
            Set<String> then = Biweekly.parse(
                            tomorrow.get("/api/v1/calendar.ics").body())
                    .first()
                    .getEvents()
                    .stream()
                    .map(event -> event.getUid().getValue())
                    .collect(Collectors.toSet());
            Set<String> both = new HashSet<>(then);
            both.retainAll(today);
            assertThat(both).hasSizeGreaterThan(then.size() * 9 / 10);
        }
        assertThat(today)
                .allMatch(uid -> uid.matches("angebot-\\d+-\\d{8}T\\d{6}Z@kaiserslautern-demo\\.nahraum\\.invalid"));
    }

    private static Set<String> uids(List<VEvent> events) {
        List<String> all =
                events.stream().map(event -> event.getUid().getValue()).toList();
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        return Set.copyOf(all);
    }

    @Test
    void aWednesdayAfternoonIsAnEventInUniversalTimeInWinterAndInSummer() {
        List<VEvent> events = events("/api/v1/offers/angebot-1/calendar.ics");
        Set<String> starts = events.stream()
                .map(event ->
                        event.getDateStart().getValue().toInstant().toString().substring(11))
                .collect(Collectors.toSet());
        assertThat(starts).as("14:00 in Berlin").containsExactlyInAnyOrder("13:00:00Z", "12:00:00Z");
        assertThat(events.getFirst().getDateEnd().getValue().getTime()
                        - events.getFirst().getDateStart().getValue().getTime())
                .isEqualTo(2 * 3_600_000L);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo("Mietersprechstunde");
        assertThat(events.getFirst().getGeo().getLatitude()).isBetween(49.0, 50.0);
    }

    @Test
    void cancelledSessionsAreInItAsCancelled() {
        List<VEvent> cancelled = events("/api/v1/calendar.ics?topic=language&lang=de").stream()
                .filter(event -> Status.cancelled().equals(event.getStatus()))
                .toList();
        assertThat(cancelled)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getSummary().getValue()).startsWith("Fällt aus: "));
    }

    @Test
    void whatIsAskedForWronglyIsAProblemThatSaysWhatIsAllowed() {
        for (String path : Arrays.asList(
                "/api/v1/calendar.ics?district=nirgends",
                "/api/v1/calendar.ics?topic=x",
                "/api/v1/calendar.ics?language=xx",
                "/api/v1/calendar.ics?lang=fr",
                "/api/v1/calendar.ics?x=1")) {
            HttpResponse<String> answer = city.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("\"allowed\"");
        }
        assertThat(city.get("/api/v1/offers/nirgends/calendar.ics").statusCode())
                .isEqualTo(404);
        assertThat(city.get("/api/v1/offers/angebot-26/calendar.ics").statusCode())
                .as("at a protected place")
                .isEqualTo(404);
    }
}
