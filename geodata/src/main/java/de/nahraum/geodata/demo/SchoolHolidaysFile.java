package de.nahraum.geodata.demo;

/** The text of {@code school-holidays.csv}: school holidays of Rheinland-Pfalz as the state has announced them. */
final class SchoolHolidaysFile {
    private SchoolHolidaysFile() {}

    static final String TEXT = """
            name,from,to
            Weihnachtsferien,2025-12-22,2026-01-07
            Osterferien,2026-03-30,2026-04-10
            Sommerferien,2026-06-29,2026-08-07
            Herbstferien,2026-10-05,2026-10-16
            Weihnachtsferien,2026-12-23,2027-01-08
            Osterferien,2027-03-22,2027-04-02
            Sommerferien,2027-06-28,2027-08-06
            Herbstferien,2027-10-04,2027-10-15
            Weihnachtsferien,2027-12-23,2028-01-07
            """;
}
