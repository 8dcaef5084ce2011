package de.nahraum.geodata.demo;

/** People on a square of 100 m, given by its centre in EPSG:25832. */
record Cell(int x, int y, int people, District district) {}
