package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.MaximumWindow.Window;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.geodata.safety.Suggestion;
import de.nahraum.geodata.safety.Suggestion.StandingOut;
import de.nahraum.geodata.safety.SuggestionSearch;
import de.nahraum.geodata.safety.Suggestions;
import de.nahraum.server.safety.SpaceWork;
import de.nahraum.server.safety.SuggestionDesk;
import de.nahraum.server.store.StoredCase;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** {@code /admin/suggestions}: clusters of reports for staff to look at. What becomes of them, people decide. */
final class SuggestionsApi {
    private final Request request;
    private final SuggestionDesk desk;
    private final SpaceWork spaces;

    SuggestionsApi(Request request, SuggestionDesk desk, SpaceWork spaces) {
        this.request = request;
        this.desk = desk;
        this.spaces = spaces;
    }

    /** What the answer was made with, the same for all. */
    record Parameters(
            double metres, int groups, int days, int halfLifeMonths, int draws, long seed, double level, int needed) {
        static final Parameters PROPOSED = new Parameters(
                SuggestionSearch.EPS_METRES,
                SuggestionSearch.GROUPS,
                SuggestionSearch.DAYS,
                de.nahraum.geodata.safety.ReportPoints.HALF_LIFE_MONTHS,
                SuggestionSearch.DRAWS,
                SuggestionDesk.SEED,
                StandingOut.LEVEL,
                SuggestionSearch.NEEDED);
    }

    /**
     * The suggestions.
     *
     * @param enough whether there are as many reports as patterns need; else there are no suggestions
     * @param day weights are those of this day; null if not enough
     * @param withoutExposure spots of groups that lie where nobody lives, and are set against nothing
     */
    record Answer(
            boolean enough,
            int reports,
            @Nullable LocalDate day,
            int withoutExposure,
            Parameters parameters,
            List<SuggestionAnswer> suggestions) {}

    /**
     * One.
     *
     * @param id of these very reports; another one when they change
     * @param minimum groups within the distance that it is made of
     * @param p chance of something as strong anywhere in town without pattern; null if nothing is known of exposure
     * @param expected reports in the strongest window in proportion to the people there; null without one
     * @param spaces open cases that are there already
     */
    record SuggestionAnswer(
            String id,
            @JsonRawValue String geometry,
            long squareMetres,
            @Nullable String district,
            @Nullable String districtName,
            int groups,
            int minimum,
            List<Long> reports,
            int days,
            LocalDate firstDay,
            LocalDate lastDay,
            double weight,
            List<Named> reasons,
            List<Named> times,
            List<Named> placeTypes,
            String standsOut,
            @Nullable Double p,
            @Nullable Integer windowReports,
            @Nullable Double expected,
            List<There> spaces) {}

    /** A case of a fear space where many report. */
    record There(String id, String name, String state) {}

    /** @param groups that name it */
    record Named(String code, int groups) {}

    /** {@code GET}: all of them, from west to east. */
    void list(Context context) {
        new Params(context);
        City city = request.view(context).city();
        List<StoredCase> open = spaces.list(city).stream()
                .filter(each -> each.standing().isOpen())
                .toList();
        Request.unkept(context, answer(city, desk.find(city), open));
    }

    private static Answer answer(City city, Suggestions suggestions, List<StoredCase> open) {
        return switch (suggestions) {
            case Suggestions.TooFew few -> new Answer(false, few.count(), null, 0, Parameters.PROPOSED, List.of());
            case Suggestions.Found found -> {
                GeoJson geoJson = new GeoJson(city);
                yield new Answer(
                        true,
                        found.reports(),
                        found.day(),
                        found.withoutExposure(),
                        Parameters.PROPOSED,
                        found.suggestions().stream()
                                .map(each -> answer(city, geoJson, each, open))
                                .toList());
            }
        };
    }

    private static SuggestionAnswer answer(City city, GeoJson geoJson, Suggestion suggestion, List<StoredCase> open) {
        Coordinate middle = suggestion.hull().getInteriorPoint().getCoordinate();
        @Nullable
        District district = city.districtLocator().find(middle.x, middle.y).orElse(null);
        @Nullable StandingOut standingOut = suggestion.standingOut().orElse(null);
        @Nullable
        Window window = suggestion.standingOut().flatMap(StandingOut::window).orElse(null);
        return new SuggestionAnswer(
                id(suggestion),
                geoJson.text(suggestion.hull()),
                Math.round(suggestion.hull().getArea()),
                district == null ? null : district.id(),
                district == null ? null : district.name(),
                suggestion.groups(),
                suggestion.minimum(),
                suggestion.reports(),
                suggestion.days(),
                suggestion.firstDay(),
                suggestion.lastDay(),
                suggestion.weight(),
                named(suggestion.reasons(), Reason::id),
                named(suggestion.times(), FearTime::id),
                named(suggestion.spotTypes(), SpotType::id),
                standingOut == null ? "unknown" : standingOut.isClear() ? "yes" : "no",
                standingOut == null ? null : standingOut.p(),
                window == null ? null : window.reports(),
                window == null ? null : window.expected(),
                open.stream()
                        .filter(each -> each.facts().shape().isWithinDistance(suggestion.hull(), FearSpace.SPOT_METRES))
                        .map(each -> new There(
                                each.id(),
                                each.facts().name(),
                                each.standing().state().id()))
                        .toList());
    }

    private static <T> List<Named> named(Map<T, Integer> counts, Function<T, String> id) {
        return counts.entrySet().stream()
                .map(each -> new Named(id.apply(each.getKey()), each.getValue()))
                .toList();
    }

    /** Of the numbers of its reports and of where it lies: a long line can be in two. */
    private static String id(Suggestion suggestion) {
        String content = suggestion.reports() + " " + suggestion.hull().getEnvelopeInternal();
        return UUID.nameUUIDFromBytes(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
