package de.nahraum.server.store;

import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.SurveyReply;
import de.nahraum.geodata.goal.Goal;
import java.util.List;

/**
 * All that one import brings: what is computed with, what only staff may read, and what was found on the way.
 *
 * @param folderOffers offers as the folder has them: others than those of {@code data} where edits made by spreadsheet were kept
 */
public record ImportedCity(
        String folder,
        CityData data,
        List<Goal> goals,
        Comments comments,
        List<SurveyReply> replies,
        List<Finding> findings,
        List<Offer> folderOffers) {

    /** An import without edits to keep. */
    public ImportedCity(
            String folder,
            CityData data,
            List<Goal> goals,
            Comments comments,
            List<SurveyReply> replies,
            List<Finding> findings) {
        this(folder, data, goals, comments, replies, findings, data.offers());
    }
}
