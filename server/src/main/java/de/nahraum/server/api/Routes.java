package de.nahraum.server.api;

import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.archive.Subjects;
import de.nahraum.server.citizen.AppManifest;
import de.nahraum.server.citizen.CitizenPages;
import de.nahraum.server.citizen.LegalPages;
import de.nahraum.server.citizen.OutcomePages;
import de.nahraum.server.citizen.Pages;
import de.nahraum.server.citizen.PublicAddress;
import de.nahraum.server.citizen.ReportPages;
import de.nahraum.server.citizen.StatePages;
import de.nahraum.server.citizen.WrongNotes;
import de.nahraum.server.citizen.WrongPages;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.safety.ReleasedSafety;
import de.nahraum.server.safety.ReportDesk;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.security.Security;
import de.nahraum.server.store.CityStore;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Every path, in one list. */
public final class Routes {
    /** People who work with reports. */
    private final List<Route> routes;

    private final Handler missing;
    private final Doorkeeper doorkeeper;

    /**
     * All of them.
     *
     * @param demoOnLoopback whether an invented city is shown in full to whoever sits at this machine
     * @param clients tells apart who asks
     * @param released what leaves the house of what citizens report
     * @param clock says what time it is
     */
    public Routes(
            CityStore store,
            LiveCity live,
            ResultCache cache,
            BooleanSupplier demoOnLoopback,
            Security security,
            CitySearches searches,
            PublicAddress publicAddress,
            Clients clients,
            ReleasedSafety released,
            Clock clock) {
        SessionCookie cookie = new SessionCookie(security.sessions());
        OwnPages ownPages = new OwnPages(publicAddress);
        doorkeeper = new Doorkeeper(cookie, ownPages, security.audit());
        Request request = new Request(live, cache, new Audiences(demoOnLoopback, cookie));
        Pages pages = new Pages(request::findView, clock);
        CitizenPages citizen = new CitizenPages(pages, searches, publicAddress);
        WrongPages wrong = new WrongPages(pages, new WrongNotes(store.notes(), clock), clients);
        LegalPages legal = new LegalPages(pages);
        AppManifest manifest = new AppManifest(pages);
        CityApi city = new CityApi(request, clock);
        DistrictsApi districts = new DistrictsApi(request);
        IndicatorsApi indicators = new IndicatorsApi(request);
        ConcentrationApi concentration = new ConcentrationApi(request);
        SocialIndexApi socialIndex = new SocialIndexApi(request);
        SegregationApi segregation = new SegregationApi(request);
        AutocorrelationApi autocorrelation = new AutocorrelationApi(request);
        HousingNeedApi housingNeed = new HousingNeedApi(request);
        OutlookApi outlook = new OutlookApi(request);
        ExplainApi explain = new ExplainApi(request);
        ScenarioApi scenarios = new ScenarioApi(request);
        CoverageApi coverage = new CoverageApi(request, clock);
        AccessibilityApi accessibility = new AccessibilityApi(request, clock);
        EquityApi equity = new EquityApi(request);
        SitingApi siting = new SitingApi(request, clock);
        EveningApi evening = new EveningApi(request);
        FearSpacesApi fearSpaces = new FearSpacesApi(request, live::releasedSpaces);
        PlacesApi places = new PlacesApi(request, clock);
        CalendarApi calendar = new CalendarApi(request, publicAddress, clock);
        NearbyApi nearby = new NearbyApi(request, clock);
        SearchApi search = new SearchApi(request, searches);
        NearestStreetApi nearestStreet = new NearestStreetApi(request, searches);
        RouteApi route = new RouteApi(request);
        IsochroneApi isochrone = new IsochroneApi(request);
        GoalsApi goals = new GoalsApi(request);
        ExtractsApi extracts = new ExtractsApi(request);
        BaseMapApi baseMap = new BaseMapApi(request);
        ReportsApi reports = new ReportsApi(request, new Subjects(store.archive(), live), clock);
        ImportsApi imports = new ImportsApi(request, store);
        OfferNotesApi offerNotes = new OfferNotesApi(request, store.notes());
        ReportDesk desk = new ReportDesk(store.reports(), clock);
        SafetyReportsApi safetyReports = new SafetyReportsApi(request, desk, clients);
        ReportPages report = new ReportPages(pages, desk, clients, searches);
        StatePages state = new StatePages(pages, desk, clients);
        SafetyCellsApi safetyCells = new SafetyCellsApi(request, released.cells());
        OutcomePages outcome = new OutcomePages(pages, released);
        HealthApi health = new HealthApi(store);
        WebFiles web = new WebFiles();
        List<Route> others = List.of(
                new Route("/api/v1/city", city::get),
                new Route("/api/v1/districts", districts::list),
                new Route("/api/v1/districts/{id}", districts::get),
                new Route("/api/v1/districts/{id}/sheet.pdf", extracts::sheetPdf),
                new Route("/api/v1/districts/{id}/sheet.json", extracts::sheetJson),
                new Route("/api/v1/needs.pdf", extracts::needsPdf),
                new Route("/api/v1/needs.xlsx", extracts::needsXlsx),
                new Route("/api/v1/needs.json", extracts::needsJson),
                new Route("/stadtteil/{id}", extracts::sheetPage),
                new Route("/bedarfe", extracts::needsPage),
                new Route("/api/v1/indicators", indicators::list),
                new Route("/api/v1/indicators/{id}", indicators::get),
                new Route("/api/v1/concentration", concentration::get),
                new Route("/api/v1/social-index", socialIndex::get),
                new Route("/api/v1/segregation", segregation::get),
                new Route("/api/v1/autocorrelation", autocorrelation::get),
                new Route("/api/v1/housing-need", housingNeed::get),
                new Route("/api/v1/outlook", outlook::get),
                new Route("/api/v1/explain", explain::get),
                new Route(HandlerType.POST, "/api/v1/explain", explain::post),
                new Route("/api/v1/coverage", coverage::get),
                new Route(HandlerType.POST, "/api/v1/scenarios/evaluate", scenarios::evaluate),
                new Route("/api/v1/accessibility", accessibility::get),
                new Route("/api/v1/equity", equity::get),
                new Route(HandlerType.POST, "/api/v1/siting", siting::submit),
                new Route("/api/v1/siting/{job}", siting::get),
                new Route(HandlerType.DELETE, "/api/v1/siting/{job}", siting::cancel),
                new Route("/api/v1/evening", evening::get),
                new Route("/api/v1/fear-spaces", fearSpaces::list),
                new Route("/api/v1/places", places::listPlaces),
                new Route("/api/v1/offers", places::listOffers),
                new Route("/api/v1/offers/{id}/calendar.ics", calendar::one),
                new Route("/api/v1/calendar.ics", calendar::many),
                new Route("/api/v1/nearby", nearby::get),
                new Route("/api/v1/search", search::get),
                new Route("/api/v1/nearest-street", nearestStreet::get),
                new Route("/api/v1/route", route::get),
                new Route("/api/v1/isochrone", isochrone::get),
                new Route("/api/v1/offer-notes", offerNotes::list),
                new Route(HandlerType.POST, "/api/v1/safety-reports", safetyReports::take),
                new Route(HandlerType.POST, "/api/v1/safety-reports/state", safetyReports::state),
                new Route(HandlerType.DELETE, "/api/v1/safety-reports", safetyReports::withdraw),
                new Route("/api/v1/safety-cells", safetyCells::list),
                new Route("/api/v1/goals", goals::list),
                new Route("/api/v1/goals/{id}", goals::get),
                new Route("/api/v1/basemap", baseMap::get),
                new Route("/api/v1/reports/coverage-gap.html", reports::html),
                new Route("/api/v1/reports/coverage-gap.pdf", reports::pdf),
                new Route("/api/v1/reports/coverage-gap.docx", reports::docx),
                new Route("/api/v1/reports/coverage-gap.xlsx", reports::xlsx),
                new Route("/api/v1/reports/coverage-gap.json", reports::json),
                new Route("/api/v1/imports/latest", imports::latest),
                new Route("/api/v1/imports/{version}", imports::get),
                new Route("/health/live", health::live),
                new Route("/health/ready", health::ready),
                new Route("/", citizen::find),
                new Route("/angebote/{id}", citizen::offer),
                new Route("/angebote/{id}/stimmt-nicht", wrong::form),
                new Route(HandlerType.POST, "/angebote/{id}/stimmt-nicht", wrong::take),
                new Route("/orte/{id}", citizen::place),
                new Route("/aushang/{district}", citizen::sheet),
                new Route("/unsicher", report.form(ReportTopic.UNSAFE)),
                new Route(HandlerType.POST, "/unsicher", report.take(ReportTopic.UNSAFE)),
                new Route(HandlerType.POST, "/unsicher/angaben", report.about(ReportTopic.UNSAFE)),
                new Route("/gern-hier", report.form(ReportTopic.LIKE)),
                new Route(HandlerType.POST, "/gern-hier", report.take(ReportTopic.LIKE)),
                new Route(HandlerType.POST, "/gern-hier/angaben", report.about(ReportTopic.LIKE)),
                new Route("/treffpunkt-fehlt", report.form(ReportTopic.MISSING)),
                new Route(HandlerType.POST, "/treffpunkt-fehlt", report.take(ReportTopic.MISSING)),
                new Route(HandlerType.POST, "/treffpunkt-fehlt/angaben", report.about(ReportTopic.MISSING)),
                new Route("/meldung", state::form),
                new Route(HandlerType.POST, "/meldung", state::find),
                new Route(HandlerType.POST, "/meldung/zurueckziehen", state::withdraw),
                new Route("/was-daraus-wurde", outcome::show),
                new Route("/impressum", legal::imprint),
                new Route("/datenschutz", legal::privacy),
                new Route("/barrierefreiheit", legal::accessibility),
                new Route("/offline", citizen::offline),
                new Route("/manifest.webmanifest", manifest::get),
                new Route("/atlas", context -> web.page(context, "atlas.html")),
                new Route("/ziele", context -> web.page(context, "ziele.html")),
                new Route("/daten", context -> web.page(context, "daten.html")),
                new Route("/dienst", context -> web.page(context, "dienst.html")),
                new Route("/dienst/einladung", context -> web.page(context, "dienst.html")),
                new Route("/favicon.svg", web::file),
                new Route("/icon.svg", web::file),
                new Route("/icon-192.png", web::file),
                new Route("/icon-512.png", web::file),
                new Route("/sw.js", web::file),
                new Route("/css/<file>", web::file),
                new Route("/js/<file>", web::file),
                new Route("/locale/<file>", web::file),
                new Route("/webjars/<file>", web::file));
        routes = Stream.of(
                        others,
                        AccountRoutes.list(security, cookie, doorkeeper, ownPages, clients),
                        FiledRoutes.list(request, store, live, pages, clock),
                        DeskRoutes.list(request, store, searches, released, clock),
                        SurveyRoutes.list(request, store, security, clock))
                .flatMap(List::stream)
                .toList();
        missing = citizen::missing;
    }

    public List<Route> list() {
        return routes;
    }

    /** What stands before each of them. */
    Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    /** Answers people who follow an address that is none. */
    public Handler missing() {
        return missing;
    }
}
