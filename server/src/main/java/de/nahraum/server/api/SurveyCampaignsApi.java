package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.SurveyCampaign;
import de.nahraum.server.store.SurveyStore;
import de.nahraum.server.surveys.SurveyCampaigns;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /admin/surveys/campaigns}: what people were asked, when, who, and how many replied. */
final class SurveyCampaignsApi {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ASKED = 500;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_CHANGES = 1_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final Request request;
    private final SurveyCampaigns campaigns;
    private final SurveyStore store;

    SurveyCampaignsApi(Request request, SurveyCampaigns campaigns, SurveyStore store) {
        this.request = request;
        this.campaigns = campaigns;
        this.store = store;
    }

    /**
     * A campaign.
     *
     * @param changes must be sent back with a change; null for one of the city folder
     * @param districts ids of those it asks in; none if in the whole town
     * @param reports that belong to it
     * @param groups of reports that may be from one person each
     */
    record CampaignAnswer(
            String id,
            @Nullable Integer changes,
            Map<String, String> title,
            List<String> topics,
            List<String> districts,
            LocalDate from,
            @Nullable LocalDate until,
            String asked,
            @Nullable Integer askedPeople,
            int reports,
            int groups) {
        static CampaignAnswer of(SurveyCampaigns.Listed listed) {
            Campaign campaign = listed.campaign();
            return new CampaignAnswer(
                    campaign.id(),
                    listed.changes().isPresent() ? (Integer) listed.changes().getAsInt() : null,
                    campaign.title(),
                    campaign.topics().stream().sorted().map(ReportTopic::id).toList(),
                    campaign.districts().stream().sorted().toList(),
                    campaign.from(),
                    campaign.until(),
                    campaign.asked(),
                    campaign.askedPeople(),
                    listed.replies().reports(),
                    listed.replies().groups());
        }
    }

    /** {@code GET}: all of them. */
    void list(Context context) {
        new Params(context);
        City city = request.view(context).city();
        Request.unkept(
                context, campaigns.list(city).stream().map(CampaignAnswer::of).toList());
    }

    /** {@code POST}: makes one. */
    void add(Context context) {
        SurveyCampaign made = store.addCampaign(read(request.view(context).city(), JsonBody.of(context), ""));
        Acting.note(context, "campaigns/" + made.campaign().id(), "");
        context.status(HttpStatus.CREATED);
        answer(context, made);
    }

    /** {@code PUT /{id}}: changes one made here. */
    void change(Context context) {
        String id = context.pathParam("id");
        JsonBody body = JsonBody.of(context);
        Campaign campaign = read(request.view(context).city(), body, id);
        int seen = seen(params(body));
        SurveyCampaign now = store.changeCampaign(seen, campaign).orElseThrow(() -> outdated(id));
        answer(context, now);
    }

    private void answer(Context context, SurveyCampaign campaign) {
        Request.unkept(context, CampaignAnswer.of(campaigns.listed(campaign)));
    }

    /** {@code DELETE /{id}?changes=}: deletes one nothing belongs to. */
    void delete(Context context) {
        String id = context.pathParam("id");
        int seen = seen(new Params(context, "changes"));
        if (!store.deleteCampaign(id, seen)) {
            SurveyCampaign now =
                    store.findCampaign(id).orElseThrow(() -> unknown().raise());
            throw now.changes() == seen
                    ? Problem.of(
                                    Problem.CONFLICT,
                                    "campaign-in-use",
                                    "In use",
                                    "Reports belong to this campaign. Undo their imports first.")
                            .raise()
                    : outdated(id);
        }
        context.status(HttpStatus.NO_CONTENT);
    }

    private Problem.Raised outdated(String id) {
        return store.findCampaign(id).isEmpty()
                ? unknown().raise()
                : Problem.of(
                                Problem.CONFLICT,
                                "changed-meanwhile",
                                "Changed meanwhile",
                                "Somebody else changed this campaign meanwhile.")
                        .raise();
    }

    /** There is no such campaign. */
    static Problem unknown() {
        return Problem.of(Problem.NOT_FOUND, "no-such-campaign", "Not found", "There is no such campaign.");
    }

    private static Params params(JsonBody body) {
        return body.params(List.of("topics", "districts"), "changes", "title", "from", "until", "asked", "askedPeople");
    }

    private static int seen(Params params) {
        return params.integer("changes", 0, MOST_CHANGES)
                .orElseThrow(() -> params.problem("changes", null, "Required.", List.of("as the campaign says")));
    }

    private static Campaign read(City city, JsonBody body, String id) {
        Params params = params(body);
        String title = text(params, "title", LONGEST_TITLE);
        if (title.isEmpty()) {
            throw Problem.content("title", "title-missing", "Say what it is called.", List.of("a title"))
                    .raise();
        }
        Set<ReportTopic> topics = body.texts("topics", ReportTopic.ids()).stream()
                .map(topic -> ReportTopic.find(topic).orElseThrow())
                .collect(Collectors.toSet());
        if (topics.isEmpty()) {
            throw Problem.content("topics", "topics-missing", "Say what it asks about.", ReportTopic.ids())
                    .raise();
        }
        LocalDate from = params.date("from", FIRST_DAY, LAST_DAY)
                .orElseThrow(() -> params.problem("from", null, "Required.", List.of("a day")));
        LocalDate until = params.date("until", FIRST_DAY, LAST_DAY).orElse(null);
        if (until != null && until.isBefore(from)) {
            throw Problem.content("until", "until-before-from", "It ends before it begins.", List.of("from or later"))
                    .raise();
        }
        return new Campaign(
                id,
                Map.of("de", title),
                topics,
                Set.copyOf(body.texts(
                        "districts", city.districts().stream().map(District::id).toList())),
                from,
                until,
                text(params, "asked", LONGEST_ASKED),
                params.integer("askedPeople", 1, MOST_PEOPLE).orElse(null));
    }

    private static String text(Params params, String name, int longest) {
        String text = CleanText.of(params.text(name).orElse(""));
        if (text.length() > longest) {
            throw params.problem(name, text, "Too long.", List.of("at most " + longest + " signs"));
        }
        return text;
    }
}
