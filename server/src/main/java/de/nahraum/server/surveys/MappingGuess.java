package de.nahraum.server.surveys;

import de.nahraum.geodata.safety.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;

/** Guesses which column is what, from names and values. A guess is shown to a person before anything is done with it. */
final class MappingGuess {
    /** So much of a column must be recognised where its name says nothing. */
    private static final double CLEARLY = 0.75;

    private static final double NAME_WEIGHT = 2;
    private static final double LEAST_SCORE = 2.5;
    private static final double VALUE_WEIGHT = 4;
    private static final int LONG_TEXT = 30;

    /** LimeSurvey writes {@code Q3[SQ1]} or {@code Question [Answer]}, KoBoToolbox {@code question/answer}. */
    private static final Pattern TICK = Pattern.compile(".*(?:\\[(.+)]|/([^/]+))");

    private static final Map<SurveyField, List<String>> LIMESURVEY = Map.of(
            SurveyField.RESPONDENT, List.of("id", "response id", "antwort id"),
            SurveyField.DATE, List.of("submitdate", "date submitted", "datum abgeschickt"),
            SurveyField.SUBMITTED, List.of("submitdate", "date submitted", "datum abgeschickt"),
            SurveyField.LANGUAGE, List.of("startlanguage", "start language", "startsprache", "ausgangssprache"));

    private static final Map<SurveyField, List<String>> KOBO =
            Map.of(SurveyField.RESPONDENT, List.of("_uuid", "_id"), SurveyField.DATE, List.of("_submission_time"));

    /** What a value has to say before its column's name is believed. */
    private static final Set<SurveyField> ONLY_BY_NAME = Set.of(SurveyField.CONSENT);

    private static final List<SurveyField> FREE = List.of(
            SurveyField.LATITUDE,
            SurveyField.LONGITUDE,
            SurveyField.RESPONDENT,
            SurveyField.DATE,
            SurveyField.LANGUAGE,
            SurveyField.WORDS);

    private final Predicate<Geometry> isNearCity;

    /** @param isNearCity whether a place in degrees lies in or about the city: tells which number stands first */
    MappingGuess(Predicate<Geometry> isNearCity) {
        this.isNearCity = isNearCity;
    }

    private record Candidate(SurveyField field, ColumnProfile column, double score) {}

    SurveyMapping guess(List<ColumnProfile> columns) {
        SurveySource source =
                SurveySource.of(columns.stream().map(ColumnProfile::name).toList());
        Map<SurveyField, String> found = new EnumMap<>(SurveyField.class);
        Set<String> taken = new HashSet<>();
        byProgram(source, columns, found, taken);
        byPosition(columns, found, taken);
        byCodes(columns, found, taken);
        byNames(columns, found, taken);
        Map<String, Reason> ticks = found.containsKey(SurveyField.REASONS) ? Map.of() : ticks(columns, taken);
        Map<SurveyField, String> fixed = new EnumMap<>(SurveyField.class);
        return new SurveyMapping(
                found, Map.of(), ticks, fixed, isLonFirst(columns, found), source == SurveySource.KOBO);
    }

    private static void byProgram(
            SurveySource source, List<ColumnProfile> columns, Map<SurveyField, String> found, Set<String> taken) {
        Map<SurveyField, List<String>> known = switch (source) {
            case LIMESURVEY -> LIMESURVEY;
            case KOBO -> KOBO;
            case OWN, OTHER -> Map.of();
        };
        known.forEach((field, names) -> names.stream()
                .flatMap(name -> columns.stream()
                        .map(ColumnProfile::name)
                        .filter(column -> SurveyWords.plain(column).equals(name)))
                .findFirst()
                .ifPresent(column -> {
                    found.put(field, column);
                    taken.add(column);
                }));
    }

    /** A column whose values are places; of several the one that is called so. */
    private static void byPosition(List<ColumnProfile> columns, Map<SurveyField, String> found, Set<String> taken) {
        columns.stream()
                .filter(column -> !taken.contains(column.name()) && arePlaces(column.samples()))
                .max(Comparator.comparingInt(column -> SurveyWords.likeness(SurveyField.POSITION, column.name())))
                .ifPresent(column -> {
                    found.put(SurveyField.POSITION, column.name());
                    taken.add(column.name());
                });
    }

    private static boolean arePlaces(List<String> samples) {
        long places = samples.stream()
                .filter(text -> PositionText.read(text, false).isPresent())
                .count();
        return !samples.isEmpty() && places >= samples.size() * CLEARLY;
    }

