package de.nahraum.geodata.city;

/** An address point, for finding one's way; nobody is counted on it. */
public record Address(String street, String number, double x, double y) {}
