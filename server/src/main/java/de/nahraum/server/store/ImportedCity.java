package de.nahraum.server.store;

import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.SurveyReply;
import de.nahraum.geodata.goal.Goal;
import java.util.List;

/** All that one import brings: what is computed with, what only staff may read, and what was found on the way. */
public record ImportedCity(
        String folder,
        CityData data,
        List<Goal> goals,
        Comments comments,
        List<SurveyReply> replies,
        List<Finding> findings) {}
