package de.nahraum.geodata.format.csv;

/**
 * A text taken apart as a number, before it is known which sign stands before the decimals.
 *
 * <p>Blanks of any kind between groups of three digits are thousands separators, and after the sign ("- 23") they mean nothing. A
 * comma or point can be a thousands separator only before three digits after one to three; then both readings stay open.
 *
 * @param kind what the comma or point in it can be
 * @param text with sign and digits, blanks removed, comma and point still as written
 */
record NumberShape(Kind kind, String text) {
    enum Kind {
        NO_NUMBER,
        /** Digits only: no sign to decide on. */
        WHOLE,
        /** The comma must be the decimal sign, or the point the thousands separator: "1,72", "1.234,5", "1.234.567". */
        COMMA,
        /** The point must be the decimal sign, or the comma the thousands separator. */
        POINT,
        /** "1.234": a thousand or one. */
        POINT_OR_THOUSANDS,
        /** "1,234". */
        COMMA_OR_THOUSANDS
    }

    private static final int LONGEST = 64;
    private static final NumberShape NONE = new NumberShape(Kind.NO_NUMBER, "");

    static NumberShape of(String raw) {
        String trimmed = TextCleaning.trim(raw);
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return NONE;
        }
        boolean minus = trimmed.charAt(0) == '-' || trimmed.charAt(0) == '\u2212';
        boolean signed = minus || trimmed.charAt(0) == '+';
        String unsigned = signed ? TextCleaning.trim(trimmed.substring(1)) : trimmed;
        String digits = joinBlankGroups(unsigned);
        Kind kind = kind(digits);
        return kind == Kind.NO_NUMBER ? NONE : new NumberShape(kind, (minus ? "-" : "") + digits);
    }

    /** "1 675 000,5" → "1675000,5"; a text with blanks elsewhere comes back empty. */
    private static String joinBlankGroups(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        int digitsInGroup = 0;
        boolean grouped = false;
        boolean whole = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TextCleaning.isBlank(c)) {
                boolean first = !grouped && digitsInGroup >= 1 && digitsInGroup <= 3;
                if (!whole || !(first || (grouped && digitsInGroup == 3))) {
                    return "";
                }
                grouped = true;
                digitsInGroup = 0;
                continue;
            }
            if (isDigit(c)) {
                digitsInGroup++;
            } else if (whole) {
                if (grouped && digitsInGroup != 3) {
                    return "";
                }
                whole = false;
            }
            joined.append(c);
        }
        return whole && grouped && digitsInGroup != 3 ? "" : joined.toString();
    }

    private static Kind kind(String text) {
        int commas = count(text, ',');
        int points = count(text, '.');
        if (text.isEmpty() || !onlyDigitsAnd(text) || text.length() == commas + points) {
            return Kind.NO_NUMBER;
        }
        if (commas == 0 && points == 0) {
            return Kind.WHOLE;
        }
        if (commas > 0 && points > 0) {
            boolean commaLast = text.lastIndexOf(',') > text.lastIndexOf('.');
            char decimal = commaLast ? ',' : '.';
            char thousands = commaLast ? '.' : ',';
            boolean sound = (commaLast ? commas : points) == 1
                    && text.indexOf(decimal) < text.length() - 1
                    && isGrouped(text.substring(0, text.indexOf(decimal)), thousands);
            return !sound ? Kind.NO_NUMBER : commaLast ? Kind.COMMA : Kind.POINT;
        }
        char sign = commas > 0 ? ',' : '.';
        if (commas + points > 1) {
            return !isGrouped(text, sign) ? Kind.NO_NUMBER : sign == '.' ? Kind.COMMA : Kind.POINT;
        }
        if (text.charAt(text.length() - 1) == sign) {
            return Kind.NO_NUMBER;
        }
        if (isGrouped(text, sign)) {
            return sign == ',' ? Kind.COMMA_OR_THOUSANDS : Kind.POINT_OR_THOUSANDS;
        }
        return sign == ',' ? Kind.COMMA : Kind.POINT;
    }

    /** One to three digits, then groups of three; no number with thousands starts with 0. */
    private static boolean isGrouped(String text, char separator) {
        int inGroup = 0;
        boolean first = true;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == separator) {
                if (first ? inGroup < 1 || inGroup > 3 : inGroup != 3) {
                    return false;
                }
                first = false;
                inGroup = 0;
            } else {
                inGroup++;
            }
        }
        return text.charAt(0) != '0';
    }

    private static boolean onlyDigitsAnd(String text) {
        return text.chars().allMatch(c -> isDigit((char) c) || c == ',' || c == '.');
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
