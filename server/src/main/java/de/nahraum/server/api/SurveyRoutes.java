package de.nahraum.server.api;

import de.nahraum.server.security.Security;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.surveys.SurveyCampaigns;
import de.nahraum.server.surveys.SurveyDesk;
import de.nahraum.server.surveys.SurveyJobs;
import de.nahraum.server.surveys.SurveyTyping;
import de.nahraum.server.surveys.SurveyUploads;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;

/** Every path about surveys. */
final class SurveyRoutes {
    private SurveyRoutes() {}

    static List<Route> list(Request request, CityStore store, Security security, Clock clock) {
        SurveyCampaigns campaigns = new SurveyCampaigns(store.surveys());
        SurveyUploads uploads = new SurveyUploads();
        security.sessions().onSignOut(uploads::forget);
        SurveyJobs surveyJobs = new SurveyJobs();
        SurveyDesk surveyDesk = new SurveyDesk(store.surveys(), store.reports(), campaigns, uploads, surveyJobs, clock);
        SurveyFilesApi surveyFiles = new SurveyFilesApi(request, surveyDesk, uploads);
        SurveyImportsApi surveyImports = new SurveyImportsApi(request, surveyDesk, surveyJobs, store.surveys());
        SurveyCampaignsApi surveyCampaigns = new SurveyCampaignsApi(request, campaigns, store.surveys());
        SurveyEntriesApi surveyEntries =
                new SurveyEntriesApi(request, new SurveyTyping(store.surveys(), store.reports(), campaigns, clock));
        return List.of(
                new Route("/api/v1/admin/surveys/template.csv", DeskRoutes.WITH_REPORTS, surveyFiles::csv),
                new Route("/api/v1/admin/surveys/template.xlsx", DeskRoutes.WITH_REPORTS, surveyFiles::workbook),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/surveys/preview",
                        DeskRoutes.WITH_REPORTS.recordedAs("survey-preview").takingAFile(),
                        surveyFiles::preview),
                new Route("/api/v1/admin/surveys/imports", DeskRoutes.WITH_REPORTS, surveyImports::list),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/surveys/imports",
                        DeskRoutes.WITH_REPORTS.recordedAs("survey-import"),
                        surveyImports::start),
                new Route("/api/v1/admin/surveys/imports/{id}", DeskRoutes.WITH_REPORTS, surveyImports::get),
                new Route(
                        HandlerType.DELETE,
                        "/api/v1/admin/surveys/imports/{id}",
                        DeskRoutes.WITH_REPORTS.recordedAs("survey-cancel"),
                        surveyImports::cancel),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/surveys/imports/{id}/undo",
                        DeskRoutes.WITH_REPORTS.recordedAs("survey-undo"),
                        surveyImports::undo),
                new Route("/api/v1/admin/surveys/campaigns", DeskRoutes.WITH_REPORTS, surveyCampaigns::list),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/surveys/campaigns",
                        DeskRoutes.WITH_REPORTS.recordedAs("campaign-add"),
                        surveyCampaigns::add),
                new Route(
                        HandlerType.PUT,
                        "/api/v1/admin/surveys/campaigns/{id}",
                        DeskRoutes.WITH_REPORTS.recordedAs("campaign-change"),
                        surveyCampaigns::change),
                new Route(
                        HandlerType.DELETE,
                        "/api/v1/admin/surveys/campaigns/{id}",
                        DeskRoutes.WITH_REPORTS.recordedAs("campaign-delete"),
                        surveyCampaigns::delete),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/surveys/entries",
                        DeskRoutes.WITH_REPORTS.recordedAs("survey-type"),
                        surveyEntries::type),
                new Route(
                        HandlerType.DELETE,
                        "/api/v1/admin/surveys/entries/{id}",
                        DeskRoutes.WITH_REPORTS.recordedAs("survey-take-back"),
                        surveyEntries::takeBack));
    }
}
