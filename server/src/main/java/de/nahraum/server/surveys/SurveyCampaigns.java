package de.nahraum.server.surveys;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.server.store.SurveyCampaign;
import de.nahraum.server.store.SurveyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Campaigns reports may belong to: those of the city folder, and those people of the house make here. */
public final class SurveyCampaigns {
    private final SurveyStore store;

    public SurveyCampaigns(SurveyStore store) {
        this.store = store;
    }

    /**
     * A campaign and who replied.
     *
     * @param changes of one made here; empty for one of the city folder, which is changed there
     */
    public record Listed(Campaign campaign, OptionalInt changes, SurveyStore.Replies replies) {}

    /** Those made here, newest first, then those of the city folder in its order. */
    public List<Listed> list(City city) {
        Map<String, SurveyStore.Replies> replies = store.countReplies();
        return Stream.concat(
                        store.listCampaigns().stream()
                                .map(own -> listed(own.campaign(), OptionalInt.of(own.changes()), replies)),
                        city.settings().reports().campaigns().stream()
                                .map(campaign -> listed(campaign, OptionalInt.empty(), replies)))
                .toList();
    }

    /** All of them: those made here, newest first, then those of the city folder in its order. */
    public List<Campaign> all(City city) {
        return Stream.concat(
                        store.listCampaigns().stream().map(SurveyCampaign::campaign),
                        city.settings().reports().campaigns().stream())
                .toList();
    }

    /** One made here, as it is listed. */
    public Listed listed(SurveyCampaign own) {
        return listed(own.campaign(), OptionalInt.of(own.changes()), store.countReplies());
    }

    private static Listed listed(Campaign campaign, OptionalInt changes, Map<String, SurveyStore.Replies> replies) {
        return new Listed(campaign, changes, replies.getOrDefault(campaign.id(), new SurveyStore.Replies(0, 0)));
    }

    /** One by its id. */
    public Optional<Campaign> find(City city, String id) {
        return city.settings().reports().campaigns().stream()
                .filter(campaign -> campaign.id().equals(id))
                .findFirst()
                .or(() -> store.findCampaign(id).map(SurveyCampaign::campaign));
    }
}
