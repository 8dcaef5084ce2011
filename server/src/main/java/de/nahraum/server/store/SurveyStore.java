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

    /** So many must have said something about themselves for it to be kept. */
    int FEWEST_ALIKE = 5;

    /** What came of keeping an import. */
    sealed interface Keeping {}

    /**
     * What was kept.
     *
     * @param id of the import; 0 if there was nothing new: then nothing was written
     * @param counts with those that were there already
     */
    record Kept(long id, SurveyCounts counts) implements Keeping {}

    /** Nothing was kept: somebody cancelled it. */
    record Cancelled() implements Keeping {}

    /** Nothing was kept: somebody deleted the campaign meanwhile. */
    record CampaignGone() implements Keeping, Typing {}

    /** Keeps reports whose marks are not known yet, all at once. What people say about themselves is kept only where at least {@value #FEWEST_ALIKE} of those new ones say
     * something in the same month on the same topic: of fewer somebody could guess whose it is.
     *
     * @param counts of the rows they come from, as if none were known
     */
    Keeping keep(Delivery delivery, List<NewSurveyReport> reports, SurveyCounts counts, Watch watch);

    /** Deletes an import and all that came with it; empty if there is none. How many reports went. */
    OptionalInt undo(long id);

    /** What came of typing one in. */
    sealed interface Typing {}

    /**
     * What was typed in.
     *
     * @param report its id
     * @param typed how many were typed in like this by this account on this day
     */
    record Typed(long report, int typed) implements Typing {}

    /** Nothing was kept: under the same mark something else was typed in before. */
    record OtherContent() implements Typing {}

    /** Nothing was kept: what was typed in under the same mark was taken back or deleted since. */
    record TakenBack() implements Typing {}

    /**
     * Keeps one report that was typed in; the same mark again is the same report.
     *
     * @param bodyMark the same for the same content
     */
    Typing type(Delivery delivery, NewSurveyReport report, String bodyMark);

    /**
     * Takes back a report that was typed in by an account.
     *
     * @return how many are left of those typed in like this; empty if there is none of this account, or somebody has worked on it
     */
    OptionalInt takeBack(long report, long account);
}
