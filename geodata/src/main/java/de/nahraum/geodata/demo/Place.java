package de.nahraum.geodata.demo;

/**
 * An invented place; all texts may be empty.
 */
record Place(
        String id,
        String name,
        String kind,
        String status,
        District district,
        Address address,
        String stepFree,
        String free,
        String openedOn,
        String plannedFor,
        String resolution,
        String note) {}
