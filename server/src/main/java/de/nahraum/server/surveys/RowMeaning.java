package de.nahraum.server.surveys;

import de.nahraum.geodata.format.csv.Row;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.NewReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of a row mean by a mapping. What nobody knows is told and left empty. */
final class RowMeaning {
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}";

    private static final int MOST_KNOWN = 1000;

    private final SurveyMapping mapping;
    private final Map<String, Integer> indices = new HashMap<>();
    private final SurveyFindings findings;
    private final Map<SurveyField, Map<String, Optional<String>>> known = new EnumMap<>(SurveyField.class);
    private final Map<String, Optional<String>> ticked = new HashMap<>();

    /** @param columns of the table */
    RowMeaning(SurveyMapping mapping, List<String> columns, SurveyFindings findings) {
        this.mapping = mapping;
        this.findings = findings;
        for (int i = 0; i < columns.size(); i++) {
            indices.put(columns.get(i), i);
        }
    }

    boolean has(SurveyField field) {
        return mapping.columns().containsKey(field);
    }

    /** The text of a field; empty if it has no column or nothing stands there. */
    String text(Row row, SurveyField field) {
        String column = mapping.columns().get(field);
        return column == null ? "" : cell(row, column);
    }

    private String cell(Row row, String column) {
        Integer index = indices.get(column);
        return index == null ? "" : row.field(index);
    }

    void tell(SurveyFinding.Kind kind, Row row, SurveyField field) {
        findings.add(new SurveyFinding(kind, row.line(), mapping.columns().getOrDefault(field, ""), text(row, field)));
    }

    /** Columns of codes say the same few things again and again. */
    private Optional<String> findCode(SurveyField field, String value) {
        Map<String, Optional<String>> codes = known.computeIfAbsent(field, ignored -> new HashMap<>());
        return codes.size() < MOST_KNOWN
                ? codes.computeIfAbsent(value, each -> mapping.findCode(field, each))
                : mapping.findCode(field, value);
    }

    private <T> @Nullable T code(Row row, SurveyField field, Function<String, Optional<T>> find) {
        String fixed = mapping.fixed().get(field);
        if (fixed != null) {
            return find.apply(fixed).orElse(null);
        }
        String value = text(row, field);
        if (value.isEmpty()) {
            return null;
        }
        Optional<String> code = findCode(field, value);
        if (code.isEmpty()) {
            tell(SurveyFinding.Kind.VALUE_UNKNOWN, row, field);
        }
        return code.flatMap(find).orElse(null);
    }

    /** Empty if the row does not say it, or says what nobody knows. */
    Optional<ReportTopic> topic(Row row) {
        String fixed = mapping.fixed().get(SurveyField.TOPIC);
        return (fixed == null ? findCode(SurveyField.TOPIC, text(row, SurveyField.TOPIC)) : Optional.of(fixed))
                .flatMap(ReportTopic::find);
    }

    /** Whether somebody agreed: only a plain yes is one. */
    boolean isAgreed(Row row) {
        if (has(SurveyField.SUBMITTED) && text(row, SurveyField.SUBMITTED).isEmpty()) {
            return false;
        }
        String fixed = mapping.fixed().get(SurveyField.CONSENT);
        String value = text(row, SurveyField.CONSENT);
        Optional<String> code = fixed == null ? findCode(SurveyField.CONSENT, value) : Optional.of(fixed);
        if (code.isEmpty() && !value.isEmpty()) {
            tell(SurveyFinding.Kind.CONSENT_UNKNOWN, row, SurveyField.CONSENT);
        }
        return code.filter(SurveyField.YES::equals).isPresent();
    }

    @Nullable
    FearTime time(Row row) {
        return code(row, SurveyField.TIME, FearTime::find);
    }

    @Nullable
    SpotType placeType(Row row) {
        return code(row, SurveyField.PLACE_TYPE, SpotType::find);
    }

    About about(Row row) {
        return new About(
                code(row, SurveyField.AGE_GROUP, About.AgeGroup::find),
                code(row, SurveyField.GENDER, About.Gender::find),
                code(row, SurveyField.FREQUENCY, About.Frequency::find),
                code(row, SurveyField.REACTION, About.Reaction::find));
    }

    /** Reasons of one cell and of columns to tick. */
    Set<Reason> reasons(Row row) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        String cell = text(row, SurveyField.REASONS);
        Optional<String> whole = cell.isEmpty() ? Optional.empty() : findCode(SurveyField.REASONS, cell);
        for (String part : whole.isPresent() ? List.of(cell) : mapping.parts(cell)) {
            Optional<String> code = findCode(SurveyField.REASONS, part);
            if (code.isEmpty()) {
                findings.add(new SurveyFinding(
                        SurveyFinding.Kind.VALUE_UNKNOWN,
                        row.line(),
                        mapping.columns().getOrDefault(SurveyField.REASONS, ""),
                        part));
            }
            code.flatMap(Reason::find).ifPresent(reasons::add);
        }
        mapping.ticks().forEach((column, reason) -> {
            String tick = cell(row, column);
            Optional<String> yes = findUsualYes(tick);
            if (yes.filter(SurveyField.YES::equals).isPresent()) {
                reasons.add(reason);
            } else if (yes.isEmpty() && !tick.isEmpty()) {
                findings.add(new SurveyFinding(SurveyFinding.Kind.VALUE_UNKNOWN, row.line(), column, tick));
            }
        });
        return reasons;
    }

    /** A tick is read as it usually is, whatever somebody said of the values of the consent. */
    private Optional<String> findUsualYes(String tick) {
        return ticked.size() < MOST_KNOWN
                ? ticked.computeIfAbsent(tick, SurveyField.CONSENT::findUsual)
                : SurveyField.CONSENT.findUsual(tick);
    }

    /** Cleaned, and cut where they are longer than anybody's may be. */
    String words(Row row) {
        String words = CleanText.of(text(row, SurveyField.WORDS));
        if (CleanText.length(words) <= NewReport.MOST_SIGNS) {
            return words;
        }
        tell(SurveyFinding.Kind.WORDS_TOO_LONG, row, SurveyField.WORDS);
        return CleanText.of(words.substring(0, words.offsetByCodePoints(0, NewReport.MOST_SIGNS)));
    }

    /** BCP 47; empty if nobody says. */
    String language(Row row) {
        String language = text(row, SurveyField.LANGUAGE);
        return language.matches(LANGUAGE) ? language : "";
    }

    /** All the row says that is looked at. */
    List<String> answers(Row row) {
        List<String> answers = new ArrayList<>();
        Stream.concat(mapping.columns().values().stream(), mapping.ticks().keySet().stream())
                .distinct()
                .sorted()
                .forEach(column -> answers.add(cell(row, column)));
        return answers;
    }
}
