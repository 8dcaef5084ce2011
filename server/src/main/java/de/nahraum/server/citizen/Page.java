package de.nahraum.server.citizen;

import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import de.nahraum.server.safety.ReportDesk;
import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import de.nahraum.server.text.Reviews;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page: language, city, marks, links.
 *
 * @param address of this page, with its language if it was asked for by name
 * @param languageAsked whether links must carry the language: it is not the browser's own
 * @param view what may be seen; null if nothing may
 */
public record Page(
        CitizenTexts texts,
        Address address,
        boolean languageAsked,
        ZonedDateTime moment,
        @Nullable View view) {
    static final String LANGUAGE = "lang";

    /** Texts the scripts of the pages say; all else is in the page. */
    private static final List<String> SCRIPT_TEXTS = List.of(
            "find.locating",
            "find.locate.refused",
            "find.locate.failed",
            "find.suggestions",
            "result.map",
            "result.map.hide",
            "result.map.label",
            "result.map.failed",
            "result.share.done",
            "map.zoomIn",
            "map.zoomOut",
            "map.you");

    private static final String OPEN_STREET_MAP = "openstreetmap";

    /** A language and this page in it. */
    public record InLanguage(String name, String tag, String direction, String href, boolean current) {}

    /** The same page with the address of another: where its own takes only what is sent to it, and the languages lead elsewhere. */
    Page at(String path) {
        return new Page(texts, address(path), languageAsked, moment, view);
    }

    public String languageId() {
        return texts.language().id();
    }

    /** As HTML has it. */
    public String languageTag() {
        return languageId();
    }

    /** Whether what the town writes needs no other language: German, also the simple one. */
    public boolean isGerman() {
        return languageId().startsWith("de");
    }

    public String languageName() {
        return texts.language().ownName();
    }

    public String direction() {
        return direction(texts.language());
    }

    private static String direction(CitizenLanguage language) {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    public List<InLanguage> languages() {
        return Arrays.stream(CitizenLanguage.values())
                .map(language -> new InLanguage(
                        language.ownName(),
                        language.id(),
                        direction(language),
                        address.with(LANGUAGE, language.id()).text(),
                        language == texts.language()))
                .toList();
    }

    public String cityName() {
        return view == null ? "Nahraum" : view.city().settings().name();
    }

    public boolean demo() {
        return view != null && view.city().settings().demo();
    }

    /** Whether only people inside the house see this. */
    public boolean unreleased() {
        return view != null && !view.version().isReleased();
    }

    public boolean unreviewed() {
        return !Reviews.isReviewed(texts.language());
    }

    public String text(String key) {
        return texts.get(key);
    }

    public String text(String key, String name, Object value) {
        return texts.say(key, name, value);
    }

    /** Day and time this page was made. */
    public String now() {
        String day = new Moments(texts, moment.toLocalDate()).plainDate(moment.toLocalDate());
        return texts.say("when.dayTime", Map.of("day", day, "time", Moments.clock(moment)));
    }

    /** A page of ours, in the language of this one. */
    public String href(String path) {
        return address(path).text();
    }

    Address address(String path) {
        return Address.of(path).with(LANGUAGE, languageAsked ? languageId() : null);
    }

    public String home() {
        return href("/");
    }

    /** The pages on which citizens may report today; none while no survey is open. */
    public List<Option> reportLinks() {
        return view == null
                ? List.of()
                : Arrays.stream(ReportTopic.values())
                        .filter(topic -> ReportDesk.findOpen(view.city(), topic, moment.toLocalDate())
                                .isPresent())
                        .map(topic ->
                                new Option(href(ReportTopics.path(topic)), text(ReportTopics.title(topic)), false))
                        .toList();
    }

    /** The question asked first of all those that are open today; null while none is. */
    public @Nullable Option invitation() {
        return reportLinks().stream().findFirst().orElse(null);
    }

    /** Where a report is found again: also when the survey is over, as long as somebody answers for it. */
    public @Nullable String stateLink() {
        return view == null || view.city().settings().reports().office() == null ? null : href("/meldung");
    }

    /** What became of all reports, as long as somebody answers for them. */
    public @Nullable String outcomeLink() {
        return stateLink() == null ? null : href("/was-daraus-wurde");
    }

    /** The report speaks German and English. */
    public String report() {
        return "/api/v1/reports/coverage-gap.html?lang=" + (isGerman() ? "de" : "en");
    }

    public List<String> sources() {
        return view == null
                ? List.of()
                : view.city().sources().stream()
                        .filter(source -> List.of("network", "places", "offers").contains(source.kind()))
                        .map(Page::source)
                        .distinct()
                        .toList();
    }

    private static String source(DataSource source) {
        return Stream.of(source.name(), source.licence(), source.vintage())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** JSON that can stand in a page: nothing in it can end the element around it. */
    public String scriptTexts() {
        Map<String, String> said = new LinkedHashMap<>();
        SCRIPT_TEXTS.forEach(key -> said.put(key, text(key)));
        said.put("mapCredit", mapCredit());
        return json(said);
    }

    /** Whose map it is, as the city's own sources say it if they do. */
    private String mapCredit() {
        if (demo()) {
            return text("map.credit.demo");
        }
        return Stream.ofNullable(view)
                .flatMap(seen -> seen.city().sources().stream())
                .filter(source -> source.kind().equals("network"))
                .flatMap(source -> Stream.ofNullable(source.name()))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(OPEN_STREET_MAP))
                .findFirst()
                .orElseGet(() -> text("map.credit.osm"));
    }

    static String json(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
