package de.nahraum.geodata.format.geojson;

import de.nahraum.geodata.geo.Projection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of coordinate systems as GeoJSON files write them. */
final class CrsNames {
    private static final Pattern EPSG = Pattern.compile(
            "(?:urn:(?:x-)?ogc:def:crs:epsg:[0-9.]{0,10}:|epsg:|https?://www\\.opengis\\.net/def/crs/epsg/[0-9.]{1,10}/)"
                    + "(\\d{4,6})");
    private static final Pattern CRS84 = Pattern.compile("(?:urn:ogc:def:crs:ogc:[0-9.]{0,10}:crs84|ogc:crs84|crs84"
            + "|https?://www\\.opengis\\.net/def/crs/ogc/[0-9.]{1,10}/crs84)");

    private CrsNames() {}

    /** Code, {@link Projection#DEGREES} for the names of longitude and latitude on WGS 84; null if the name is not understood. */
    static @Nullable Integer epsg(String name) {
        String plain = name.trim().toLowerCase(Locale.ROOT);
        if (CRS84.matcher(plain).matches()) {
            return Projection.DEGREES;
        }
        Matcher matcher = EPSG.matcher(plain);
        if (!matcher.matches()) {
            return null;
        }
        int code = Integer.parseInt(matcher.group(1));
        return code == 4326 ? Projection.DEGREES : code;
    }
}
