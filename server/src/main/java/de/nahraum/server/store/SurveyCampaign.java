package de.nahraum.server.store;

import de.nahraum.geodata.safety.Campaign;

/**
 * A campaign people of the house made here; those of the city folder are not kept here.
 *
 * @param changes how often it was changed: who changes it must have seen it as it is
 */
public record SurveyCampaign(int changes, Campaign campaign) {
    /** What ids of campaigns made here begin with. */
    public static final String PREFIX = "eigene-umfrage-";
}
