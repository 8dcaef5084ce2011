package de.nahraum.server.intake;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Offer.Mode;
import de.nahraum.geodata.city.Offer.OfferLanguage;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.ScheduleDoubt;
import de.nahraum.geodata.hours.ScheduleProblem;
import de.nahraum.geodata.hours.Session;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what happens at places, and what the city does toward its goals. */
final class OffersIntake {
    private static final List<String> MODES =
            Arrays.stream(Mode.values()).map(OffersIntake::id).toList();
    private static final List<String> STATES =
            Arrays.stream(Measure.State.values()).map(OffersIntake::id).toList();

    private final CsvRows csv;
    private final OfferDoubts doubts;
    private final Notices notices;
    private final Map<String, Where> schedules = new HashMap<>();

    /** @param today no offer can have been confirmed after it */
    OffersIntake(CsvRows csv, LocalDate today, Notices notices) {
        this.csv = csv;
        this.doubts = OfferDoubts.ofFolder(today);
        this.notices = notices;
    }

    List<Offer> readOffers(List<FileEntry> entries, List<Place> places) {
        Set<String> placeIds = places.stream().map(Place::id).collect(Collectors.toSet());
        Map<String, Integer> rowById = new HashMap<>();
        List<Offer> offers = new ArrayList<>();
        for (FileEntry entry : entries) {
            csv.forEach(entry, List.of("id", "place", "topic", "name", "provider", "status"), row -> {
                Offer offer = offer(row, placeIds, doubts, notices);
                if (offer != null && isNew(row, offer.id(), rowById)) {
                    schedules.put(offer.id(), row.where(offer.schedule() == null ? "dates" : "schedule"));
                    offers.add(offer);
                }
            });
        }
        return List.copyOf(offers);
    }

    /** The offer of a row; null, with findings, if it is none. */
    static @Nullable Offer offer(FieldRow row, Set<String> placeIds, OfferDoubts doubts, Notices notices) {
        String id = row.requiredId("id");
        String place = row.requiredId("place");
        String topic = row.requiredId("topic");
        String name = row.requiredText("name");
        String provider = row.requiredText("provider");
        Status status = row.code("status", Status.ids(), Status::find);
        if (place != null && !placeIds.contains(place)) {
            notices.add(new Notice.PlaceUnknown(row.where("place")));
            return null;
        }
        if (id == null || place == null || topic == null || name == null || provider == null || status == null) {
            return null;
        }
        tellAboutSchedule(row, notices);
        doubts.tell(row);
        return new Offer(
                id,
                place,
                topic,
                name,
                provider,
                row.text("schedule"),
                row.text("dates"),
                row.text("cancelled"),
                languages(row, notices),
                row.text("audience"),
                row.yesNo("free"),
                row.yesNo("byAppointment"),
                row.yesNo("stepFree"),
                row.yesNo("confidential"),
                row.text("phone"),
                row.text("bring"),
                status,
                row.date("from"),
                row.date("until"),
                doubts.confirmed(row),
                row.text("note"),
                row.entry().path());
    }

    private static void tellAboutSchedule(FieldRow row, Notices notices) {
        Schedule schedule = Schedule.of(row.text("schedule"), row.text("dates"), row.text("cancelled"));
        for (ScheduleProblem problem : schedule.problems()) {
            Where where = row.where(
                    switch (problem.part()) {
                        case RULE -> "schedule";
                        case DATES -> "dates";
                        case CANCELLED -> "cancelled";
                    });
            notices.add(
                    problem.kind() == ScheduleProblem.Kind.END_BEFORE_START
                            ? new Notice.ScheduleContradicts(where)
                            : new Notice.ScheduleUnread(where));
        }
        for (ScheduleDoubt doubt : schedule.doubts()) {
            Where where = row.where("schedule");
            notices.add(
                    switch (doubt) {
                        case COVERED -> new Notice.ScheduleCovered(where);
                        case DAY_AND_NIGHT -> new Notice.ScheduleDayAndNight(where);
                        case NUMBER_IGNORED -> new Notice.ScheduleNumberIgnored(where);
                    });
        }
    }

