package de.nahraum.server.offers;

import de.nahraum.geodata.format.xlsx.CellText;
import de.nahraum.geodata.format.xlsx.CellValue;
import de.nahraum.server.intake.HiddenSigns;
import de.nahraum.server.intake.WrittenDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One form for what means the same in a cell, whatever a spreadsheet or a person made of it: a date that became a date cell, a number that became text,
 * "ja" for {@code yes}. What means nothing here stays as it is, for the checks of the intake to tell.
 */
final class CellForm {
    private static final List<String> YES = List.of("yes", "ja", "true", "wahr", "1");
    private static final List<String> NO = List.of("no", "nein", "false", "falsch", "0");

    /** Signs that stand for "no value" in the files of a folder, too. */
    private static final Set<String> NO_VALUE = Set.of(".", "-", "–", "…", "...", "x", "/");

    private static final Pattern TELEPHONE = Pattern.compile("[+0-9]+");

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private CellForm() {}

    /** The form of what is written somewhere. */
    static String of(OfferField field, String written) {
        String stripped = strip(HiddenSigns.without(CellText.storable(written)));
        String text = field.kind() != OfferField.Kind.YES_NO && NO_VALUE.contains(stripped) ? "" : stripped;
        return switch (field.kind()) {
            case TEXT -> text;
            case CODE -> text.toLowerCase(Locale.ROOT);
            case YES_NO -> yesNo(text);
            case DATE -> date(text);
            case LANGUAGES -> languages(text);
        };
    }

    /**
     * The form of a cell that is neither formula nor error.
     *
     * @param before form of what stood there: a spreadsheet that made a number of "0631" has not changed it
     */
    static String of(OfferField field, CellValue value, String before) {
        return switch (value) {
            case CellValue.Text text -> of(field, text.text());
            case CellValue.YesNo yesNo -> of(field, String.valueOf(yesNo.yes()));
            case CellValue.Moment moment
            when field.kind() == OfferField.Kind.DATE && !isTimeOfDay(moment.moment()) ->
                moment.moment().toLocalDate().toString();
            case CellValue.Moment moment -> moment(moment.moment());
            case CellValue.Numeric number
            when findDay(field, number).isPresent() ->
                findDay(field, number).orElseThrow().toString();
            case CellValue.Numeric number when isSameNumber(before, number.number()) -> before;
            case CellValue.Numeric number -> of(field, plain(number.number()));
            case CellValue.Formula formula -> throw new IllegalArgumentException("A formula has no form: " + formula);
            case CellValue.Broken broken -> throw new IllegalArgumentException("An error has no form: " + broken);
        };
    }

    /** Without blanks of any kind at both ends. */
    private static String strip(String text) {
        return text.replaceAll(
                "^[\\s\\u00A0\\u2007\\u202F\\uFEFF\\u200B]+|[\\s\\u00A0\\u2007\\u202F\\uFEFF\\u200B]+$", "");
    }

    private static String yesNo(String text) {
        String lower = text.toLowerCase(Locale.GERMAN);
        return YES.contains(lower) ? OfferField.YES : NO.contains(lower) ? OfferField.NO : text;
    }

    private static String date(String text) {
        return WrittenDate.find(text).map(LocalDate::toString).orElse(text);
    }

    private static String languages(String text) {
        return Arrays.stream(text.split("[|,;\\n]", -1))
                .map(CellForm::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.endsWith(":speaks") ? part.substring(0, part.indexOf(':')) : part)
                .collect(Collectors.joining("|"));
    }

    /** "14:00" becomes a time of the day spreadsheets begin to count with. */
    private static String moment(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day.toString();
        }
        String time = moment.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        return isTimeOfDay(moment) ? time : day + " " + time;
    }

    private static boolean isTimeOfDay(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return day.equals(EPOCH) || day.equals(EPOCH_1904);
    }

    /** The day of a date cell somebody formatted as a number, as its workbook counts days; no year but of this century is one. */
    private static Optional<LocalDate> findDay(OfferField field, CellValue.Numeric number) {
        return number.findDay()
                .filter(day -> field.kind() == OfferField.Kind.DATE)
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    private static boolean isSameNumber(String before, BigDecimal number) {
        return TELEPHONE.matcher(before).matches()
                && before.lastIndexOf('+') <= 0
                && before.length() > 1
                && new BigDecimal(new BigInteger(before)).compareTo(number) == 0;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
