package de.nahraum.geodata.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When something takes place: a rule, single dates beside it, dates on which it is cancelled. Read once, never changed; any thread may
 * ask.
 *
 * <p>The rule is OpenStreetMap's {@code opening_hours} ({@link OpeningHours}) or a recurrence of RFC 5545 ({@link Recurrence}). Text that
 * is neither is kept, to be shown, and nothing is made of it. All is worked out on the clock of the town; how that becomes instants
 * when the clock changes says {@link LocalClock}.
 */
public final class Schedule {
    /** How far ahead a next session is looked for, and how long a session may be before it is cut. */
    public static final int HORIZON_DAYS = 400;

    /** Longer texts are not read. */
    public static final int LONGEST_TEXT = 4000;

    /** Sessions that begin earlier or end later than this many days around what was asked for are looked at again. */
    private static final int[] MARGINS = {4, 40, HORIZON_DAYS};

    /** A session that begins within this many days of where the looking began may have begun before. */
    private static final int EDGE = 3;

    private static final Pattern SCHOOL_HOLIDAYS = Pattern.compile("\\bSH\\b", Pattern.CASE_INSENSITIVE);
    private static final int[] SEARCHED_DAYS = {8, 60, HORIZON_DAYS};
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final @Nullable String text;
    private final List<SessionSource> sources;
    private final Cancellations cancellations;
    private final List<ScheduleProblem> problems;
    private final long firstSecond;
    private final long beforeSecond;

