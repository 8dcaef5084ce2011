package de.nahraum.geodata.format.osm;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

@NeedsSharedData
class RealExtractsTest {
    private final Notices notices = new Notices();

    @Test
    void kaiserslauternHasItsOddHeaderAndItsWalkableNodes() throws IOException {
        OsmExtract extract = read("data/kaiserslautern/kaiserslautern.osm.gz");
        assertThat(extract.bounds()).isEqualTo(new OsmBounds(7.717, 49.418, 7.821, 49.457));
        assertThat(notices.list())
                .singleElement()
                .isInstanceOfSatisfying(
                        Notice.ExtractHeaderOdd.class,
                        odd -> assertThat(odd.detail()).isEqualTo("bound box; version -1; timestamp 1969"));
        // The plain count of EXPECTED.md is 17,831; railway=platform adds a few.
        assertThat(OsmStreets.of(extract).countNodes()).isEqualTo(17_864);
    }

    @Test
    void kaiserslauternPlaces() throws IOException {
        OsmExtract extract = read("data/kaiserslautern/kaiserslautern.osm.gz");
        List<OsmPlace> places = OsmPlaces.list(
                extract, List.of("amenity=community_centre", "amenity=social_facility"), "network", notices);
        assertThat(places)
                .filteredOn(place -> place.tag().equals("amenity=community_centre"))
                .singleElement()
                .satisfies(place -> assertThat(place.id()).isEqualTo("w95796145"));
        assertThat(places).hasSize(7).noneMatch(OsmPlace::protectedLocation);
        assertThat(OsmPlaces.list(extract, List.of("amenity=pub"), "network", notices))
                .isEmpty();
        assertThat(notices.list()).anyMatch(Notice.PlaceNeverCounts.class::isInstance);
        assertThat(OsmAddresses.list(extract)).hasSizeGreaterThan(11_000);
        assertThat(OsmBaseMap.of(extract).features())
                .extracting(OsmBaseMap.Feature::kind)
                .contains(BaseMapClass.values());
    }

    @Test
    void pbfFilesOfOthers() throws IOException {
        OsmExtract heidelberg = read("data/osm/heidelberg.test.osm.pbf");
        assertThat(heidelberg.nodes().size()).isEqualTo(221_009);
        // Its header says half the earth.
        assertThat(heidelberg.bounds()).isNull();
        assertThat(OsmStreets.of(heidelberg).countNodes()).isGreaterThan(150_000);

        OsmExtract herrenberg = read("data/osm/herrenberg-minimal.osm.pbf");
        assertThat(herrenberg.nodes().size()).isEqualTo(6_503);
        assertThat(OsmStreets.of(herrenberg).ways()).isNotEmpty();
    }

    private OsmExtract read(String file) throws IOException {
        try (InputStream in = Files.newInputStream(SharedData.path(file).orElseThrow())) {
            return new OsmReader("network", notices).read(in).orElseThrow();
        }
    }
}
