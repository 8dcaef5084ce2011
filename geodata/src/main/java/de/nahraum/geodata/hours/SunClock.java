package de.nahraum.geodata.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * When the sun rises and sets, and when it gets light and dark.
 *
 * <p>Method: the equations of the NOAA Solar Calculator (after Meeus, Astronomical Algorithms, 1991), solved twice: at noon, then at the
 * time found. Sunrise and sunset: the upper edge of the disc on a flat horizon, 90.833° from the zenith with mean refraction; dawn and
 * dusk: civil, 96°. Accuracy: a minute between 72° north and south, as NOAA states; hills, houses and the weather change more.
 */
final class SunClock {
    private static final double EDGE_ON_HORIZON = 90.833;
    private static final double CIVIL_TWILIGHT = 96;
    private static final double MINUTES_OF_DAY = 1440;
    private static final double SECONDS_OF_MINUTE = 60;
    private static final double HALF = 0.5;
    private static final double MINUTES_OF_DEGREE = 4;
    private static final double DAYS_OF_CENTURY = 36525;
    /** 2000-01-01T12:00 in days since 1970-01-01T00:00. */
    private static final double J2000 = 10957.5;

    enum Event {
        DAWN(-1, CIVIL_TWILIGHT, 5.5),
        SUNRISE(-1, EDGE_ON_HORIZON, 6),
        SUNSET(1, EDGE_ON_HORIZON, 18),
        DUSK(1, CIVIL_TWILIGHT, 18.5);

        private final int side;
        private final double zenith;
        private final double usualHour;

        Event(int side, double zenith, double usualHour) {
            this.side = side;
            this.zenith = zenith;
            this.usualHour = usualHour;
        }

        /** Second of the day at which one expects it, whatever the season and place. */
        long usually() {
            return Math.round(usualHour * SECONDS_OF_MINUTE * SECONDS_OF_MINUTE);
        }
    }

    private SunClock() {}

    /**
     * When it happens on a day.
     *
     * @return second of the town's clock since 1970-01-01T00:00, to the nearest minute; empty where the sun does not rise or set that day
     */
    static OptionalLong find(Event event, Day day) {
        double fraction = HALF;
        for (int round = 0; round < 2; round++) {
            double minutes = minutesUtc(event, day, fraction);
            if (Double.isNaN(minutes)) {
                return OptionalLong.empty();
            }
            fraction = minutes / MINUTES_OF_DAY;
        }
        long minute = (long) StrictMath.floor(fraction * MINUTES_OF_DAY + HALF);
        Instant instant = Instant.ofEpochSecond(day.start() + minute * (long) SECONDS_OF_MINUTE);
        return OptionalLong.of(
                LocalDateTime.ofInstant(instant, day.calendar().zone()).toEpochSecond(ZoneOffset.UTC));
    }

    /** Minutes after midnight UTC, with the sun where it stands at a fraction of the day; NaN if it does not reach the angle. */
    private static double minutesUtc(Event event, Day day, double fraction) {
        double t = (day.number() + fraction - J2000) / DAYS_OF_CENTURY;
        double meanLongitude = 280.46646 + t * (36000.76983 + t * 0.0003032);
        double anomaly = 357.52911 + t * (35999.05029 - 0.0001537 * t);
        double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
        double centre = sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
                + sin(2 * anomaly) * (0.019993 - 0.000101 * t)
                + sin(3 * anomaly) * 0.000289;
        double node = 125.04 - 1934.136 * t;
        double longitude = meanLongitude + centre - 0.00569 - 0.00478 * sin(node);
        double tilt =
                23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60 + 0.00256 * cos(node);
        double declination = StrictMath.toDegrees(StrictMath.asin(sin(tilt) * sin(longitude)));
        double y = StrictMath.pow(StrictMath.tan(StrictMath.toRadians(tilt / 2)), 2);
        double equationOfTime = MINUTES_OF_DEGREE
                * StrictMath.toDegrees(y * sin(2 * meanLongitude)
                        - 2 * eccentricity * sin(anomaly)
                        + 4 * eccentricity * y * sin(anomaly) * cos(2 * meanLongitude)
                        - 0.5 * y * y * sin(4 * meanLongitude)
                        - 1.25 * eccentricity * eccentricity * sin(2 * anomaly));
        double latitude = day.calendar().latitude();
        double hourAngle = StrictMath.toDegrees(StrictMath.acos(cos(event.zenith) / (cos(latitude) * cos(declination))
                - StrictMath.tan(StrictMath.toRadians(latitude)) * StrictMath.tan(StrictMath.toRadians(declination))));
        return MINUTES_OF_DAY / 2
                - MINUTES_OF_DEGREE * day.calendar().longitude()
                - equationOfTime
                + event.side * MINUTES_OF_DEGREE * hourAngle;
    }

    private static double sin(double degrees) {
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }
}
