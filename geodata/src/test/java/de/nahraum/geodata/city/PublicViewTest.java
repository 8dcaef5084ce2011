package de.nahraum.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.indicator.Figure;
import org.junit.jupiter.api.Test;

class PublicViewTest {
    private static final City PUBLIC = GridTown.publicCity(GridTown.city());

    @Test
    void protectedPlacesAndTheirOffersAreNotInIt() {
        assertThat(PUBLIC.places()).extracting(Place::id).containsExactly("house", "planned");
        assertThat(PUBLIC.offers()).extracting(Offer::id).containsExactly("hour", "talk");
        assertThat(PUBLIC.findPlace("shelter")).isEmpty();
    }

    @Test
    void figuresOfNoReleasedIndicatorAreHiddenAndThoseOfReleasedOnesShown() {
        assertThat(PUBLIC.observations().figure("sgb2-recipients", "west", 2025))
                .isEqualTo(Figure.HIDDEN);
        assertThat(PUBLIC.observations().find("sgb2-recipients", "west", 2025)).isEmpty();
        assertThat(PUBLIC.observations().figure("population", "west", 2025)).isEqualTo(Figure.of(73));
    }

    @Test
    void itKnowsWhoLooks() {
        assertThat(PUBLIC.audience()).isEqualTo(Audience.PUBLIC);
        assertThat(GridTown.city().audience()).isEqualTo(Audience.INTERNAL);
    }
}