    /** Offers that take place by their own words, but not once in the year after the day of their file. */
    List<Notice> listNeverOpen(City city) {
        List<Notice> never = new ArrayList<>();
        for (Offer offer : city.offers()) {
            Schedule schedule = city.scheduleOf(offer);
            if (offer.status() == Status.CLOSED
                    || city.hasEnded(offer)
                    || schedule.isEmpty()
                    || !schedule.isReadable()) {
                continue;
            }
            LocalDate from = city.asOf(offer);
            ZoneId zone = city.calendar().zone();
            boolean takesPlace = schedule
                    .listSessions(
                            from.atStartOfDay(zone).toInstant(),
                            from.plusYears(1).atStartOfDay(zone).toInstant(),
                            city.calendar())
                    .stream()
                    .anyMatch(session -> session.state() != Session.State.CANCELLED);
            if (!takesPlace) {
                never.add(new Notice.ScheduleNeverOpen(
                        Objects.requireNonNull(schedules.get(offer.id())), from.toString()));
            }
        }
        return never;
    }

    private static List<OfferLanguage> languages(FieldRow row, Notices notices) {
        Map<String, OfferLanguage> languages = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> unknownModes = new ArrayList<>();
        for (String text : row.list("languages")) {
            int colon = text.indexOf(':');
            String language = colon < 0 ? text : text.substring(0, colon);
            String modeText = colon < 0 ? "speaks" : text.substring(colon + 1);
            Optional<Mode> mode = Arrays.stream(Mode.values())
                    .filter(each -> id(each).equals(modeText))
                    .findFirst();
            if (!language.matches("[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                unknown.add(language);
            } else if (mode.isEmpty()) {
                unknownModes.add(modeText);
            } else if (languages.putIfAbsent(language.toLowerCase(Locale.ROOT), new OfferLanguage(language, mode.get()))
                    != null) {
                notices.add(new Notice.LanguageRepeated(row.where("languages"), language));
            }
        }
        // One finding per cell: somebody has to look at it once.
        if (!unknown.isEmpty()) {
            notices.add(new Notice.LanguageUnknown(row.where("languages"), unknown));
        } else if (!unknownModes.isEmpty()) {
            notices.add(new Notice.CodeUnknown(row.where("languages", String.join(", ", unknownModes)), MODES));
        }
        return List.copyOf(languages.values());
    }

    List<Measure> readMeasures(List<FileEntry> entries, DistrictNames names) {
        Map<String, Integer> rowById = new HashMap<>();
        List<Measure> measures = new ArrayList<>();
        for (FileEntry entry : entries) {
            csv.forEach(entry, List.of("id", "goal", "title"), row -> {
                String id = row.requiredId("id");
                String goal = row.requiredId("goal");
                String title = row.requiredText("title");
                String district = row.text("district") == null
                        ? null
                        : names.find(row, "district").map(found -> found.id()).orElse(null);
                if (id == null || goal == null || title == null || !isNew(row, id, rowById)) {
                    return;
                }
                measures.add(new Measure(
                        id,
                        goal,
                        title,
                        row.text("place"),
                        district,
                        row.text("leadUnit"),
                        row.list("partners"),
                        row.integer("costEuro", 0, Integer.MAX_VALUE),
                        row.text("funding"),
                        row.text("resolution"),
                        row.date("start"),
                        row.date("end"),
                        state(row)));
            });
        }
        return List.copyOf(measures);
    }

    private static Measure.State state(FieldRow row) {
        Measure.State state = row.text("state") == null
                ? null
                : row.code(
                        "state",
                        STATES,
                        text -> Arrays.stream(Measure.State.values())
                                .filter(each -> id(each).equals(text))
                                .findFirst());
        return state == null ? Measure.State.IDEA : state;
    }

    private boolean isNew(FieldRow row, String id, Map<String, Integer> rowById) {
        Integer first = rowById.putIfAbsent(id, row.row());
        if (first != null) {
            notices.add(new Notice.KeyRepeated(row.where("id"), first));
        }
        return first == null;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
