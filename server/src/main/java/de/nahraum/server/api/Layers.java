package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;

/** Analyses of people's circumstances are internal until city.yaml calls them public. */
final class Layers {
    private Layers() {}

    static boolean isShown(City city, String layer) {
        return city.audience() == Audience.INTERNAL || city.settings().isPublic(layer);
    }

    /** A problem for whoever may not see a layer. */
    static void require(City city, String layer) {
        if (!isShown(city, layer)) {
            throw Problem.of(
                            Problem.NOT_FOUND,
                            "not-released",
                            "Not released",
                            "'" + layer + "' has not been released to the public.")
                    .raise();
        }
    }
}
