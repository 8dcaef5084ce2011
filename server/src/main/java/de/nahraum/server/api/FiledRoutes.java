package de.nahraum.server.api;

import de.nahraum.server.archive.Comparisons;
import de.nahraum.server.archive.Filing;
import de.nahraum.server.archive.Verification;
import de.nahraum.server.citizen.ArchivePages;
import de.nahraum.server.citizen.ComparisonPages;
import de.nahraum.server.citizen.Pages;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.Role;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every path about filed reports. */
final class FiledRoutes {
    /** Who answers for a report. */
    private static final Access.Signed WHO_FILES = Access.of(Role.PLANNER, Role.ADMINISTRATOR);

    private FiledRoutes() {}

    static List<Route> list(Request request, CityStore store, LiveCity live, Pages pages, Clock clock) {
        FiledReportsApi filed = new FiledReportsApi(request, store.archive());
        FilingApi filing =
                new FilingApi(store.archive(), new Filing(store, live, clock), new Verification(store.archive(), live));
        Comparisons comparisons = new Comparisons(store.archive(), live);
        ArchivePages archive = new ArchivePages(pages, store.archive());
        ComparisonPages compared = new ComparisonPages(pages, store.archive(), comparisons);
        Stream<Route> papers = Arrays.stream(PaperForm.values())
                .map(form -> new Route("/api/v1/reports/{number}/report." + form.id(), filed.paper(form)));
        Stream<Route> others = Stream.of(
                new Route("/api/v1/reports", filed::list),
                // Before that of a number, which would take it for one.
                new Route("/api/v1/reports/comparison", new ComparisonApi(request, comparisons)::get),
                new Route("/api/v1/reports/{number}", filed::get),
                new Route("/api/v1/admin/filed-reports/prospect", WHO_FILES, filing::look),
                new Route("/api/v1/admin/filed-reports/preview", WHO_FILES, filing::preview),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/filed-reports",
                        WHO_FILES.recordedAs("report-file"),
                        filing::file),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/filed-reports/{number}/withdraw",
                        WHO_FILES.recordedAs("report-withdraw"),
                        filing::withdraw),
                new Route("/api/v1/admin/filed-reports/{number}/verification", WHO_FILES, filing::verify),
                new Route("/berichte", archive::list),
                new Route("/berichte/vergleich", compared::show),
                new Route("/berichte/{number}", archive::show),
                new Route("/reports", context -> archive.redirect(context, "/berichte")),
                new Route(
                        "/reports/{number}",
                        context -> archive.redirect(context, "/berichte/" + context.pathParam("number"))));
        return Stream.concat(papers, others).toList();
    }
}
