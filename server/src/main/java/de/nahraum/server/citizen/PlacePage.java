package de.nahraum.server.citizen;

import java.util.List;

/** All about one place and what there is. */
public record PlacePage(
        Page page,
        String name,
        String kind,
        boolean meetingPlace,
        String back,
        List<Fact> facts,
        List<String> badges,
        List<Card> cards,
        Way way,
        String schemaOrg) {}
