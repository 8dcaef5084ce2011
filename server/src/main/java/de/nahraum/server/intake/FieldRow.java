package de.nahraum.server.intake;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row or feature of a delivered file, asked by our names for its fields. What cannot be read is told and null. */
final class FieldRow {
    /** No database takes it, and no text means it. */
    private static final char NUL = 0;

    private static final List<String> YES = List.of("yes", "ja", "true", "1");
    private static final double GREATEST_COUNT = 1e12;
    private static final List<String> NO = List.of("no", "nein", "false", "0");

    /** Access to the row's texts and numbers as its format has them. */
    interface Cells {
        /** Text in a column; null if there is no such column. */
        @Nullable
        String text(String column);

        OptionalDouble number(String text);
    }

    private final FileEntry entry;
    private final int row;
    private final Cells cells;
    private final Notices notices;
    private boolean nulTold;
    private final Set<String> toldOfSigns = new HashSet<>();

    FieldRow(FileEntry entry, int row, Cells cells, Notices notices) {
        this.entry = entry;
        this.row = row;
        this.cells = cells;
        this.notices = notices;
    }

    int row() {
        return row;
    }

    FileEntry entry() {
        return entry;
    }

    /** Tells of an oddity of this row that only the reader of its kind knows. */
    void tell(Notice notice) {
        notices.add(notice);
    }

    Where where(String field) {
        return Where.field(entry.path(), row, entry.column(field), raw(field));
    }

    Where where(String field, String value) {
        return Where.field(entry.path(), row, entry.column(field), value);
    }

    /** The text as delivered, or the constant; null if neither. */
    @Nullable
    String raw(String field) {
        String constant = entry.constants().get(field);
        String text = constant != null ? constant : cells.text(entry.column(field));
        if (text == null || text.indexOf(NUL) < 0) {
            return entry.kind() == FileKind.OFFERS && text != null ? withoutHiddenSigns(field, text) : text;
        }
        if (!nulTold) {
            nulTold = true;
            notices.add(new Notice.SyntaxBroken(Where.field(entry.path(), row, entry.column(field), null), "NUL"));
        }
        return text.replace(String.valueOf(NUL), "");
    }

    /** Offers are read by people, and by people whose screens such signs would turn round. */
    private String withoutHiddenSigns(String field, String text) {
        if (!HiddenSigns.areIn(text)) {
            return text;
        }
        String plain = HiddenSigns.without(text);
        if (toldOfSigns.add(field)) {
            notices.add(new Notice.SignsRemoved(Where.field(entry.path(), row, entry.column(field), plain)));
        }
        return plain;
    }

    /** The text; null where it stands for "no value". */
    @Nullable
    String text(String field) {
        String raw = raw(field);
        return raw == null || entry.isMissing(entry.column(field), raw.strip()) ? null : raw.strip();
    }

    @Nullable
    String requiredText(String field) {
        String text = text(field);
        if (text == null) {
            notices.add(new Notice.ValueRequired(where(field)));
        }
        return text;
    }

    @Nullable
    String requiredId(String field) {
        String text = requiredText(field);
        if (text == null) {
            return null;
        }
        String id = Ids.plain(text);
        if (!Ids.isValid(id)) {
            notices.add(new Notice.IdInvalid(where(field)));
            return null;
        }
        return id;
    }

    /** A number; null, with a finding unless it is simply not there. */
    @Nullable
    Double number(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        OptionalDouble number = cells.number(text);
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            notices.add(new Notice.NumberInvalid(where(field)));
            return null;
        }
        return number.getAsDouble();
    }

    /** A number; that it is missing is told too. */
    @Nullable
    Double expectedNumber(String field) {
        if (text(field) == null) {
            notices.add(new Notice.ValueMissing(where(field)));
            return null;
        }
        return number(field);
    }

    /** A count: a number not below zero, and none that only a slip of the decimal sign could be. */
    @Nullable
    Double expectedCount(String field) {
        Double number = expectedNumber(field);
        if (number != null && (number < 0 || number > GREATEST_COUNT)) {
            notices.add(new Notice.NumberOutOfRange(where(field), "0–10¹²"));
            return null;
        }
        return number;
    }

    /** A whole number within bounds. */
    @Nullable
    Integer integer(String field, int least, int greatest) {
        Double number = number(field);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number) || number < least || number > greatest) {
            notices.add(new Notice.NumberOutOfRange(where(field), least + "–" + greatest));
            return null;
        }
        return (int) number.doubleValue();
    }

    @Nullable
    Integer requiredInteger(String field, int least, int greatest) {
        return requiredText(field) == null ? null : integer(field, least, greatest);
    }

    @Nullable
    LocalDate date(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> date = WrittenDate.find(text);
        if (date.isEmpty()) {
            notices.add(new Notice.DateInvalid(where(field)));
        }
        return date.orElse(null);
    }

    @Nullable
    Boolean yesNo(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.GERMAN);
        if (YES.contains(lower)) {
            return true;
        }
        if (NO.contains(lower)) {
            return false;
        }
        notices.add(new Notice.CodeUnknown(where(field), List.of("yes", "no")));
        return null;
    }

    /** One of our codes; null, with a finding, for any other. */
    <T> @Nullable T code(String field, List<String> allowed, Function<String, Optional<T>> find) {
        String text = requiredText(field);
        if (text == null) {
            return null;
        }
        Optional<T> found = find.apply(text);
        if (found.isEmpty()) {
            notices.add(new Notice.CodeUnknown(where(field), allowed));
        }
        return found.orElse(null);
    }

    /** Texts with a bar between. */
    List<String> list(String field) {
        String text = text(field);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
