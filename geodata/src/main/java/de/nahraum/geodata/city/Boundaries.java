package de.nahraum.geodata.city;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Whether two deliveries speak of the same districts. */
public final class Boundaries {
    /** Lines drawn again never lie on the metre; a boundary that moved takes more than this share of a district's area with it. */
    private static final double MOVED_SHARE = 0.001;

    private Boundaries() {}

    /**
     * Whether a district came, went or moved. Cost: one overlay for each district whose outline is not the very same.
     */
    public static boolean haveChanged(List<District> before, List<District> now) {
        Map<String, Geometry> shapes =
                before.stream().collect(Collectors.toMap(District::id, District::shape, (a, b) -> a));
        Map<String, District> there =
                now.stream().collect(Collectors.toMap(District::id, Function.identity(), (a, b) -> a));
        return !shapes.keySet().equals(there.keySet())
                || now.stream().anyMatch(district -> hasMoved(shapes.get(district.id()), district.shape()));
    }

    private static boolean hasMoved(@Nullable Geometry before, Geometry now) {
        if (before == null) {
            return true;
        }
        return !before.equalsExact(now)
                && before.symDifference(now).getArea() > MOVED_SHARE * Math.max(before.getArea(), now.getArea());
    }
}