    private static void byCodes(List<ColumnProfile> columns, Map<SurveyField, String> found, Set<String> taken) {
        List<Candidate> candidates = new ArrayList<>();
        for (ColumnProfile column : columns) {
            for (SurveyField field : SurveyField.values()) {
                if (field.isCoded() && !found.containsKey(field) && !taken.contains(column.name())) {
                    candidate(field, column).ifPresent(candidates::add);
                }
            }
        }
        withoutDoubtfulConsent(candidates);
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        for (Candidate each : candidates) {
            if (!found.containsKey(each.field()) && taken.add(each.column().name())) {
                found.put(each.field(), each.column().name());
            }
        }
    }

    /** Of two columns that may be the consent a person says which one it is: "may we call you" is no consent. */
    private static void withoutDoubtfulConsent(List<Candidate> candidates) {
        long consents = candidates.stream()
                .filter(each -> each.field() == SurveyField.CONSENT)
                .count();
        candidates.removeIf(each -> consents > 1 && each.field() == SurveyField.CONSENT);
    }

    private static Optional<Candidate> candidate(SurveyField field, ColumnProfile column) {
        Optional<Map<String, Integer>> values = column.findValues();
        if (column.isPersonal() || values.isEmpty()) {
            return Optional.empty();
        }
        int likeness = SurveyWords.likeness(field, column.name());
        double known = known(field, values.get());
        boolean isClear = likeness > 0 || known >= CLEARLY && !ONLY_BY_NAME.contains(field);
        double score = likeness * NAME_WEIGHT + known * VALUE_WEIGHT;
        return isClear && score >= LEAST_SCORE ? Optional.of(new Candidate(field, column, score)) : Optional.empty();
    }

    /** How much of what stands in a column is a word for a code of a field, 0–1. */
    private static double known(SurveyField field, Map<String, Integer> values) {
        long all = 0;
        long known = 0;
        for (Map.Entry<String, Integer> each : values.entrySet()) {
            // What says that nothing was said is a word for all fields.
            if (SurveyWords.findCode(field, each.getKey())
                    .filter(String::isEmpty)
                    .isEmpty()) {
                all += each.getValue();
                known += isKnown(field, each.getKey()) ? each.getValue() : 0;
            }
        }
        return all == 0 ? 0 : (double) known / all;
    }

    private static boolean isKnown(SurveyField field, String value) {
        return SurveyWords.findCode(field, value).isPresent()
                || field == SurveyField.REASONS
                        && (areKnown(SurveyMapping.parts(value, false)) || areKnown(SurveyMapping.parts(value, true)));
    }

    private static boolean areKnown(List<String> parts) {
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(part ->
                                SurveyWords.findCode(SurveyField.REASONS, part).isPresent());
    }

    private static void byNames(List<ColumnProfile> columns, Map<SurveyField, String> found, Set<String> taken) {
        for (SurveyField field : FREE) {
            if (found.containsKey(field)
                    || found.containsKey(SurveyField.POSITION)
                            && (field == SurveyField.LATITUDE || field == SurveyField.LONGITUDE)) {
                continue;
            }
            columns.stream()
                    .filter(column -> !taken.contains(column.name()) && !column.isPersonal() && column.filled() > 0)
                    .filter(column -> SurveyWords.likeness(field, column.name()) > 0
                            || field == SurveyField.WORDS && column.meanSigns() >= LONG_TEXT)
                    .max(Comparator.comparingInt(column -> SurveyWords.likeness(field, column.name())))
                    .ifPresent(column -> {
                        found.put(field, column.name());
                        taken.add(column.name());
                    });
        }
    }

    private static Map<String, Reason> ticks(List<ColumnProfile> columns, Set<String> taken) {
        Map<String, Reason> ticks = new LinkedHashMap<>();
        for (ColumnProfile column : columns) {
            Matcher tick = TICK.matcher(column.name());
            if (!taken.contains(column.name()) && column.isTick() && tick.matches()) {
                String answer = tick.group(1) == null ? tick.group(2) : tick.group(1);
                SurveyWords.findCode(SurveyField.REASONS, answer)
                        .flatMap(Reason::find)
                        .ifPresent(reason -> ticks.put(column.name(), reason));
            }
        }
        return ticks;
    }

    private boolean isLonFirst(List<ColumnProfile> columns, Map<SurveyField, String> found) {
        String position = found.get(SurveyField.POSITION);
        if (position == null) {
            return false;
        }
        List<String> samples = columns.stream()
                .filter(column -> column.name().equals(position))
                .findFirst()
                .map(ColumnProfile::samples)
                .orElse(List.of());
        return near(samples, true) > near(samples, false);
    }

    private long near(List<String> samples, boolean lonFirst) {
        return samples.stream()
                .filter(text ->
                        PositionText.read(text, lonFirst).filter(isNearCity).isPresent())
                .count();
    }
}
