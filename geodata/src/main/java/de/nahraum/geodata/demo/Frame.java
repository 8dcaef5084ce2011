package de.nahraum.geodata.demo;

/**
 * Where a town lies and how large it is: the real distances times {@code scale}, the middle moved to {@code centreX}, {@code centreY}.
 *
 * @param scale factor on lengths; areas, and with them people, grow with its square
 */
record Frame(double scale, double centreX, double centreY) {
    double x(double realX) {
        return centreX + (realX - DistrictFact.CENTRE_X) * scale;
    }

    double y(double realY) {
        return centreY + (realY - DistrictFact.CENTRE_Y) * scale;
    }
}
