package de.nahraum.server.surveys;

import de.nahraum.geodata.format.xlsx.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names by which columns can be told apart. */
final class ColumnNames {
    private static final int LONGEST = 200;

    private ColumnNames() {}

    /** Whole questions as names may come twice, and some have none. */
    static List<String> unique(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column).isEmpty() ? Sheet.columnName(column) : cut(names.get(column));
            String free = name;
            for (int number = 2; !taken.add(free); number++) {
                free = name + " (" + number + ")";
            }
            unique.add(free);
        }
        return List.copyOf(unique);
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
