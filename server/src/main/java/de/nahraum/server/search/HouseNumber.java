package de.nahraum.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A house number: "5", "5a".
 *
 * @param number without its letter
 * @param letter small; empty if there is none
 */
record HouseNumber(int number, String letter) {
    /** A longer range is a slip of the pen. */
    private static final int LONGEST_RANGE = 40;

    private static final Pattern ONE = Pattern.compile("(?<!\\d)(\\d{1,4})\\s*([a-z]?)(?![a-z0-9])");
    private static final Pattern RANGE = Pattern.compile(
            "(?<!\\d)(\\d{1,4})\\s*([a-z]?)\\s*[-–/]\\s*(?:(\\d{1,4})\\s*([a-z]?)|([a-z]))(?![a-z0-9])");

    /**
     * All numbers of a house, the first as written: "5-9" are 5, 7 and 9, "9A-C" are 9a, 9b and 9c, "1,3" are 1 and 3.
     *
     * @return none if there is no number in the text
     */
    static List<HouseNumber> listOf(String text) {
        List<HouseNumber> numbers = new ArrayList<>();
        String small = text.toLowerCase(Locale.ROOT);
        for (String part : small.split("[,;+&]", -1)) {
            Matcher range = RANGE.matcher(part);
            if (range.find()) {
                addRange(numbers, range);
            } else {
                Matcher one = ONE.matcher(part);
                while (one.find()) {
                    numbers.add(new HouseNumber(Integer.parseInt(one.group(1)), one.group(2)));
                }
            }
        }
        return List.copyOf(numbers);
    }

    private static void addRange(List<HouseNumber> numbers, Matcher range) {
        int from = Integer.parseInt(range.group(1));
        int to = range.group(3) == null ? from : Integer.parseInt(range.group(3));
        String first = range.group(2);
        String last = range.group(5) == null ? String.valueOf(range.group(4)) : range.group(5);
        boolean letters = from == to && first.length() == 1 && last.length() == 1 && first.compareTo(last) < 0;
        if (letters) {
            for (char letter = first.charAt(0); letter <= last.charAt(0); letter++) {
                numbers.add(new HouseNumber(from, String.valueOf(letter)));
            }
            return;
        }
        numbers.add(new HouseNumber(from, first));
        // One side of the street has the even numbers, the other the odd ones.
        int step = (to - from) % 2 == 0 ? 2 : 1;
        for (int number = from + step; number < to && to - from <= LONGEST_RANGE; number += step) {
            numbers.add(new HouseNumber(number, ""));
        }
        if (to > from) {
            numbers.add(new HouseNumber(to, range.group(4) == null ? "" : range.group(4)));
        }
    }

    /** How far another number is: whole numbers first, then the letter. */
    int distanceTo(HouseNumber other) {
        int letters = Math.abs(rank() - other.rank());
        return Math.abs(number - other.number) * LETTERS + letters;
    }

    private static final int LETTERS = 32;

    private int rank() {
        return letter.isEmpty() ? 0 : letter.charAt(0) - 'a' + 1;
    }
}
