package de.nahraum.geodata.format.osm;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Things on the map with one of the tags a city asks for. */
public final class OsmPlaces {
    /** Where one must buy a drink or be of age is no meeting place, whatever other tags it has. */
    public static final Set<String> NEVER_COUNT = Set.of(
            "amenity=pub",
            "amenity=bar",
            "amenity=biergarten",
            "amenity=nightclub",
            "amenity=stripclub",
            "amenity=swingerclub",
            "amenity=brothel",
            "amenity=casino",
            "amenity=gambling",
            "amenity=hookah_lounge",
            "leisure=adult_gaming_centre");

    private OsmPlaces() {}

    /**
     * @param wantedTags {@code key=value}; the value is one of several if the map's is a list with semicolons. Keys beyond
     *     {@link OsmKeys#KEPT} must have been asked of the {@link OsmReader}
     * @param file label of the file for findings: what was asked for and never counts
     * @return nodes, ways, relations, each by id
     */
    public static List<OsmPlace> list(OsmExtract extract, List<String> wantedTags, String file, Notices notices) {
        List<OsmPlace> places = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        OsmObjects.forEach(extract, tags -> firstMatch(tags, wantedTags) != null, (id, tags, lon, lat) -> {
            String never = firstMatch(tags, NEVER_COUNT);
            if (never != null) {
                refused.merge(never, 1, Integer::sum);
                return;
            }
            String tag = String.valueOf(firstMatch(tags, wantedTags));
            places.add(new OsmPlace(
                    id,
                    tags.get("name"),
                    tag,
                    lon,
                    lat,
                    OsmAddress.text(tags),
                    tags,
                    ProtectedLocations.isProtected(tags)));
        });
        refused.forEach((tag, count) -> notices.add(new Notice.PlaceNeverCounts(Where.file(file), tag, count)));
        return List.copyOf(places);
    }

    private static @Nullable String firstMatch(Map<String, String> tags, Iterable<String> wanted) {
        if (tags.isEmpty()) {
            return null;
        }
        for (String tag : wanted) {
            int equals = tag.indexOf('=');
            String found = equals < 0 ? null : tags.get(tag.substring(0, equals));
            if (found != null && hasValue(found, tag.substring(equals + 1))) {
                return tag;
            }
        }
        return null;
    }

    private static boolean hasValue(String found, String wanted) {
        if (found.indexOf(';') < 0) {
            return found.equals(wanted);
        }
        for (String one : found.split(";", -1)) {
            if (one.trim().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
