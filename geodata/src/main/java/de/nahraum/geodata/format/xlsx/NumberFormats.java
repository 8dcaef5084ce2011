package de.nahraum.geodata.format.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which cell formats show a number as a date (ECMA-376, part 1, 18.8.30), and which date it is (18.17.4.1). */
final class NumberFormats {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int LAST_SERIAL = 2_958_465;

    /** Serial numbers of the 1900 system count a 29 February 1900 that never was. */
    private static final int FIRST_SERIAL_AFTER_FALSE_LEAP_DAY = 61;

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    /** Text in quotes, single signs after a stroke, conditions and languages in brackets; what is left says what is shown. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*\\]");

    private static final Pattern DATE_SIGN = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Integer> formatByStyle = new ArrayList<>();
    private boolean since1904;

    /** Reads {@code styles.xml}. */
    void read(XmlPart styles) throws XMLStreamException {
        boolean cellFormats = false;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                styles.number("numFmtId").ifPresent(id -> custom.put(id, styles.attribute("formatCode")));
            } else if (styles.starts("cellXfs")) {
                cellFormats = true;
            } else if (styles.ends("cellXfs")) {
                cellFormats = false;
            } else if (cellFormats && styles.starts("xf")) {
                formatByStyle.add(styles.number("numFmtId").orElse(0));
            }
        }
    }

    /** The workbook counts days since 1904, as those from old Macintoshes do. */
    void countSince1904() {
        since1904 = true;
    }

    /** The moment a number stands for in a cell of a style; empty if it is just a number. */
    Optional<LocalDateTime> findMoment(BigDecimal number, int style) {
        return isSerial(number) && isDate(style) ? Optional.of(moment(number)) : Optional.empty();
    }

    /** A number that is no date by its format, with the days this workbook would count by it. */
    CellValue.Numeric numeric(BigDecimal number) {
        return new CellValue.Numeric(number, since1904);
    }

    private LocalDateTime moment(BigDecimal number) {
        int day = number.intValue();
        long second = number.subtract(BigDecimal.valueOf(day))
                .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return day(day, since1904).atStartOfDay().plusSeconds(second);
    }

    /** The day a serial number stands for. */
    private static LocalDate day(int serial, boolean since1904) {
        LocalDate epoch = since1904
                ? EPOCH_1904
                : serial > 0 && serial < FIRST_SERIAL_AFTER_FALSE_LEAP_DAY ? EPOCH_1900.plusDays(1) : EPOCH_1900;
        return epoch.plusDays(serial);
    }

    /** The day a whole number stands for; empty if no calendar of a spreadsheet has it. */
    static Optional<LocalDate> findDay(BigDecimal number, boolean since1904) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole && isSerial(number) ? Optional.of(day(number.intValue(), since1904)) : Optional.empty();
    }

    private static boolean isSerial(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1L)) < 0;
    }

    private boolean isDate(int style) {
        if (style < 0 || style >= formatByStyle.size()) {
            return false;
        }
        int format = formatByStyle.get(style);
        String code = custom.get(format);
        return code == null ? isBuiltInDate(format) : isDate(code);
    }

    private static boolean isDate(String code) {
        String first = code.split(";", 2)[0];
        return !first.equalsIgnoreCase("General")
                && DATE_SIGN.matcher(LITERAL.matcher(first).replaceAll("")).find();
    }

    /** 27–36 and 50–58 are dates in East Asian languages. */
    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }
}
