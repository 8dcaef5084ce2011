package de.nahraum.geodata.format.csv;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as written in tables: "1 675", "1.234,5", "- 23", "1,72".
 *
 * <p>Never a guess: "1.234" is 1234 where the decimal sign is a comma, 1.234 where it is a point, and nothing where it is not known.
 * With a comma as decimal sign "0.0" and "1.5" are no numbers, since no thousands are written so.
 */
public final class Numbers {
    private Numbers() {}

    /**
     * @param text of the cell; blanks around it, thousands blanks (also those that do not break) and a blank after the sign are fine
     * @param decimal comma or point; null if not known, then only what has one reading is read
     * @return empty if it is no number or has two readings
     */
    public static OptionalDouble parse(String text, @Nullable Character decimal) {
        NumberShape shape = NumberShape.of(text);
        return switch (shape.kind()) {
            case NO_NUMBER -> OptionalDouble.empty();
            case WHOLE -> value(shape.text());
            case COMMA -> decimal != null && decimal != ',' ? OptionalDouble.empty() : withComma(shape.text());
            case POINT -> decimal != null && decimal != '.' ? OptionalDouble.empty() : withPoint(shape.text());
            case COMMA_OR_THOUSANDS, POINT_OR_THOUSANDS ->
                decimal == null
                        ? OptionalDouble.empty()
                        : decimal == ',' ? withComma(shape.text()) : withPoint(shape.text());
        };
    }

    private static OptionalDouble withComma(String text) {
        return value(text.replace(".", "").replace(',', '.'));
    }

    private static OptionalDouble withPoint(String text) {
        return value(text.replace(",", ""));
    }

    private static OptionalDouble value(String text) {
        return OptionalDouble.of(Double.parseDouble(text));
    }
}
