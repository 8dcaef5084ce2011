package de.nahraum.server.intake;

import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code city.yaml} says. */
record CityFolder(
        CitySettings settings,
        Set<String> core,
        Set<String> localCouncil,
        List<OsmPlaceRule> osmPlaces,
        List<FileEntry> files,
        String dataFolder) {

    /** Things on the map with this tag arrive as places of this kind. */
    record OsmPlaceRule(String tag, PlaceKind kind, Status status) {}

    List<FileEntry> list(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }

    Map<String, OsmPlaceRule> rulesByTag() {
        return osmPlaces.stream().collect(Collectors.toMap(OsmPlaceRule::tag, rule -> rule, (first, second) -> first));
    }
}
