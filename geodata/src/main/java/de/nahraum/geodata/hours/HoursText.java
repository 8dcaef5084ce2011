package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.ParseException;
import ch.poole.openinghoursparser.Rule;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text as {@code opening_hours}, as leniently as the parser does, and refuses what the parser would read as something else.
 */
final class HoursText {
    /** 18:002 would become 18:02, 15 am 15:00, 2-4pm the night from 2 on, and Mo[] every Monday. */
    private static final Pattern MISREAD = Pattern.compile(
            "\\d{1,2}[:.hH]\\d{3,}|(?<!\\d)(?:1[3-9]|2\\d)(?:[:.]\\d\\d)?\\s*[ap]\\.?m"
                    + "|\\d(?:[:.]\\d\\d)?\\s*[-–]\\s*\\d{1,2}(?:[:.]\\d\\d)?\\s*[ap]\\.?m|\\[\\s*\\]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** A comment between the quotation marks of a word processor; groups leave out what is quoted already. */
    private static final Pattern CURLY = Pattern.compile("\"[^\"]*\"|[„“”]([^\"„“”]*)[“”]");

    private HoursText() {}

    /**
     * The rules of a text.
     *
     * @throws Unreadable if any of it is not understood
     */
    static List<Rule> parse(String given) throws Unreadable {
        String text = plain(given);
        // Comments keep their length, so that places stay places.
        String blanked = QUOTED.matcher(text)
                .replaceAll(found -> "\"" + " ".repeat(found.group().length() - 2) + "\"");
        var misread = MISREAD.matcher(blanked);
        if (misread.find()) {
            throw new Unreadable(misread.start());
        }
        try {
            List<Rule> rules = new FirstErrorParser(new StringReader(text)).rules(false);
            return rules.stream().filter(rule -> !rule.isEmpty()).toList();
        } catch (OpeningHoursParseException e) {
            throw new Unreadable();
        } catch (FirstError e) {
            throw new Unreadable(Math.clamp(e.position, 0, text.length()));
        } catch (NumberFormatException e) {
            // More digits than any number in a rule has.
            throw new Unreadable();
        }
    }

    /** The same with one kind of blank and of quotation mark. Every character keeps its place. */
    private static String plain(String text) {
        StringBuilder blanks = new StringBuilder(text);
        for (int i = 0; i < blanks.length(); i++) {
            if (Character.isWhitespace(blanks.charAt(i)) || Character.isSpaceChar(blanks.charAt(i))) {
                blanks.setCharAt(i, ' ');
            }
        }
        return CURLY.matcher(blanks)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) == null ? found.group() : '"' + found.group(1) + '"'));
    }

    /** The parser goes on after an error, once for each, one inside the other; one is enough. */
    private static final class FirstErrorParser extends OpeningHoursParser {
        FirstErrorParser(Reader text) {
            super(text);
        }

        @Override
        public ParseException generateParseException() {
            throw new FirstError(token.next == null ? token.endColumn : token.next.beginColumn - 1);
        }
    }

    private static final class FirstError extends RuntimeException {
        private final int position;

        FirstError(int position) {
            super("at " + position, null, false, false);
            this.position = position;
        }
    }
}
