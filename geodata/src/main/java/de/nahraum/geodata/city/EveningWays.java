package de.nahraum.geodata.city;

import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.street.Avoidance;
import de.nahraum.geodata.street.AvoidedParts;
import de.nahraum.geodata.street.WalkGraph;
import de.nahraum.geodata.street.WalkProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The walking graphs of a city after dusk, when fear spaces are slowed; each is made when it is first asked for. */
final class EveningWays {
    private final WalkIndex byDay;
    private final List<FearSpace> avoided;
    private final Map<WalkGraph, WalkIndex.Snapped> made = new HashMap<>();

    EveningWays(WalkIndex byDay, List<FearSpace> spaces) {
        this.byDay = byDay;
        this.avoided = spaces.stream().filter(FearSpace::isAvoidedInTheEvening).toList();
    }

    List<FearSpace> avoided() {
        return avoided;
    }

    Optional<WalkIndex.Snapped> find(WalkProfile profile) {
        return byDay.find(profile).map(this::slowed);
    }

    private synchronized WalkIndex.Snapped slowed(WalkIndex.Snapped day) {
        return made.computeIfAbsent(day.graph(), graph -> {
            List<AvoidedParts> parts = avoided.stream()
                    .map(space -> AvoidedParts.of(graph, space.shape()))
                    .toList();
            return day.avoiding(AvoidedParts.union(parts), Avoidance.SLOWED);
        });
    }
}
