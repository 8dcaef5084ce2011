package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Rates.Range;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.HeardBias;
import de.nahraum.geodata.safety.HeardBias.Estimate;
import de.nahraum.geodata.safety.HeardBias.Heard;
import de.nahraum.geodata.safety.PostStratification;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SafetyReport;
import de.nahraum.server.safety.HeardAges;
import de.nahraum.server.safety.Hearing;
import de.nahraum.server.safety.SafetyReports;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.surveys.SurveyCampaigns;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /admin/hearing}: who is heard, by district and by age, for staff. Nothing is ranked. */
final class HearingApi {
    private final Request request;
    private final ReportStore store;
    private final SurveyCampaigns surveys;

    HearingApi(Request request, ReportStore store, SurveyCampaigns surveys) {
        this.request = request;
        this.store = store;
        this.surveys = surveys;
    }

    /** @param low of its range, which covers what is true with {@code level} */
    record EstimateAnswer(double value, double low, double high) {
        static @Nullable EstimateAnswer of(Optional<Estimate> estimate) {
            return estimate.map(each -> {
                        Range range = each.range();
                        return new EstimateAnswer(each.value(), range.low(), range.high());
                    })
                    .orElse(null);
        }
    }

    /** @param name of the district; null for an age */
    record PartAnswer(
            String id,
            @Nullable String name,
            int reports,
            int residents,
            @Nullable EstimateAnswer perThousand,
            @Nullable EstimateAnswer shareOfReports,
            @Nullable Double shareOfResidents,
            HeardBias.Hearing hearing) {
        static PartAnswer of(Heard heard, @Nullable String name) {
            return new PartAnswer(
                    heard.part().id(),
                    name,
                    heard.part().reports(),
                    heard.part().residents(),
                    EstimateAnswer.of(heard.perThousand()),
                    EstimateAnswer.of(heard.shareOfReports()),
                    heard.shareOfResidents().orElse(null),
                    heard.hearing());
        }
    }

    record ReplyAnswer(String age, int replies, @Nullable Double weight) {}

    record SayingAnswer(
            String question,
            String answer,
            int replies,
            @Nullable Double share,
            @Nullable Double weighted) {}

    /**
     * Ages.
     *
     * @param compared null without numbers of the residents by age
     * @param effectiveReplies replies of a survey without weights that say as much; null without weights
     */
    record AgesAnswer(
            List<ReplyAnswer> replies,
            int withoutAge,
            @Nullable List<PartAnswer> compared,
            @Nullable Double effectiveReplies,
            List<String> trimmed,
            List<String> unheard,
            List<SayingAnswer> sayings) {}

    /** @param campaign null: all reports of the topic */
    record Answer(
            ReportTopic topic,
            @Nullable String campaign,
            List<ReportCampaigns.Answer> campaigns,
            int reports,
            double level,
            List<PartAnswer> districts,
            int outside,
            AgesAnswer ages) {}

    void get(Context context) {
        Params params = new Params(context, "topic", "campaign");
        City city = request.view(context).city();
        ReportTopic topic = params.code(
                "topic",
                Arrays.stream(ReportTopic.values()).map(ReportTopic::id).toList(),
                ReportTopic::find,
                ReportTopic.UNSAFE);
        List<StoredReport> ofTopic = SafetyReports.inMetresOf(city.settings(), store.list()).stream()
                .filter(report -> report.content().topic() == topic)
                .toList();
        List<Campaign> known = surveys.all(city);
        List<String> campaigns = ReportCampaigns.ids(known, ofTopic);
        @Nullable String campaign = params.findChoice("campaign", campaigns).orElse(null);
        List<String> asked = campaign == null ? campaigns : List.of(campaign);
        List<StoredReport> stored = ofTopic.stream()
                .filter(report -> asked.contains(report.content().campaign()))
                .toList();
        List<SafetyReport> reports =
                SafetyReports.of(stored, ZoneId.of(city.settings().timeZone()));
        List<About> about = asked.stream()
                .flatMap(each -> store.listAbout(each, topic).stream())
                .toList();
        Hearing hearing = Hearing.of(city, reports, about, askedOfThemselves(stored));
        Request.unkept(
                context,
                new Answer(
                        topic,
                        campaign,
                        ReportCampaigns.answers(known, campaigns),
                        hearing.reports(),
                        HeardBias.LEVEL,
                        hearing.districts().stream()
                                .map(heard -> PartAnswer.of(
                                        heard,
                                        city.findDistrict(heard.part().id())
                                                .map(District::name)
                                                .orElse(null)))
                                .toList(),
                        hearing.outside(),
                        ages(hearing.ages())));
    }

    /** Each report made here asks anew, and a whole network may be one group; of a survey each respondent is one; on paper nobody is asked. */
    private static int askedOfThemselves(List<StoredReport> reports) {
        long online = reports.stream()
                .filter(report -> report.origin() == ReportOrigin.ONLINE)
                .count();
        long respondents = reports.stream()
                .filter(report -> report.origin() == ReportOrigin.SURVEY)
                .map(StoredReport::group)
                .distinct()
                .count();
        return Math.toIntExact(online + respondents);
    }

    private static AgesAnswer ages(HeardAges ages) {
        Optional<PostStratification> weights = ages.weights();
        return new AgesAnswer(
                Arrays.stream(About.AgeGroup.values())
                        .map(age -> new ReplyAnswer(
                                age.id(),
                                ages.replies().getOrDefault(age, 0),
                                weights.map(each -> each.weight(age)).orElse(null)))
                        .toList(),
                ages.withoutAge(),
                ages.heard()
                        .map(heard -> heard.stream()
                                .map(each -> PartAnswer.of(each, null))
                                .toList())
                        .orElse(null),
                weights.map(PostStratification::effectiveReplies).orElse(null),
                ids(weights.map(PostStratification::trimmed).orElse(List.of())),
                ids(weights.map(PostStratification::unheard).orElse(List.of())),
                ages.sayings().stream()
                        .map(each -> new SayingAnswer(
                                each.question(),
                                each.answer(),
                                each.replies(),
                                each.share().orElse(null),
                                each.weighted().orElse(null)))
                        .toList());
    }

    private static List<String> ids(List<About.AgeGroup> ages) {
        return ages.stream().map(About.AgeGroup::id).toList();
    }
}
