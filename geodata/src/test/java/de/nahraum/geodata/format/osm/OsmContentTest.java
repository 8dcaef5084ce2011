package de.nahraum.geodata.format.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsmContentTest {
    private static final String SQUARE = """
            <node id='1' lat='49.0' lon='7.0'/><node id='2' lat='49.0' lon='7.2'/>
            <node id='3' lat='49.1' lon='7.2'/><node id='4' lat='49.1' lon='7.0'/>
            <node id='5' lat='49.04' lon='7.04'/><node id='6' lat='49.04' lon='7.06'/><node id='7' lat='49.06' lon='7.06'/>
            """;

    @Test
    void missingNodesSplitAWayAndAreNotBridged() {
        OsmStreets streets = OsmStreets.of(
                OsmFixtures.xml(
                        SQUARE
                                + "<way id='1'><nd ref='1'/><nd ref='2'/><nd ref='90'/><nd ref='3'/><nd ref='91'/><nd ref='5'/><nd ref='6'/><nd ref='7'/><tag k='highway' v='steps'/></way>"));
        assertThat(streets.ways())
                .extracting(WalkableWay::nodeIds)
                .containsExactly(new long[] {1, 2}, new long[] {5, 6, 7});
        assertThat(streets.ways()).noneMatch(WalkableWay::stepFree);
        assertThat(streets.countNodes()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}, lit={1}: {2}")
    @CsvSource({
        "residential, yes, LIT",
        "footway, yes, LIT",
        "footway, 24/7, LIT",
        "path, limited, LIT",
        "residential, no, UNLIT",
        "footway, disused, UNLIT",
        "residential, , ASSUMED_LIT",
        "primary, maybe, ASSUMED_LIT",
        "footway, , ASSUMED_UNLIT",
        "footway, maybe, ASSUMED_UNLIT",
        "path, , ASSUMED_UNLIT",
        "track, , ASSUMED_UNLIT",
        "cycleway, , ASSUMED_UNLIT",
        "steps, , ASSUMED_UNLIT"
    })
    void waysCarryNameLightAndStairs(String highway, @Nullable String lit, WayLight light) {
        String tags = "<tag k='highway' v='" + highway + "'/><tag k='name' v='Am Hang'/>"
                + (lit == null ? "" : "<tag k='lit' v='" + lit + "'/>");
        WalkableWay way = OsmStreets.of(
                        OsmFixtures.xml(SQUARE + "<way id='1'><nd ref='1'/><nd ref='2'/>" + tags + "</way>"))
                .ways()
                .getFirst();
        assertThat(way.light()).isEqualTo(light);
        assertThat(way.name()).isEqualTo("Am Hang");
        assertThat(way.stairs()).isEqualTo(highway.equals("steps"));
    }

    @Test
    void barriersAreKnownByNode() {
        OsmStreets streets = OsmStreets.of(
                OsmFixtures.xml(
                        "<node id='1' lat='49' lon='7'><tag k='barrier' v='stile'/></node><node id='2' lat='49' lon='7'><tag k='barrier' v='wall'/></node>"));
        assertThat(streets.barrier(1)).isEqualTo(WalkRules.NodeBarrier.STEPS);
        assertThat(streets.barrier(2)).isEqualTo(WalkRules.NodeBarrier.CLOSED);
        assertThat(streets.barrier(3)).isEqualTo(WalkRules.NodeBarrier.NONE);
    }

    @Test
    void placesOfEveryShape() {
        OsmExtract extract = OsmFixtures.xml(SQUARE + """
                <node id='8' lat='49.3' lon='7.3'><tag k='amenity' v='community_centre;bar'/></node>
                <node id='9' lat='49.3' lon='7.3'><tag k='amenity' v='community_centre'/><tag k='name' v='Haus'/><tag k='addr:street' v='Am Markt'/><tag k='addr:housenumber' v='5'/><tag k='addr:city' v='Stadt'/></node>
                <way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='4'/><nd ref='1'/><tag k='amenity' v='community_centre'/></way>
                <way id='2'><nd ref='1'/><nd ref='2'/><tag k='amenity' v='community_centre'/></way>
                <way id='3'><nd ref='1'/><nd ref='2'/><nd ref='3'/></way><way id='4'><nd ref='3'/><nd ref='4'/><nd ref='1'/></way>
                <relation id='1'><member type='way' ref='3' role='outer'/><member type='way' ref='4' role=''/>
                  <tag k='type' v='multipolygon'/><tag k='amenity' v='community_centre'/></relation>
                """);
        Notices notices = new Notices();
        List<OsmPlace> places = OsmPlaces.list(extract, List.of("amenity=community_centre"), "network", notices);
        assertThat(places).extracting(OsmPlace::id).containsExactly("n9", "w1", "r1");
        assertThat(places.get(0).address()).isEqualTo("Am Markt 5, Stadt");
        for (OsmPlace area : places.subList(1, 3)) {
            assertThat(area.lon()).isCloseTo(7.1, within(1e-9));
            assertThat(area.lat()).isCloseTo(49.05, within(1e-9));
        }
        assertThat(notices.list()).singleElement().isInstanceOf(Notice.PlaceNeverCounts.class);
        assertThat(OsmAddresses.list(extract)).containsExactly(new OsmAddress("Am Markt", "5", 7.3, 49.3));
    }

    @Test
    void baseMapHasHolesAndRepairsBowTies() {
        OsmBaseMap map = OsmBaseMap.of(OsmFixtures.xml(SQUARE + """
                <way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='4'/><nd ref='1'/></way>
                <way id='2'><nd ref='5'/><nd ref='6'/><nd ref='7'/><nd ref='5'/></way>
                <way id='3'><nd ref='1'/><nd ref='3'/><nd ref='2'/><nd ref='4'/><nd ref='1'/><tag k='leisure' v='park'/></way>
                <way id='4'><nd ref='1'/><nd ref='3'/><tag k='natural' v='water'/></way>
                <way id='5'><nd ref='1'/><nd ref='3'/><tag k='highway' v='primary'/><tag k='name' v='Ring'/></way>
                <way id='6'><nd ref='1'/><nd ref='3'/><tag k='railway' v='tram'/></way>
                <relation id='1'><member type='way' ref='1' role='outer'/><member type='way' ref='2' role='inner'/>
                  <tag k='type' v='multipolygon'/><tag k='landuse' v='forest'/></relation>
                """));
        assertThat(map.repaired()).isEqualTo(1);
        assertThat(map.dropped()).isEqualTo(1);
        assertThat(map.features())
                .extracting(OsmBaseMap.Feature::kind)
                .containsExactly(
                        BaseMapClass.GREEN, BaseMapClass.GREEN, BaseMapClass.STREET_MAJOR, BaseMapClass.RAILWAY);
        assertThat(map.features().get(1).geometry().getArea()).isCloseTo(0.02 - 0.0002, within(1e-9));
        assertThat(map.features().get(2).name()).isEqualTo("Ring");
    }
}
