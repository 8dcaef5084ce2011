package de.nahraum.geodata.format.osm;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ways are open to people on foot, and where a wheelchair or a pram does not get through. After the OpenStreetMap wiki's
 * "access restrictions" defaults, read in favour of the person on foot.
 *
 * <table>
 * <caption>Open on foot (first row that applies)</caption>
 * <tr><th>tags</th><th>open</th></tr>
 * <tr><td>no highway, and neither railway=platform nor public_transport=platform</td><td>no</td></tr>
 * <tr><td>highway = motorway, motorway_link, construction, proposed, planned, raceway, abandoned, disused, razed, demolished,
 *     removed, no, via_ferrata, rest_area, services, escape, emergency_bay, bus_guideway</td><td>no, whatever foot says</td></tr>
 * <tr><td>foot = no, private, use_sidepath, forbidden</td><td>no</td></tr>
 * <tr><td>foot = yes, designated, permissive, destination, customers, official, discouraged</td><td>yes</td></tr>
 * <tr><td>access = no, private, permit, military</td><td>no</td></tr>
 * <tr><td>motorroad=yes; highway = bridleway, busway</td><td>no</td></tr>
 * <tr><td>highway = trunk, trunk_link</td><td>with sidewalk (left, right, both, yes, separate) only</td></tr>
 * <tr><td>any other highway: residential … primary, service (parking aisles too), track, cycleway, path, footway, steps, corridor,
 *     elevator, platform, road</td><td>yes</td></tr>
 * </table>
 *
 * <p>Squares (area=yes) are walked along their outline. Ferries, and restrictions by hour or season, are not looked at. A cycleway is
 * open: German cycleways without a path beside them are walked, and most lie on the pavement.
 */
public final class WalkRules {
    /** What a node does to those who pass it. */
    public enum NodeBarrier {
        NONE,
        /** On foot yes, with wheels no: stile, turnstile, step, … */
        STEPS,
        /** Nobody: a wall, a locked gate, a gate that is private. */
        CLOSED
    }

    private static final Set<String> NEVER = Set.of(
            "motorway",
            "motorway_link",
            "construction",
            "proposed",
            "planned",
            "raceway",
            "abandoned",
            "disused",
            "razed",
            "demolished",
            "removed",
            "no",
            "via_ferrata",
            "rest_area",
            "services",
            "escape",
            "emergency_bay",
            "bus_guideway");
    private static final Set<String> FOOT_FORBIDS = Set.of("no", "private", "use_sidepath", "forbidden");
    private static final Set<String> FOOT_ALLOWS =
            Set.of("yes", "designated", "permissive", "destination", "customers", "official", "discouraged");
    private static final Set<String> ACCESS_FORBIDS = Set.of("no", "private", "permit", "military");
    private static final Set<String> SIDEWALK = Set.of("yes", "left", "right", "both", "separate");

    private static final Set<String> WALLS = Set.of("wall", "fence", "hedge", "city_wall", "retaining_wall");
    private static final Set<String> STEPPED = Set.of(
            "stile",
            "turnstile",
            "full-height_turnstile",
            "kissing_gate",
            "step",
            "log",
            "ladder",
            "horse_stile",
            "hampshire_gate",
            "debris",
            "rope");

    private WalkRules() {}

    /** Whether people may walk along this way. */
    public static boolean isOpen(Map<String, String> way) {
        String highway = way.get("highway");
        if (highway == null ? !isPlatform(way) : NEVER.contains(highway)) {
            return false;
        }
        String foot = way.get("foot");
        if (in(FOOT_FORBIDS, foot)) {
            return false;
        }
        if (in(FOOT_ALLOWS, foot)) {
            return true;
        }
        if (in(ACCESS_FORBIDS, way.get("access")) || "yes".equals(way.get("motorroad"))) {
            return false;
        }
        return switch (highway == null ? "platform" : highway) {
            case "bridleway", "busway" -> false;
            case "trunk", "trunk_link" -> hasSidewalk(way);
            default -> true;
        };
    }

    private static boolean isPlatform(Map<String, String> way) {
        return "platform".equals(way.get("railway")) || "platform".equals(way.get("public_transport"));
    }

    private static boolean hasSidewalk(Map<String, String> way) {
        return in(SIDEWALK, way.get("sidewalk"))
                || in(SIDEWALK, way.get("sidewalk:both"))
                || in(SIDEWALK, way.get("sidewalk:left"))
                || in(SIDEWALK, way.get("sidewalk:right"));
    }

    /**
     * Whether an open way has no steps: no stairs (unless with a wheelchair ramp), no escalator, no ladder, and nobody wrote
     * wheelchair=no. Slope and surface are not looked at.
     */
    public static boolean isStepFree(Map<String, String> way) {
        if ("no".equals(way.get("wheelchair")) || "ladder".equals(way.get("highway"))) {
            return false;
        }
        if (way.containsKey("conveying") && !"no".equals(way.get("conveying"))) {
            return false;
        }
        return !"steps".equals(way.get("highway"))
                || "yes".equals(way.get("ramp:wheelchair"))
                || "yes".equals(way.get("wheelchair"));
    }

    /** What the tags of a node do to a way that leads over it. Only barriers count: a node's access can mean a parking space. */
    public static NodeBarrier barrier(Map<String, String> node) {
        String barrier = node.get("barrier");
        if (barrier == null) {
            return NodeBarrier.NONE;
        }
        String foot = node.get("foot");
        boolean footAllowed = in(FOOT_ALLOWS, foot);
        if (in(FOOT_FORBIDS, foot) || (!footAllowed && isShut(node, barrier))) {
            return NodeBarrier.CLOSED;
        }
        String wheelchair = node.get("wheelchair");
        if ("yes".equals(wheelchair)) {
            return NodeBarrier.NONE;
        }
        boolean stepped = STEPPED.contains(barrier)
                || (barrier.equals("kerb") && "raised".equals(node.get("kerb")))
                || "no".equals(wheelchair);
        return stepped ? NodeBarrier.STEPS : NodeBarrier.NONE;
    }

    private static boolean isShut(Map<String, String> node, String barrier) {
        String access = node.get("access");
        boolean wall = WALLS.contains(barrier) && (access == null || in(ACCESS_FORBIDS, access));
        return wall || in(ACCESS_FORBIDS, access) || "yes".equals(node.get("locked"));
    }

    private static boolean in(Set<String> values, @Nullable String value) {
        return value != null && values.contains(value);
    }
}
