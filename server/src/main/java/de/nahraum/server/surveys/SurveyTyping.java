package de.nahraum.server.surveys;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.About;
import de.nahraum.server.safety.ReportCheck;
import de.nahraum.server.safety.ReportDraft;
import de.nahraum.server.safety.ReportKeys;
import de.nahraum.server.safety.Taken;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.NewSurveyReport;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.SurveyStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/** Takes what people of the house type in from paper: postcards, and what was noted on a walk. Thread-safe. */
public final class SurveyTyping {
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final SurveyStore store;
    private final ReportStore reports;
    private final SurveyCampaigns campaigns;
    private final Clock clock;

    public SurveyTyping(SurveyStore store, ReportStore reports, SurveyCampaigns campaigns, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Where something stands that is typed in.
     *
     * @param day it was written, in the city's time zone
     * @param key the same for the same press of a button
     */
    public record Source(ReportOrigin origin, String campaign, LocalDate day, String key) {}

    /** What came of typing something in. */
    public sealed interface Outcome {
        record Kept(SurveyStore.Typed typed) implements Outcome {}

        record CampaignUnknown() implements Outcome {}

        /** With the same key something else was typed in before. */
        record OtherContent() implements Outcome {}

        /** What was typed in with the same key was taken back or deleted since. */
        record TakenBack() implements Outcome {}

        record Refused(Taken.Refused reason) implements Outcome {}
    }

    /** Today, in a city's time zone. */
    public LocalDate today(City city) {
        return LocalDate.ofInstant(clock.instant(), zone(city));
    }

    private static ZoneId zone(City city) {
        return ZoneId.of(city.settings().timeZone());
    }

    /** Keeps what somebody typed in, once. What they would say about people is not asked. */
    public Outcome type(City city, ReportDraft draft, Source source, long account) {
        if (campaigns.find(city, source.campaign()).isEmpty()) {
            return new Outcome.CampaignUnknown();
        }
        return switch (ReportCheck.of(city, draft)) {
            case ReportCheck.Refused refused -> new Outcome.Refused(refused.reason());
            case ReportCheck.Sound sound -> type(city, draft, sound.metres(), source, account);
        };
    }

    private Outcome type(City city, ReportDraft draft, Geometry metres, Source source, long account) {
        SurveyStore.Delivery delivery = new SurveyStore.Delivery(source.campaign(), source.origin(), "", account);
        return switch (store.type(delivery, report(city, draft, metres, source), bodyMark(draft, source))) {
            case SurveyStore.Typed typed -> new Outcome.Kept(typed);
            case SurveyStore.OtherContent _ -> new Outcome.OtherContent();
            case SurveyStore.TakenBack _ -> new Outcome.TakenBack();
            case SurveyStore.CampaignGone _ -> new Outcome.CampaignUnknown();
        };
    }

    private static String bodyMark(ReportDraft draft, Source source) {
        return ReportKeys.bodyMark(
                source.key(),
                String.join(
                        "\u0000",
                        source.origin().id(),
                        source.campaign(),
                        source.day().toString(),
                        draft.canonical()));
    }

    private NewSurveyReport report(City city, ReportDraft draft, Geometry metres, Source source) {
        return new NewSurveyReport(
                new NewReport.Content(
                        source.campaign(),
                        draft.topic(),
                        metres,
                        draft.time(),
                        draft.reasons(),
                        draft.spotType(),
                        draft.words(),
                        draft.language()),
                source.day().atTime(NOON).atZone(zone(city)).toInstant(),
                new SurveyKeys(reports.secret()).typed(source.key()),
                group(source),
                About.NOTHING);
    }

    /** Each postcard is somebody's; what one walk noted on a day are the same people all day. */
    private UUID group(Source source) {
        String walk = "walk " + source.campaign() + " " + source.day();
        return source.origin() == ReportOrigin.WALK
                ? UUID.nameUUIDFromBytes(
                        new SurveyKeys(reports.secret()).typed(walk).getBytes(StandardCharsets.US_ASCII))
                : UUID.randomUUID();
    }

    /** Takes back what an account typed in; how many are left of the day, or empty if it is not theirs to take back any more. */
    public OptionalInt takeBack(long report, long account) {
        return store.takeBack(report, account);
    }
}
