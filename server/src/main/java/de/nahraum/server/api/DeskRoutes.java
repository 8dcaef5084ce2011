package de.nahraum.server.api;

import static de.nahraum.server.store.Role.PLANNER;

import de.nahraum.server.safety.CellPublishing;
import de.nahraum.server.safety.ReleasedSafety;
import de.nahraum.server.safety.ReportWork;
import de.nahraum.server.safety.SpaceJoins;
import de.nahraum.server.safety.SpaceWork;
import de.nahraum.server.safety.SuggestionDesk;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.Role;
import de.nahraum.server.surveys.SurveyCampaigns;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;

/** Every path about work with reports, and what is decided of them. */
final class DeskRoutes {
    /** Who works with reports. */
    static final Access.Signed WITH_REPORTS = Access.of(Role.STAFF, Role.PLANNER);

    private DeskRoutes() {}

    static List<Route> list(
            Request request, CityStore store, CitySearches searches, ReleasedSafety released, Clock clock) {
        ReportWork reportWork = new ReportWork(store.reports(), clock);
        StaffReportsApi staffReports = new StaffReportsApi(request, reportWork, searches);
        SpaceWork spaceWork = new SpaceWork(store.spaces(), clock);
        FearSpaceCasesApi cases =
                new FearSpaceCasesApi(request, spaceWork, new SpaceJoins(spaceWork, store.reports()), store.reports());
        SuggestionsApi suggestions = new SuggestionsApi(request, new SuggestionDesk(store.reports(), clock), spaceWork);
        HearingApi hearing = new HearingApi(request, store.reports(), new SurveyCampaigns(store.surveys()));
        ReportCellsApi reportCells =
                new ReportCellsApi(request, store.reports(), new SurveyCampaigns(store.surveys()), clock);
        CellPublishingApi cellPublishing = new CellPublishingApi(
                request, new CellPublishing(store.reports(), store.cells(), clock), released.cells());
        return List.of(
                new Route("/api/v1/admin/reports", WITH_REPORTS, staffReports::list),
                new Route("/api/v1/admin/reports/{id}", WITH_REPORTS, staffReports::get),
                new Route("/api/v1/admin/reports/{id}/mail", WITH_REPORTS, staffReports::mail),
                new Route(
                        HandlerType.PUT,
                        "/api/v1/admin/reports/{id}",
                        WITH_REPORTS.recordedAs("report-change"),
                        staffReports::change),
                new Route(
                        HandlerType.DELETE,
                        "/api/v1/admin/reports/{id}",
                        WITH_REPORTS.recordedAs("report-delete"),
                        staffReports::delete),
                new Route("/api/v1/admin/fear-spaces", WITH_REPORTS, cases::list),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/fear-spaces",
                        WITH_REPORTS.recordedAs("space-open"),
                        cases::open),
                new Route("/api/v1/admin/fear-spaces/{id}", WITH_REPORTS, cases::get),
                new Route(
                        HandlerType.PUT,
                        "/api/v1/admin/fear-spaces/{id}",
                        WITH_REPORTS.recordedAs("space-describe"),
                        cases::describe),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/fear-spaces/{id}/steps",
                        WITH_REPORTS.recordedAs("space-step"),
                        cases::enter),
                new Route(
                        HandlerType.DELETE,
                        "/api/v1/admin/fear-spaces/{id}/steps",
                        WITH_REPORTS.recordedAs("space-step-back"),
                        cases::takeBack),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/fear-spaces/{id}/join",
                        WITH_REPORTS.recordedAs("space-join"),
                        cases::join),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/fear-spaces/{id}/part",
                        WITH_REPORTS.recordedAs("space-part"),
                        cases::part),
                new Route("/api/v1/admin/fear-spaces/{id}/squares", WITH_REPORTS, cases::squares),
                new Route(
                        HandlerType.PUT,
                        "/api/v1/admin/fear-spaces/{id}/public",
                        WITH_REPORTS.recordedAs("space-public"),
                        cases::prepare),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/fear-spaces/{id}/release",
                        Access.of(Role.PLANNER).recordedAs("space-release"),
                        cases::release),
                new Route(
                        HandlerType.DELETE,
                        "/api/v1/admin/fear-spaces/{id}/release",
                        Access.of(Role.PLANNER).recordedAs("space-withdraw"),
                        cases::withdraw),
                new Route("/api/v1/admin/suggestions", WITH_REPORTS, suggestions::list),
                new Route("/api/v1/admin/hearing", WITH_REPORTS, hearing::get),
                new Route("/api/v1/admin/report-cells", WITH_REPORTS, reportCells::list),
                new Route("/api/v1/admin/safety-cells", WITH_REPORTS, cellPublishing::list),
                new Route(
                        HandlerType.PUT,
                        "/api/v1/admin/safety-cells/{topic}",
                        Access.of(PLANNER).recordedAs("cells-switched"),
                        cellPublishing::turn));
    }
}
