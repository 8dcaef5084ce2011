package de.nahraum.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as German words have them: read out of sentences, and written as a figure may be said. */
final class SaidNumbers {
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+)(?:,\\d+)?");
    private static final double MOST_AS_SHARE = 5;

    private SaidNumbers() {}

    /** Every number in a text, as it stands there. */
    static Set<String> in(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    /** Every way in which figures and texts of an answer may be said: as they are, people rounded to ten, shares as per cent. */
    static Set<String> allOf(JsonNode answer) {
        Set<String> numbers = new TreeSet<>();
        collect(answer, numbers);
        return numbers;
    }

    private static void collect(JsonNode node, Set<String> numbers) {
        if (node.isNumber()) {
            double number = node.asDouble();
            numbers.add(plain(number));
            numbers.add(count(number));
            numbers.add(count(ReportAsApi.rounded(node).asDouble()));
            numbers.add(decimals(number, 2));
            if (Math.abs(number) <= MOST_AS_SHARE) {
                numbers.add(decimals(number * 100, 1));
                numbers.add(count(Math.rint(number * 100)));
            }
        } else if (node.isTextual()) {
            numbers.addAll(in(node.asText()));
        }
        if (node.has("de") && node.has("en")) {
            collect(node.path("de"), numbers);
        } else {
            node.forEach(child -> collect(child, numbers));
        }
    }

    /** Whether words are the same, with people rounded to ten. */
    static boolean isRounded(String said, String exact) {
        if (!NUMBER.matcher(said).replaceAll("#").equals(NUMBER.matcher(exact).replaceAll("#"))) {
            return false;
        }
        Matcher one = NUMBER.matcher(said);
        Matcher other = NUMBER.matcher(exact);
        while (one.find() && other.find()) {
            if (!one.group().equals(other.group()) && !one.group().equals(rounded(other.group()))) {
                return false;
            }
        }
        return true;
    }

    private static String rounded(String number) {
        double people = Double.parseDouble(number.replace(".", "").replace(',', '.'));
        return count(ReportAsApi.rounded(new DoubleNode(people)).asDouble());
    }

    /** Without a sign for thousands, as years and numbers of districts are written. */
    private static String plain(double number) {
        return String.valueOf(Math.round(number));
    }

    static String count(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.GERMANY);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    static String decimals(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.GERMANY);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
