package de.nahraum.server.intake;

import de.nahraum.geodata.city.HolidaySettings.SchoolBreak;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads school holidays: a table, since no library knows the next years' of each state. */
final class SchoolHolidaysIntake {
    private final CsvRows csv;
    private final Notices notices;

    SchoolHolidaysIntake(CsvRows csv, Notices notices) {
        this.csv = csv;
        this.notices = notices;
    }

    /** In order of time. */
    List<SchoolBreak> read(List<FileEntry> entries) {
        List<SchoolBreak> breaks = new ArrayList<>();
        for (FileEntry entry : entries) {
            csv.forEach(entry, List.of("name", "from", "to"), row -> {
                String name = row.requiredText("name");
                LocalDate from = row.requiredText("from") == null ? null : row.date("from");
                LocalDate to = row.requiredText("to") == null ? null : row.date("to");
                if (name == null || from == null || to == null) {
                    return;
                }
                if (to.isBefore(from)) {
                    notices.add(new Notice.NumberOutOfRange(row.where("to"), "≥ " + from));
                    return;
                }
                breaks.add(new SchoolBreak(name, from, to));
            });
        }
        breaks.sort(Comparator.comparing(SchoolBreak::from));
        return List.copyOf(breaks);
    }
}
