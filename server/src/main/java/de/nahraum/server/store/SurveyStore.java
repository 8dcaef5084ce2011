package de.nahraum.server.store;

import de.nahraum.geodata.safety.Campaign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps campaigns made here and what was brought in from surveys; the reports themselves are where all are ({@link ReportStore}). All methods throw {@link
 * StoreUnavailable} if the database does not answer: then nothing has changed. Thread-safe.
 */
public interface SurveyStore {
    /** Newest first. */
    List<SurveyCampaign> listCampaigns();

    Optional<SurveyCampaign> findCampaign(String id);

    /** Makes one; what it is given as id does not count. */
    SurveyCampaign addCampaign(Campaign campaign);

    /** @return empty, with nothing changed, if somebody else came between or it is no longer there */
    Optional<SurveyCampaign> changeCampaign(int seen, Campaign campaign);

    /** @return false, with nothing deleted, if somebody else came between, it is no longer there, or something belongs to it */
    boolean deleteCampaign(String id, int seen);

    /**
     * How many answered.
     *
     * @param groups who may be one person each
     */
    record Replies(int reports, int groups) {}

    /** Replies that are there, of any origin, by campaign. */
    Map<String, Replies> countReplies();

    /** Newest first. */
    List<SurveyImport> listImports();

    /** Looks on while reports are kept. */
    interface Watch {
        boolean isCancelled();

        /** @param reports written so far */
        void written(int reports);
    }

    /** Who brought what, and from where. */
    record Delivery(String campaign, ReportOrigin origin, String file, long account) {}

    /**
     * What was kept.
     *
     * @param id of the import; 0 if there was nothing new: then nothing was written
     * @param counts with those that were there already
     */
    record Kept(long id, SurveyCounts counts) {}

    /**
     * Keeps reports whose marks are not known yet, all at once.
     *
     * @param counts of the rows they come from, as if none were known
     * @return empty, with nothing kept, if it was cancelled
     */
    Optional<Kept> keep(Delivery delivery, List<NewSurveyReport> reports, SurveyCounts counts, Watch watch);

    /** Deletes an import and all that came with it; empty if there is none. How many reports went. */
    OptionalInt undo(long id);

    /**
     * What was typed in.
     *
     * @param report its id
     * @param typed how many were typed in like this by this account on this day
     */
    record Typed(long report, int typed) {}

    /** Keeps one report that was typed in; the same mark again is the same report. */
    Typed type(Delivery delivery, NewSurveyReport report);

    /**
     * Takes back a report that was typed in by an account.
     *
     * @return how many are left of those typed in like this; empty if there is none of this account, or somebody has worked on it
     */
    OptionalInt takeBack(long report, long account);
}
