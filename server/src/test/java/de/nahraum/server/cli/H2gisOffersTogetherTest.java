package de.nahraum.server.cli;

import de.nahraum.server.Stores;
import de.nahraum.server.store.CityStore;
import java.util.Optional;

class H2gisOffersTogetherTest extends OffersTogetherContract {
    @Override
    CityStore open() {
        return Stores.open(temp.resolve("data"), Optional.empty());
    }
}
