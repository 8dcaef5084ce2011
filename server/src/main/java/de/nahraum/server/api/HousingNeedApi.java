package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.housing.HouseholdSegment;
import de.nahraum.geodata.housing.HousingNeed;
import de.nahraum.geodata.housing.InputQuality;
import de.nahraum.geodata.housing.Need;
import de.nahraum.geodata.housing.SubsidyShare;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /housing-need}: which dwellings are missing where. Its tables are parts of the figures about single households; the public sees that
 * there is an analysis, and no number of it.
 */
final class HousingNeedApi {
    static final String LAYER = "housing-need";

    private static final double SUBSIDY_TARGET = 0.25;
    private static final List<String> STOCKS = List.of("potential", "effective");

    private final Request request;

    HousingNeedApi(Request request) {
        this.request = request;
    }

    record Segment(
            @Nullable String incomeClass,
            @Nullable String list,
            int persons,
            long demand,
            long served,
            long unmet,
            long leastUnmet,
            long mostUnmet) {}

    record Amounts(
            Figure demand, Figure dwellings, Figure served, Figure unmet, Figure servedShare, List<Segment> segments) {}

    record Quality(
            String grade,
            @Nullable Integer demandYear,
            @Nullable Integer dwellingsYear,
            int ageYears,
            double leftOutShare) {}

    record OfDistrict(
            String id,
            String name,
            @Nullable String reason,
            Amounts need,
            @Nullable Quality quality,
            Figure otherRentKind,
            Figure emergencyAccommodation,
            @Nullable Integer unreadableRows,
            @Nullable NavigableMap<Integer, Long> expiring) {}

    record Dwellings(long all, long subsidisedRental, Figure share) {}

    record Remaining(
            int years, long expected, long needed, long beyondPipeline, boolean possible, Figure neededShare) {}

    record Subsidised(
            int baseYear,
            int targetYear,
            int lastYear,
            double target,
            Dwellings completed,
            Dwellings pipeline,
            Dwellings boughtBindings,
            Dwellings modernised,
            int districtsWithout,
            Remaining remaining) {}

    record Answer(
            String mode,
            String stock,
            @Nullable String rentKind,
            @Nullable String reason,
            @Nullable String grade,
            Amounts city,
            List<OfDistrict> districts,
            @Nullable Subsidised subsidised,
            List<CityApi.Source> sources,
            boolean demo,
            long dataVersion) {}

    record Question(HousingNeed.Mode mode, String stock) {}

    void get(Context context) {
        Params params = new Params(context, "mode", "stock");
        View view = request.view(context);
        City city = view.city();
        Question question = question(params, city);
        request.json(context, view, "housing-need?" + question, () -> answer(city, question));
    }

    /** What is asked; a problem where the audience may not see it. */
    static Question question(Params params, City city) {
        Layers.require(city, LAYER);
        HousingNeed.Mode mode = params.code(
                "mode",
                Arrays.stream(HousingNeed.Mode.values()).map(Json::code).toList(),
                HousingNeedApi::findMode,
                HousingNeed.Mode.SIMPLE);
        String stock = params.findChoice("stock", STOCKS).orElse(STOCKS.getLast());
        return new Question(mode, stock);
    }

    private static Optional<HousingNeed.Mode> findMode(String id) {
        return Arrays.stream(HousingNeed.Mode.values())
                .filter(mode -> Json.code(mode).equals(id))
                .findFirst();
    }

    static Answer answer(City city, Question question) {
        HousingNeed.Mode mode = question.mode();
        String stock = question.stock();
        boolean isPotential = stock.equals(STOCKS.getFirst());
        boolean isHidden = city.audience() == Audience.PUBLIC;
        HousingNeed need = HousingNeed.of(city, mode);
        int base = city.settings().baseYear();
        int target = city.settings().targetYear();
        return new Answer(
                Json.code(mode),
                stock,
                isHidden ? null : city.settings().housing().rentKind().id(),
                isHidden ? null : need.reason(),
                isHidden ? null : Json.code(need.grade()),
                amounts(isPotential ? need.potential() : need.effective(), isHidden),
                need.districts().stream()
                        .map(d -> district(d, isPotential, isHidden))
                        .toList(),
                SubsidyShare.of(city, base, target)
                        .map(HousingNeedApi::subsidised)
                        .orElse(null),
                sources(city),
                city.settings().demo(),
                city.dataVersion());
    }

    private static OfDistrict district(HousingNeed.OfDistrict d, boolean isPotential, boolean isHidden) {
        InputQuality quality = d.quality();
        return new OfDistrict(
                d.district().id(),
                d.district().name(),
                isHidden ? null : d.reason(),
                amounts(isPotential ? d.potential() : d.effective(), isHidden),
                isHidden
                        ? null
                        : new Quality(
                                Json.code(quality.grade()),
                                quality.demandYear(),
                                quality.dwellingsYear(),
                                quality.ageYears(),
                                quality.leftOutShare()),
                isHidden ? Figure.HIDDEN : Figure.of((double) d.otherRentKind()),
                isHidden ? Figure.HIDDEN : Figure.of((double) d.emergencyAccommodation()),
                isHidden ? null : (Integer) d.unreadable().size(),
                isHidden ? null : d.expiring());
    }

    private static Amounts amounts(@Nullable Need need, boolean isHidden) {
        if (isHidden || need == null) {
            Figure none = isHidden ? Figure.HIDDEN : Figure.noData();
            return new Amounts(none, none, none, none, none, List.of());
        }
        return new Amounts(
                Figure.of((double) need.demand()),
                Figure.of((double) need.dwellings()),
                Figure.of((double) need.served()),
                Figure.of((double) need.unmet()),
                AnswerFigures.of(need.servedShare()),
                need.segments().stream().map(HousingNeedApi::segment).toList());
    }

    private static Segment segment(Need.Segment segment) {
        String incomeClass = segment.household() instanceof HouseholdSegment.OfIncome household
                ? household.incomeClass().id()
                : null;
        String list = segment.household() instanceof HouseholdSegment.Seeking seeking
                ? seeking.list().id()
                : null;
        return new Segment(
                incomeClass,
                list,
                segment.household().persons(),
                segment.demand(),
                segment.served(),
                segment.unmet(),
                segment.leastUnmet(),
                segment.mostUnmet());
    }

    private static Subsidised subsidised(SubsidyShare share) {
        SubsidyShare.Outlook outlook = share.outlook(SUBSIDY_TARGET, true);
        return new Subsidised(
                share.baseYear(),
                share.targetYear(),
                share.lastYear(),
                SUBSIDY_TARGET,
                dwellings(share.completed()),
                dwellings(share.pipeline()),
                dwellings(share.boughtBindings()),
                dwellings(share.modernised()),
                share.districtsWithout(),
                new Remaining(
                        outlook.years(),
                        outlook.expected(),
                        outlook.needed(),
                        outlook.beyondPipeline(),
                        outlook.isPossible(),
                        AnswerFigures.of(outlook.neededShare())));
    }

    private static Dwellings dwellings(SubsidyShare.Dwellings dwellings) {
        return new Dwellings(dwellings.all(), dwellings.subsidisedRental(), AnswerFigures.of(dwellings.share()));
    }

    static List<CityApi.Source> sources(City city) {
        List<String> kinds = List.of("households", "dwellings", "seekers", "completions");
        return city.sources().stream()
                .filter(source -> kinds.contains(source.kind()))
                .map(CityApi.Source::of)
                .distinct()
                .toList();
    }
}
