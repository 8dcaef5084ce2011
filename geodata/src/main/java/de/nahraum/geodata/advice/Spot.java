package de.nahraum.geodata.advice;

import de.nahraum.geodata.city.Place;

/** Where something new could be. */
public sealed interface Spot {
    /** Metres east. */
    double x();

    /** Metres north. */
    double y();

    /** A room somebody has named. */
    record Room(Place place) implements Spot {
        @Override
        public double x() {
            return place.x();
        }

        @Override
        public double y() {
            return place.y();
        }
    }

    /** A point of the streets, which stands for everything this near: favourable by arithmetic, to be looked at. */
    record Circle(double x, double y, double metres) implements Spot {}
}
