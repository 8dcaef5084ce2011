package de.nahraum.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public is told when people reach a topic only if it sees every offer that counts; who reaches its places it may see all the same. */
class TimedTopicsTest {
    private static View publicView(boolean withInternalOffer) {
        CityData data = GridTown.data();
        List<DataSource> sources = new ArrayList<>(data.sources());
        sources.add(new DataSource(
                "inside",
                "offers",
                "inside",
                null,
                null,
                null,
                Visibility.INTERNAL,
                DataSource.Disclosure.PROTECTED_AT_SOURCE));
        List<Offer> offers = new ArrayList<>(data.offers());
        if (withInternalOffer) {
            offers.add(GridTown.offer("inner", "house", "tenant-consultation", "Fr 18:00-20:00")
                    .withSource("inside"));
        }
        City city = CityBuilder.build(
                new CityData(
                        data.settings(),
                        sources,
                        data.districts(),
                        data.cells(),
                        data.observations(),
                        data.places(),
                        offers,
                        data.measures(),
                        data.addresses(),
                        data.baseMap(),
                        data.streets()),
                1);
        CityVersion version = new CityVersion(1, "GridTown", true, "grid-town", Instant.EPOCH, null, null);
        View view = View.internal(version, city, new GoalBook(List.of()), Comments.NONE);
        assertThat(view.timedTopics()).contains("tenant-consultation", "neighbourhood", "consumer-advice");
        assertThat(view.timedTopics()).doesNotContain("meeting-place");
        return view.forPublic(Gate.of(city.publication(List.of())));
    }

    @Test
    void aTopicWithAnOfferNobodySeesHasNoTimes() {
        View view = publicView(true);
        assertThat(view.coveredServices()).contains("tenant-consultation", "neighbourhood", "meeting-place");
        assertThat(view.timedTopics()).containsExactly("neighbourhood");
    }

    @Test
    void aTopicOfWhichAllIsSeenHas() {
        assertThat(publicView(false).timedTopics()).containsExactlyInAnyOrder("tenant-consultation", "neighbourhood");
    }
}
