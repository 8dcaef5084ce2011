package de.nahraum.geodata.check;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Districts must not overlap: a person lives in one. */
final class DistrictsTile implements CityCheck {
    /** Below this an overlap is a matter of digitising, not of belonging. */
    private static final long TOLERATED_SQUARE_METRES = 100;

    @Override
    public List<Notice> check(City city) {
        List<Notice> notices = new ArrayList<>();
        List<District> districts = city.districts();
        for (int first = 0; first < districts.size(); first++) {
            Geometry shape = districts.get(first).shape();
            for (int second = first + 1; second < districts.size(); second++) {
                Geometry other = districts.get(second).shape();
                if (shape.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
                    long area = Math.round(OverlayNGRobust.overlay(shape, other, OverlayNG.INTERSECTION)
                            .getArea());
                    if (area > TOLERATED_SQUARE_METRES) {
                        notices.add(new Notice.DistrictsOverlap(
                                Where.file("districts"),
                                districts.get(first).name(),
                                districts.get(second).name(),
                                area));
                    }
                }
            }
        }
        return notices;
    }
}
