package de.nahraum.geodata.format.osm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which things on the map must never be shown as a place: where people live who could be harmed if they are found. In doubt protected;
 * a person may decide otherwise.
 *
 * <p>Protected are: amenity=refugee_site, social_facility=shelter, a social facility of any kind for victims of violence, one that
 * people live in (group_home, dormitory, assisted_living, or not said) for refugees, migrants, homeless people or women, and social
 * facilities, shelters and dwellings with a name such as "Frauenhaus" or "Gemeinschaftsunterkunft". Advice and day centres for the same
 * people (social_facility=outreach, food_bank, …) are not: they want to be found.
 */
public final class ProtectedLocations {
    private static final Set<String> LIVED_IN =
            Set.of("", "group_home", "dormitory", "assisted_living", "transitional_housing");
    private static final Set<String> GROUPS = Set.of(
            "refugee",
            "refugees",
            "migrant",
            "migrants",
            "asylum_seeker",
            "asylum_seekers",
            "displaced",
            "homeless",
            "women",
            "underprivileged");
    private static final Set<String> VIOLENCE =
            Set.of("abused", "victim", "victims", "abused_women", "domestic_violence");
    private static final List<String> NAMES = List.of(
            "frauenhaus",
            "frauenschutz",
            "asylbewerber",
            "asylunterkunft",
            "asylheim",
            "asylwohn",
            "flüchtlingsunterkunft",
            "flüchtlingsheim",
            "flüchtlingswohn",
            "gemeinschaftsunterkunft",
            "notunterkunft",
            "obdachlosenunterkunft",
            "obdachlosenheim",
            "aufnahmeeinrichtung",
            "übergangswohnheim");

    private ProtectedLocations() {}

    public static boolean isProtected(Map<String, String> tags) {
        String amenity = tags.getOrDefault("amenity", "");
        String kind = tags.getOrDefault("social_facility", "");
        if (amenity.equals("refugee_site")
                || kind.equals("shelter")
                || tags.getOrDefault("residential", "").equals("refugee")) {
            return true;
        }
        List<String> groups = Arrays.stream(
                        tags.getOrDefault("social_facility:for", "").split(";"))
                .map(group -> group.trim().toLowerCase(Locale.ROOT))
                .toList();
        if (groups.stream().anyMatch(VIOLENCE::contains)) {
            return true;
        }
        boolean social = amenity.equals("social_facility") || tags.containsKey("social_facility");
        if (social && LIVED_IN.contains(kind) && groups.stream().anyMatch(GROUPS::contains)) {
            return true;
        }
        boolean dwelling =
                social || amenity.equals("shelter") || tags.containsKey("building") || tags.containsKey("residential");
        String name = tags.getOrDefault("name", "").toLowerCase(Locale.GERMAN);
        return dwelling && NAMES.stream().anyMatch(name::contains);
    }
}