    private Schedule(
            @Nullable String text,
            List<SessionSource> sources,
            Cancellations cancellations,
            List<ScheduleProblem> problems) {
        this(text, sources, cancellations, problems, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private Schedule(
            @Nullable String text,
            List<SessionSource> sources,
            Cancellations cancellations,
            List<ScheduleProblem> problems,
            long firstSecond,
            long beforeSecond) {
        this.text = text;
        this.sources = sources;
        this.cancellations = cancellations;
        this.problems = problems;
        this.firstSecond = firstSecond;
        this.beforeSecond = beforeSecond;
    }

    /**
     * The same for a time only: what begins before it or after it does not take place.
     *
     * @param first first day; null for no beginning
     * @param last last day; null for no end
     */
    public Schedule within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Schedule(
                text,
                sources,
                cancellations,
                problems,
                first == null ? Long.MIN_VALUE : first.toEpochDay() * Day.SECONDS,
                last == null ? Long.MAX_VALUE : (last.toEpochDay() + 1) * Day.SECONDS);
    }

    /**
     * Reads a schedule. Never fails: what cannot be used is among {@link #problems()}.
     *
     * @param rule opening_hours, or DTSTART, RRULE and what belongs to them
     * @param dates single dates: {@code 2026-12-03 14:00-16:00; 2026-12-10 14:00-16:00 "Adventsfeier"}
     * @param cancelled dates or spans: {@code 2026-12-24; 2026-12-27..2027-01-02 "Raum nicht verfügbar"}
     */
    public static Schedule of(@Nullable String rule, @Nullable String dates, @Nullable String cancelled) {
        List<ScheduleProblem> problems = new ArrayList<>();
        List<SessionSource> sources = new ArrayList<>();
        read(ScheduleProblem.Part.RULE, rule, Schedule::rule, problems).ifPresent(sources::add);
        read(ScheduleProblem.Part.DATES, dates, SingleDates::parse, problems).ifPresent(sources::add);
        Cancellations cancellations = read(ScheduleProblem.Part.CANCELLED, cancelled, Cancellations::parse, problems)
                .orElse(Cancellations.NONE);
        return new Schedule(isBlank(rule) ? null : rule, sources, cancellations, List.copyOf(problems));
    }

    /** The same as if nothing were cancelled. */
    Schedule withoutCancellations() {
        return new Schedule(text, sources, Cancellations.NONE, List.of(), firstSecond, beforeSecond);
    }

    /**
     * The same if nothing were uncertain on whole days: without {@code PH unknown}, {@code || "by appointment"} and dates without a time. What it says of such a day is
     * when something would take place if anything did.
     */
    public Schedule withoutAnyTime() {
        return new Schedule(
                text,
                sources.stream().map(SessionSource::withoutAnyTime).toList(),
                cancellations,
                problems,
                firstSecond,
                beforeSecond);
    }

    private static SessionSource rule(String text) throws Unreadable {
        return RecurrenceText.isOne(text) ? Recurrence.parse(text) : OpeningHours.parse(text);
    }

    private interface Reader<T> {
        T read(String text) throws Unreadable;
    }

    private static <T> Optional<T> read(
            ScheduleProblem.Part part,
            @Nullable String text,
            Reader<? extends T> reader,
            List<ScheduleProblem> problems) {
        if (text == null || isBlank(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            problems.add(new ScheduleProblem(part, ScheduleProblem.Kind.TOO_LONG, text, OptionalInt.empty()));
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (Unreadable e) {
            problems.add(e.in(part, text));
            return Optional.empty();
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Whether nothing was given that says when. */
    public boolean isEmpty() {
        return sources.isEmpty()
                && problems.stream().allMatch(problem -> problem.part() == ScheduleProblem.Part.CANCELLED);
    }

    /** Whether all that was given is understood. If not, what is understood counts, and the rest is to be shown. */
    public boolean isReadable() {
        return problems.isEmpty();
    }

    public List<ScheduleProblem> problems() {
        return problems;
    }

    /**
     * Whether it says something about a public holiday on this day: by a rule for public holidays that counts on it, or by its date, alone or in a
     * span of at most 14 days. If not, what takes place by the rule was perhaps not meant to. A single date or a rule for the eve of a holiday
     * names its day, holiday or not.
     */
    public boolean knowsHoliday(LocalDate day, ScheduleCalendar calendar) {
        return sources.stream().anyMatch(source -> source.knowsHoliday(day, calendar));
    }

    /** Whether its rule may speak of school holidays; without, it is the same in them. */
    public boolean mentionsSchoolHolidays() {
        return text != null && SCHOOL_HOLIDAYS.matcher(text).find();
    }

    /** What it says that was hardly meant; in order. */
    public Set<ScheduleDoubt> doubts() {
        return sources.stream()
                .flatMap(source -> source.doubts().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ScheduleDoubt.class)));
    }

    /** The rule as it was given, for showing. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /**
     * The sessions that overlap a time, in order, cancelled ones among them. Touching times of one rule are one session, also over
     * midnight; sessions of different sources may overlap. If the cancelled dates cannot be read, no session is certain.
     *
     * @param to not part of it
     * @throws IllegalArgumentException if the time ends before it begins or lies outside the years 0 to 9999
     */
    public List<Session> listSessions(Instant from, Instant to, ScheduleCalendar calendar) {
        return findAll(from, to, calendar, false).stream()
                .map(Found::session)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first session that is not cancelled and ends after an instant, if it begins within {@link #HORIZON_DAYS} days. */
    public Optional<Session> findNext(Instant at, ScheduleCalendar calendar) {
        for (int days : SEARCHED_DAYS) {
            Optional<Session> next = listSessions(at, at.plusSeconds(days * Day.SECONDS), calendar).stream()
                    .filter(session -> session.state() != Session.State.CANCELLED)
                    .findFirst();
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** Whether it takes place at an instant. Where several sessions overlap, one that is open counts before one that is uncertain. */
    public Opening openingAt(Instant at, ScheduleCalendar calendar) {
        if (isEmpty()) {
            return new Opening.Unknown(null, Opening.Reason.NO_TEXT, null);
        }
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("at " + at);
        }
        List<Found> now = findAll(at, at.plusNanos(1), calendar, true);
        Found best = now.stream()
                .min(Comparator.comparing(found -> found.stretch.label().kind()))
                .orElse(null);
        Session session = best == null ? null : best.session;
        if (best != null && session != null && session.state() == Session.State.OPEN) {
            return new Opening.Open(session);
        }
        if (best != null && session != null && session.state() == Session.State.UNKNOWN) {
            return new Opening.Unknown(session, reason(best), session.comment());
        }
        Optional<ScheduleProblem> unread = problems.stream()
                .filter(problem -> problem.part() != ScheduleProblem.Part.CANCELLED)
                .findFirst();
        if (unread.isPresent()) {
            return new Opening.Unknown(
                    null, Opening.Reason.NOT_READABLE, unread.get().text());
        }
        Session next = findNext(at, calendar).orElse(null);
        return best == null
                ? new Opening.Closed(next, Opening.Reason.OUTSIDE_HOURS, null)
                : new Opening.Closed(next, reason(best), best.stretch.label().comment());
    }

    private static Opening.Reason reason(Found found) {
        Opening.Reason reason = found.stretch.label().reason();
        return reason == null ? Opening.Reason.UNCERTAIN : reason;
    }

    /**
     * @param session null for a stretch that is closed
     */
    private record Found(Stretch stretch, @Nullable Session session) {}

    /**
     * All stretches that overlap a time, in order.
     *
     * @param closedToo whether closed ones are among them
     */
    private List<Found> findAll(Instant from, Instant to, ScheduleCalendar calendar, boolean closedToo) {
        if (to.isBefore(from)
                || from.isBefore(FIRST)
                || to.isAfter(LAST.plusSeconds((HORIZON_DAYS + 1) * Day.SECONDS))) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
        long firstDay = Math.floorDiv(LocalClock.second(from, calendar.zone()), Day.SECONDS);
        long lastDay = Math.floorDiv(LocalClock.second(to, calendar.zone()), Day.SECONDS);
        // Sessions begin and end on whole seconds.
        long beforeSecond = to.getNano() == 0 ? to.getEpochSecond() : to.getEpochSecond() + 1;
        List<Found> result = new ArrayList<>();
        for (Stretch stretch : around(firstDay, lastDay, calendar)) {
            if (!closedToo && stretch.label().isClosed()) {
                continue;
            }
            ZonedDateTime start = LocalClock.at(stretch.start(), calendar.zone());
            ZonedDateTime end = LocalClock.at(stretch.end(), calendar.zone());
            // What lies in the hour a clock skips does not take place.
            boolean happens = start.toEpochSecond() < end.toEpochSecond();
            if (happens && start.toEpochSecond() < beforeSecond && end.toEpochSecond() > from.getEpochSecond()) {
                result.add(new Found(stretch, session(start, end, stretch.label())));
            }
        }
        return result;
    }

    private static @Nullable Session session(ZonedDateTime start, ZonedDateTime end, Stretch.Label label) {
        return switch (label.kind()) {
            case OPEN -> new Session(start, end, label.openEnd(), Session.State.OPEN, false, label.comment());
            case UNKNOWN ->
                new Session(start, end, label.openEnd(), Session.State.UNKNOWN, label.anyTime(), label.comment());
            case CANCELLED -> new Session(start, end, label.openEnd(), Session.State.CANCELLED, false, label.comment());
            case CLOSED -> null;
        };
    }

    /** The stretches of some days in full, up to the horizon, and others around them. */
    private List<Stretch> around(long firstDay, long lastDay, ScheduleCalendar calendar) {
        List<Stretch> stretches = List.of();
        for (int margin : MARGINS) {
            stretches = list(firstDay - margin, lastDay + margin, calendar);
            long early = (firstDay - margin + EDGE) * Day.SECONDS;
            long late = (lastDay + margin - EDGE) * Day.SECONDS;
            // Nobody asks when a closed stretch begins or ends.
            boolean whole = stretches.stream()
                    .filter(stretch -> !stretch.label().isClosed())
                    .filter(stretch ->
                            stretch.start() < (lastDay + 1) * Day.SECONDS && stretch.end() > firstDay * Day.SECONDS)
                    .allMatch(stretch -> stretch.start() >= early && stretch.end() <= late);
            if (whole) {
                return stretches;
            }
        }
        return stretches;
    }

    private List<Stretch> list(long firstDay, long lastDay, ScheduleCalendar calendar) {
        List<Stretch> all = new ArrayList<>();
        for (SessionSource source : sources) {
            List<Stretch> some = source.list(firstDay, lastDay, calendar);
            // Said twice, by a rule and as a single date: the date may have an end of its own and carry a comment.
            List<Stretch> ended = all.isEmpty() ? some : withEnds(some, all);
            all = all.isEmpty() ? all : without(all, ended);
            all.addAll(ended);
        }
        if (sources.size() > 1) {
            all.sort(Comparator.comparingLong(Stretch::start).thenComparingLong(Stretch::end));
        }
        all = all.stream().map(this::clip).flatMap(Optional::stream).collect(Collectors.toCollection(ArrayList::new));
        Optional<ScheduleProblem> unread = problems.stream()
                .filter(problem -> problem.part() == ScheduleProblem.Part.CANCELLED)
                .findFirst();
        return unread.isPresent()
                ? all.stream()
                        .map(stretch -> unsure(stretch, unread.get().text()))
                        .toList()
                : cancellations.mark(all);
    }

    /** What begins outside the time of the schedule is not part of it; what goes on for days is cut. */
    private Optional<Stretch> clip(Stretch stretch) {
        if (stretch.end() - stretch.start() <= Day.SECONDS) {
            boolean inside = stretch.start() >= firstSecond && stretch.start() < beforeSecond;
            return inside ? Optional.of(stretch) : Optional.empty();
        }
        long start = Math.max(stretch.start(), firstSecond);
        long end = Math.min(stretch.end(), beforeSecond);
        return start < end ? Optional.of(new Stretch(start, end, stretch.label())) : Optional.empty();
    }

    /** Single dates nobody said the end of end as the rule does that begins with them. */
    private static List<Stretch> withEnds(List<Stretch> ofDates, List<Stretch> ofRule) {
        Map<Long, Stretch> ends = ofRule.stream()
                .filter(stretch ->
                        !stretch.label().isClosed() && !stretch.label().openEnd())
                .collect(Collectors.toMap(Stretch::start, Function.identity(), (first, second) -> first));
        return ofDates.stream()
                .map(date -> {
                    Stretch rule = date.label().openEnd() ? ends.get(date.start()) : null;
                    return rule == null
                            ? date
                            : new Stretch(
                                    date.start(),
                                    rule.end(),
                                    new Stretch.Label(
                                            date.label().kind(),
                                            false,
                                            date.label().reason(),
                                            date.label().comment()));
                })
                .toList();
    }

    /** What a rule says but where a single date begins at the same time. Of what goes on for days, the other days stay. */
    private static List<Stretch> without(List<Stretch> ofRule, List<Stretch> ofDates) {
        Set<Long> starts = ofDates.stream().map(Stretch::start).collect(Collectors.toSet());
        List<Stretch> kept = new ArrayList<>();
        Stretch replaced = null;
        for (Stretch stretch : ofRule) {
            // The guessed end of a session goes with it.
            boolean goesOn = replaced != null
                    && replaced.end() == stretch.start()
                    && stretch.label().openEnd();
            if (stretch.label().isClosed() || !goesOn && !starts.contains(stretch.start())) {
                kept.add(stretch);
                continue;
            }
            replaced = stretch;
            long nextDay = (Math.floorDiv(stretch.start(), Day.SECONDS) + 1) * Day.SECONDS;
            if (stretch.end() - stretch.start() > Day.SECONDS) {
                kept.add(new Stretch(nextDay, stretch.end(), stretch.label()));
            }
        }
        return kept;
    }

    private static Stretch unsure(Stretch stretch, String cancelled) {
        return stretch.label().isClosed()
                ? stretch
                : new Stretch(
                        stretch.start(),
                        stretch.end(),
                        new Stretch.Label(
                                Stretch.Kind.UNKNOWN,
                                stretch.label().openEnd(),
                                stretch.label().anyTime(),
                                Opening.Reason.NOT_READABLE,
                                cancelled));
    }
}
