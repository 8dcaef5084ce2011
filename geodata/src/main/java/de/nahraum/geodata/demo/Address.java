package de.nahraum.geodata.demo;

/** A house with its number, in EPSG:25832. */
record Address(double x, double y, String street, int houseNumber) {
    String text() {
        return street + " " + houseNumber;
    }
}
