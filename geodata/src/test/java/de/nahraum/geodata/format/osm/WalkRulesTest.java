package de.nahraum.geodata.format.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth table of {@link WalkRules}. */
class WalkRulesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            highway=residential, open
            highway=living_street, open
            highway=unclassified, open
            highway=service, open
            highway=service service=parking_aisle, open
            highway=service access=private, closed
            highway=service access=private foot=yes, open
            highway=service access=no foot=designated, open
            highway=service access=no foot=permissive, open
            highway=service access=private foot=destination, open
            highway=service access=customers, open
            highway=service access=destination, open
            highway=service access=permit, closed
            highway=service access=military, closed
            highway=pedestrian, open
            highway=pedestrian area=yes, open
            highway=footway, open
            highway=footway foot=no, closed
            highway=footway access=no, closed
            highway=footway indoor=yes, open
            highway=corridor, open
            highway=elevator, open
            highway=path, open
            highway=path foot=private, closed
            highway=track, open
            highway=steps, open
            highway=cycleway, open
            highway=cycleway foot=no, closed
            highway=bridleway, closed
            highway=bridleway foot=yes, open
            highway=bridleway foot=permissive, open
            highway=busway, closed
            highway=primary, open
            highway=primary foot=use_sidepath, closed
            highway=primary sidewalk=separate, open
            highway=primary motorroad=yes, closed
            highway=primary motorroad=yes foot=yes, open
            highway=trunk, closed
            highway=trunk sidewalk=right, open
            highway=trunk sidewalk:left=yes, open
            highway=trunk sidewalk=no, closed
            highway=trunk foot=designated, open
            highway=trunk_link, closed
            highway=trunk_link sidewalk=both, open
            highway=motorway, closed
            highway=motorway foot=yes, closed
            highway=motorway_link, closed
            highway=construction, closed
            highway=proposed foot=yes, closed
            highway=raceway, closed
            highway=abandoned, closed
            highway=razed, closed
            highway=via_ferrata, closed
            highway=services, closed
            highway=platform, open
            railway=platform, open
            public_transport=platform, open
            public_transport=platform access=no, closed
            railway=platform foot=no, closed
            route=ferry, closed
            building=yes, closed
            highway=road, open
            """)
    void openOnFoot(String tags, String expected) {
        assertThat(WalkRules.isOpen(tags(tags)) ? "open" : "closed").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            highway=footway, true
            highway=steps, false
            highway=steps ramp:wheelchair=yes, true
            highway=steps wheelchair=yes, true
            highway=steps conveying=yes, false
            highway=footway conveying=forward, false
            highway=footway conveying=no, true
            highway=path wheelchair=no, false
            highway=elevator, true
            highway=ladder, false
            """)
    void stepFree(String tags, boolean expected) {
        assertThat(WalkRules.isStepFree(tags(tags))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            barrier=bollard, NONE
            barrier=gate, NONE
            barrier=gate access=private, CLOSED
            barrier=gate access=private foot=yes, NONE
            barrier=gate locked=yes, CLOSED
            barrier=gate foot=no, CLOSED
            barrier=lift_gate, NONE
            barrier=stile, STEPS
            barrier=turnstile, STEPS
            barrier=kissing_gate, STEPS
            barrier=kissing_gate wheelchair=yes, NONE
            barrier=cycle_barrier, NONE
            barrier=cycle_barrier wheelchair=no, STEPS
            barrier=step, STEPS
            barrier=log, STEPS
            barrier=kerb, NONE
            barrier=kerb kerb=raised, STEPS
            barrier=wall, CLOSED
            barrier=fence access=no, CLOSED
            barrier=fence access=yes, NONE
            barrier=wall foot=yes, NONE
            amenity=parking access=private, NONE
            """)
    void nodeBarriers(String tags, WalkRules.NodeBarrier expected) {
        assertThat(WalkRules.barrier(tags(tags))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            amenity=social_facility, false
            amenity=social_facility social_facility=nursing_home social_facility:for=senior, false
            amenity=social_facility social_facility=outreach social_facility:for=migrant, false
            amenity=social_facility social_facility=food_bank social_facility:for=homeless, false
            amenity=social_facility social_facility=shelter, true
            amenity=social_facility social_facility=group_home social_facility:for=refugee;migrant, true
            amenity=social_facility social_facility=group_home social_facility:for=senior, false
            amenity=social_facility social_facility:for=homeless, true
            amenity=social_facility social_facility=outreach social_facility:for=abused, true
            amenity=refugee_site, true
            building=dormitory name=Gemeinschaftsunterkunft-Ost, true
            amenity=social_facility name=Frauenhaus, true
            amenity=community_centre name=Asylcafé, false
            amenity=shelter, false
            """)
    void protectedLocations(String tags, boolean expected) {
        assertThat(ProtectedLocations.isProtected(tags(tags))).isEqualTo(expected);
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new TreeMap<>();
        for (String tag : text.split(" ", -1)) {
            int equals = tag.indexOf('=');
            tags.put(tag.substring(0, equals), tag.substring(equals + 1));
        }
        return tags;
    }
}
