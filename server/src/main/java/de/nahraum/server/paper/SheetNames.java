package de.nahraum.server.paper;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as Excel takes them: at most 31 characters, without its signs, none twice whatever the case. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String next(String wanted) {
        String clean = wanted.replaceAll("[\\\\/?*\\[\\]:']", "-");
        String name = cut(clean, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String ending = "-" + number;
            name = cut(clean, LONGEST - ending.length()) + ending;
        }
        return name;
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
