package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.CellGrid.Square;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SafetyReport;
import de.nahraum.server.safety.HouseSquares;
import de.nahraum.server.safety.SafetyReports;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.surveys.SurveyCampaigns;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;

/** {@code /admin/report-cells}: what is reported on a topic, in squares of 100 m and by district, for staff. No exact place and no words; nothing is ranked. */
final class ReportCellsApi {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Request request;
    private final ReportStore store;
    private final SurveyCampaigns surveys;
    private final Clock clock;

    ReportCellsApi(Request request, ReportStore store, SurveyCampaigns surveys, Clock clock) {
        this.request = request;
        this.store = store;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** @param groups that say so */
    record Said(String code, int groups) {}

    /** What is reported in a square. */
    record Properties(String district, int groups, List<Said> reasons, List<Said> times) {}

    /** @param groups each once, in however many of its squares */
    record OfDistrict(String id, String name, int groups) {}

    /**
     * The squares of a topic.
     *
     * @param campaign null: all
     * @param from first month that counts; null: from the beginning
     * @param until last month that counts; null: to the end
     * @param firstMonth of any report of the topic, whatever is chosen; null without any
     * @param groups in the city, each once
     * @param outside groups in no district
     */
    record Answer(
            String type,
            ReportTopic topic,
            @Nullable String campaign,
            @Nullable YearMonth from,
            @Nullable YearMonth until,
            List<ReportCampaigns.Answer> campaigns,
            @Nullable YearMonth firstMonth,
            @Nullable YearMonth lastMonth,
            boolean demo,
            int groups,
            int outside,
            List<OfDistrict> districts,
            List<GeoJson.Feature> features) {}

    void list(Context context) {
        Params params = new Params(context, "topic", "campaign", "from", "until");
        City city = request.view(context).city();
        ZoneId zone = ZoneId.of(city.settings().timeZone());
        ReportTopic topic = params.code("topic", ReportTopic.ids(), ReportTopic::find, ReportTopic.UNSAFE);
        @Nullable YearMonth from = params.month("from").orElse(null);
        @Nullable YearMonth until = params.month("until").orElse(null);
        if (from != null && until != null && from.isAfter(until)) {
            throw params.problem("from", from.toString(), "After the last month.", List.of("up to " + until));
        }
        List<StoredReport> ofTopic = SafetyReports.inMetresOf(city.settings(), store.list()).stream()
                .filter(report -> report.content().topic() == topic)
                .toList();
        List<Campaign> known = surveys.all(city);
        List<String> campaigns = ReportCampaigns.ids(known, ofTopic);
        @Nullable String campaign = params.findChoice("campaign", campaigns).orElse(null);
        List<SafetyReport> asked = SafetyReports.of(
                ofTopic.stream()
                        .filter(report ->
                                campaign == null || report.content().campaign().equals(campaign))
                        .toList(),
                zone);
        HouseSquares counted = HouseSquares.of(
                city,
                asked.stream()
                        .filter(report -> isBetween(from, month(report), until))
                        .toList(),
                topic,
                LocalDate.ofInstant(clock.instant(), zone));
        List<YearMonth> months = SafetyReports.of(ofTopic, zone).stream()
                .map(ReportCellsApi::month)
                .sorted()
                .toList();
        GeoJson geoJson = new GeoJson(city);
        Request.unkept(
                context,
                new Answer(
                        "FeatureCollection",
                        topic,
                        campaign,
                        from,
                        until,
                        ReportCampaigns.answers(known, campaigns),
                        months.isEmpty() ? null : months.getFirst(),
                        months.isEmpty() ? null : months.getLast(),
                        city.settings().demo(),
                        counted.groups(),
                        counted.outside(),
                        counted.districts().stream()
                                .map(each -> new OfDistrict(
                                        each.district().id(), each.district().name(), each.groups()))
                                .toList(),
                        counted.squares().stream()
                                .map(square -> feature(geoJson, square))
                                .toList()));
    }

    private static YearMonth month(SafetyReport report) {
        return YearMonth.from(report.day());
    }

    private static boolean isBetween(@Nullable YearMonth from, YearMonth month, @Nullable YearMonth until) {
        return (from == null || !month.isBefore(from)) && (until == null || !month.isAfter(until));
    }

    private static GeoJson.Feature feature(GeoJson geoJson, HouseSquares.InCity each) {
        Square square = each.counted().square();
        return geoJson.feature(
                CellFeatures.id(square),
                SHAPES.toGeometry(each.shape()),
                new Properties(
                        each.district().id(),
                        each.counted().groups().size(),
                        said(Reason.values(), each.counted().reasons(), Reason::id),
                        said(FearTime.values(), each.counted().times(), FearTime::id)));
    }

    /** In the order of the codes, not by how many. */
    private static <T> List<Said> said(T[] codes, Map<T, Integer> groups, Function<T, String> id) {
        return Arrays.stream(codes)
                .filter(groups::containsKey)
                .map(code -> new Said(id.apply(code), groups.getOrDefault(code, 0)))
                .toList();
    }
}
