package de.nahraum.server.citizen;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.access.OfferSearch.Found;
import de.nahraum.geodata.access.OfferSearch.Question;
import de.nahraum.geodata.access.OfferSearch.When;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.hours.Session;
import de.nahraum.server.text.CitizenTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Fills the start page. */
final class FindWriter {
    static final List<String> PARAMETERS = List.of(
            Page.LANGUAGE, "q", "lon", "lat", "district", "topic", "language", "when", "stepFree", "free", "all");
    private static final List<String> FILTERS = List.of("language", "when", "stepFree", "free");

    /** As many as a phone shows in a few strokes. */
    private static final int FIRST_CARDS = 20;

    private static final int BEYOND_CARDS = 10;

    /** Where the list begins: on a phone the form fills the screen. */
    private static final String RESULTS = "#results-title";

    /** Half an hour on foot. */
    private static final double NEAR_SECONDS = 1_800;

    private final Page page;
    private final CitizenTexts texts;
    private final City city;
    private final Asked asked;
    private final Starts starts;
    private final Words words;

    FindWriter(Page page, City city, Asked asked, Starts starts) {
        this.page = page;
        this.texts = page.texts();
        this.city = city;
        this.asked = asked;
        this.starts = starts;
        this.words = new Words(texts);
    }

    FindPage write() {
        Question question = question();
        Starts.Answer where = where();
        Start start = where.start();
        District district = district();
        Instant now = page.moment().toInstant();
        List<Found> all = find(question, start, now);
        boolean nothingNow = question.when() == When.NOW && all.isEmpty();
        if (nothingNow) {
            all = find(question.with(When.ANY), start, now).stream()
                    .filter(each -> each.next() != null && each.next().state() == Session.State.OPEN)
                    .sorted(Comparator.comparing(each -> next(each).start()))
                    .toList();
        }
        List<Found> found = district == null
                ? all
                : all.stream().filter(each -> isIn(each, district)).toList();
        boolean everything = asked.flag("all");
        List<Found> shown =
                found.stream().limit(everything ? found.size() : FIRST_CARDS).toList();
        CardWriter cards = new CardWriter(
                page, city, start == null ? null : start.text(), question.stepFree() ? WayWriter.STEP_FREE : null);
        String count = nothingNow && !found.isEmpty()
                ? texts.get("result.nothingNow")
                : texts.say("result.count", "count", found.size());
        return new FindPage(
                page,
                texts.get("find.title"),
                asked.text("q").length() > 200 ? asked.text("q").substring(0, 200) : asked.text("q"),
                where.problem(),
                start != null && start.label() == null ? asked.text("lon") : null,
                start != null && start.label() == null ? asked.text("lat") : null,
                districts(district),
                topics(question),
                languages(question),
                times(question),
                question.stepFree(),
                question.free(),
                question.isNarrow(),
                heading(start, district),
                start != null,
                start == null ? null : CardWriter.decimals(start.lon()),
                start == null ? null : CardWriter.decimals(start.lat()),
                note(start),
                alternatives(where),
                where.ambiguous(),
                count,
                cards(shown, cards, each -> isNear(each, start) || nothingNow),
                cards(shown, cards, each -> isFar(each, start) && !nothingNow),
                cards(shown, cards, each -> !isNear(each, start) && !isFar(each, start) && !nothingNow),
                district == null
                        ? ""
                        : texts.say(
                                start == null ? "result.beyond.district" : "result.beyond",
                                "district",
                                district.name()),
                district == null
                        ? List.of()
                        : beyond(question, district, found, cards, start == null ? null : all, now),
                reset(),
                shown.size() == found.size()
                        ? null
                        : page.address().with("all", "true").text() + RESULTS,
                district == null ? null : page.href("/aushang/" + district.id()),
                calendar(question, district));
    }

    private List<Found> find(Question question, @Nullable Start start, Instant now) {
        return start == null
                ? OfferSearch.list(city, question, now)
                : OfferSearch.near(city, question, start.x(), start.y(), now);
    }

    private static Session next(Found found) {
        return Objects.requireNonNull(found.next());
    }

    private static List<Card> cards(List<Found> found, CardWriter writer, Predicate<Found> which) {
        return found.stream().filter(which).map(writer::card).toList();
    }

    /** Without a start everything is as near as the rest. */
    private static boolean isNear(Found found, @Nullable Start start) {
        return start == null || (found.reach() != null && found.reach().seconds() <= NEAR_SECONDS);
    }

    /** What nobody would call near. */
    private static boolean isFar(Found found, @Nullable Start start) {
        return start != null && found.reach() != null && found.reach().seconds() > NEAR_SECONDS;
    }

