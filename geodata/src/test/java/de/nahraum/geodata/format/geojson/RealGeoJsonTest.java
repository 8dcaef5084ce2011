package de.nahraum.geodata.format.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.notice.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsSharedData
class RealGeoJsonTest {
    private final Notices notices = new Notices();

    @ParameterizedTest
    @CsvSource({
        "kaiserslautern/gdv_KA_map.geojson, 18",
        "kaiserslautern/ortsbezirke10_click_that_hood.geojson, 10",
        "kaiserslautern/ThirdPlacesKaiserslautern.geojson, 174",
        "kaiserslautern/HaltestellenKaiserslautern.geojson, 2066",
        "hamburg/hamburg-quarters.geojson, 181"
    })
    void readWithoutErrors(String file, int features) throws IOException {
        FeatureSet set = read("data/" + file);
        List<Feature> checked = GeoJsonChecks.check(set.features(), true, file, notices);
        assertThat(checked).hasSize(features).noneMatch(feature -> feature.geometry() == null);
        assertThat(notices.hasErrors()).isFalse();
    }

    @Test
    void kaiserslauternAreasAsStated() throws IOException {
        FeatureSet set = read("data/kaiserslautern/gdv_KA_map.geojson");
        assertThat(set.epsg()).isEqualTo(Projection.DEGREES);
        assertThat(set.features().getFirst().properties())
                .containsEntry("municipality_id", "14")
                .containsEntry("area", "8871874.77");
        Projection metres = Projection.of(Projection.DEGREES, 25832);
        for (Feature feature : set.features()) {
            double area =
                    metres.apply(Objects.requireNonNull(feature.geometry())).getArea();
            double stated = Double.parseDouble(
                    Objects.requireNonNull(feature.properties().get("area")));
            assertThat(area).isCloseTo(stated, within(0.1));
        }
    }

    private FeatureSet read(String file) throws IOException {
        try (InputStream in = Files.newInputStream(SharedData.path(file).orElseThrow())) {
            return GeoJsonReader.read(in, file, notices);
        }
    }
}