    private Question question() {
        return new Question(
                asked.oneOf("topic", OfferSearch.listTopics(city)),
                asked.oneOf("language", OfferSearch.listLanguages(city)),
                asked.flag("stepFree"),
                asked.flag("free"),
                When.find(asked.text("when")).orElse(When.ANY));
    }

    /** Words count before a position: who types anew means what they typed. */
    private Starts.Answer where() {
        String query = asked.text("q");
        Optional<Asked.Position> position = asked.position();
        if (!query.isEmpty()) {
            return starts.byWords(city, query, texts);
        }
        boolean given = !asked.text("lon").isEmpty() || !asked.text("lat").isEmpty();
        return position.map(at -> starts.byPosition(city, at, texts))
                .orElseGet(() -> given ? starts.outside(city, texts) : Starts.Answer.NOWHERE);
    }

    private @Nullable District district() {
        return city.findDistrict(asked.text("district")).orElse(null);
    }

    private boolean isIn(Found found, District district) {
        return city.findDistrictOf(found.place()).filter(district::equals).isPresent();
    }

    /** What is near outside the district, if there is little in it. */
    private List<Card> beyond(
            Question question,
            District district,
            List<Found> inside,
            CardWriter cards,
            @Nullable List<Found> byWay,
            Instant now) {
        if (inside.size() > BEYOND_CARDS) {
            return List.of();
        }
        Coordinate centre = district.shape().getInteriorPoint().getCoordinate();
        List<Found> all = byWay == null ? OfferSearch.near(city, question, centre.x, centre.y, now) : byWay;
        return all.stream()
                .filter(each -> each.reach() != null && !isIn(each, district))
                .limit(BEYOND_CARDS)
                .map(cards::card)
                .toList();
    }

    private String heading(@Nullable Start start, @Nullable District district) {
        if (start == null) {
            return district == null
                    ? texts.get("result.title.city")
                    : texts.say("result.title.district", "district", district.name());
        }
        if (start.label() == null) {
            return district == null
                    ? texts.get("result.title.position")
                    : texts.say("result.title.districtFromPosition", "district", district.name());
        }
        return district == null
                ? texts.say("result.title.near", "where", start.label())
                : texts.say("result.title.districtFrom", Map.of("district", district.name(), "where", start.label()));
    }

    private @Nullable String note(@Nullable Start start) {
        return start == null || start.missingNumber() == null || start.label() == null
                ? null
                : texts.say("result.nearestNumber", Map.of("asked", start.missingNumber(), "found", start.label()));
    }

    private List<Option> alternatives(Starts.Answer where) {
        return where.alternatives().stream()
                .map(label -> new Option(page.address().with("q", label).text() + RESULTS, label, false))
                .toList();
    }

    private String reset() {
        Address address = page.address();
        for (String name : Stream.concat(FILTERS.stream(), Stream.of("topic")).toList()) {
            address = address.without(name);
        }
        return address.text() + RESULTS;
    }

    private @Nullable String calendar(Question question, @Nullable District district) {
        // A calendar knows no more of these questions than topic and language; another list under this link would
        // mislead, and nobody wants the whole town in theirs.
        boolean asIs = !question.stepFree()
                && !question.free()
                && question.when() == When.ANY
                && !OfferSearch.MEETING_PLACE.equals(question.topic());
        boolean whole = district == null && question.topic() == null;
        return city.offers().isEmpty() || whole || !asIs
                ? null
                : Address.of("/api/v1/calendar.ics")
                        .with("district", district == null ? null : district.id())
                        .with("topic", question.topic())
                        .with("language", question.language())
                        .with("lang", page.languageId())
                        .text();
    }

    private List<Option> districts(@Nullable District chosen) {
        return city.districts().stream()
                .map(district -> new Option(district.id(), district.name(), district.equals(chosen)))
                .toList();
    }

    private List<Option> topics(Question question) {
        return OfferSearch.listTopics(city).stream()
                .map(code -> new Option(code, words.topic(code), code.equals(question.topic())))
                .toList();
    }

    /** By name in the reader's language. */
    private List<Option> languages(Question question) {
        List<Option> options = new ArrayList<>();
        OfferSearch.listLanguages(city)
                .forEach(code -> options.add(new Option(code, words.language(code), code.equals(question.language()))));
        java.text.Collator collator =
                java.text.Collator.getInstance(texts.language().locale());
        options.sort(Comparator.comparing(Option::label, collator));
        return options;
    }

    private List<Option> times(Question question) {
        return Stream.of(When.values())
                .map(when -> new Option(when.id(), texts.get("find.when." + when.id()), when == question.when()))
                .toList();
    }
}
