package de.nahraum.geodata.demo;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** Writes invented households, dwellings, seekers and completions. Rents are monthly, gross without heating, per dwelling. */
final class HousingFiles {
    private static final String[] INCOME_CLASSES = {
        "transfer", "up-to-60", "up-to-80", "up-to-100", "up-to-140", "above"
    };
    /** Shares of the households without transfer benefits over the other income classes. */
    private static final double[] INCOME_SHARES = {0.09, 0.15, 0.2, 0.3, 0.26};

    private static final double[] HOUSEHOLD_SIZES = {0.47, 0.29, 0.12, 0.08, 0.04};
    /** Households of few rooms are more among those with little income, but large families are too. */
    private static final double[] TRANSFER_SIZES = {0.5, 0.21, 0.12, 0.09, 0.08};

    private static final double[] ROOM_SHARES = {0.1, 0.24, 0.33, 0.2, 0.13};
    private static final int[] ROOM_METRES = {36, 54, 72, 92, 124};
    /** Bindings that end are known for so many years ahead. */
    private static final int YEARS_OF_EXPIRY = 5;

    private static final double[] SEEKER_SIZES = {0.44, 0.2, 0.14, 0.12, 0.1};

    private final List<District> districts;
    private final List<Figures> figures;
    private final long seed;

    HousingFiles(List<District> districts, List<Figures> figures, long seed) {
        this.districts = districts;
        this.figures = figures;
        this.seed = seed;
    }

    void write(FolderSink sink) throws IOException {
        writeHouseholds(sink);
        writeDwellings(sink);
        writeSeekers(sink);
        writeCompletions(sink);
    }

    private YearFigures latest(int district) {
        return figures.get(district).year(Figures.LAST_YEAR);
    }

    private void writeHouseholds(FolderSink sink) throws IOException {
        try (CsvOut out =
                new CsvOut(sink, "households.csv", "district", "year", "persons", "incomeClass", "households")) {
            for (int i = 0; i < districts.size(); i++) {
                YearFigures now = latest(i);
                int transfer = now.transferHouseholds();
                int[] others = Shares.of(now.households() - transfer, INCOME_SHARES);
                for (int c = 0; c < INCOME_CLASSES.length; c++) {
                    int[] sizes =
                            c == 0 ? Shares.of(transfer, TRANSFER_SIZES) : Shares.of(others[c - 1], HOUSEHOLD_SIZES);
                    for (int persons = 1; persons <= sizes.length; persons++) {
                        out.row(
                                districts.get(i).name(),
                                Figures.LAST_YEAR,
                                persons,
                                INCOME_CLASSES[c],
                                sizes[persons - 1]);
                    }
                }
            }
        }
    }

    private void writeDwellings(FolderSink sink) throws IOException {
        try (CsvOut out = new CsvOut(
                sink,
                "dwellings.csv",
                "district",
                "year",
                "rooms",
                "squareMetres",
                "rentKind",
                "rentEuro",
                "state",
                "subsidised",
                "expires",
                "dwellings")) {
            for (int i = 0; i < districts.size(); i++) {
                writeDwellings(out, i);
            }
        }
    }

    private void writeDwellings(CsvOut out, int district) throws IOException {
        SplittableRandom random =
                Seeds.stream(seed, "dwellings", districts.get(district).number());
        double strain = latest(district).transferRecipients()
                / (double) latest(district).under67();
        // About three per cent fewer than households: not everyone has found a dwelling of their own.
        int[] byRooms = Shares.of((int) StrictMath.round(latest(district).households() * 0.97), ROOM_SHARES);
        for (int rooms = 1; rooms <= byRooms.length; rooms++) {
            double subsidised = StrictMath.min(0.3, 0.03 + 0.7 * strain) * (rooms == 5 ? 0.3 : 1);
            double[] weights = {1 - subsidised - 0.028, 0.02, subsidised * 0.85, 0.004, subsidised * 0.12};
            int[] parts = Shares.of(byRooms[rooms - 1], weights);
            for (int k = 0; k < parts.length; k++) {
                boolean bound = k >= 2;
                int metres = ROOM_METRES[rooms - 1] + random.nextInt(7) - 3;
                double perMetre = (bound ? 7.1 : 9.6 - 8 * strain) + 9.0 / metres * 6 + Seeds.around(random, 0.5);
                out.row(
                        districts.get(district).name(),
                        Figures.LAST_YEAR,
                        rooms,
                        metres,
                        "gross-cold",
                        StrictMath.round(perMetre * metres),
                        k == 1 || k == 3 ? "vacant" : k == 4 ? "binding-expires" : "let",
                        bound ? "yes" : "no",
                        k == 4 ? Figures.LAST_YEAR + 1 + random.nextInt(YEARS_OF_EXPIRY) : "",
                        parts[k]);
            }
        }
    }

    private void writeSeekers(FolderSink sink) throws IOException {
        try (CsvOut out = new CsvOut(sink, "seekers.csv", "district", "year", "persons", "list", "households")) {
            String[] lists = {"wbs", "waiting-list", "emergency"};
            double[] partOfTransfer = {0.11, 0.16, 0.012};
            for (int i = 0; i < districts.size(); i++) {
                for (int l = 0; l < lists.length; l++) {
                    int households = (int) StrictMath.round(latest(i).transferHouseholds() * partOfTransfer[l]);
                    int[] sizes = Shares.of(households, SEEKER_SIZES);
                    for (int persons = 1; persons <= sizes.length; persons++) {
                        out.row(districts.get(i).name(), Figures.LAST_YEAR, persons, lists[l], sizes[persons - 1]);
                    }
                }
            }
        }
    }

    private void writeCompletions(FolderSink sink) throws IOException {
        try (CsvOut out =
                new CsvOut(sink, "completions.csv", "district", "year", "stage", "dwellings", "subsidisedRental")) {
            for (District district : districts) {
                SplittableRandom random = Seeds.stream(seed, "completions", district.number());
                for (int year = 2015; year <= Figures.LAST_YEAR; year++) {
                    writeCompletions(out, district, year, "completed", 0.0034, random);
                }
                writeCompletions(out, district, Figures.LAST_YEAR, "under-construction", 0.0042, random);
                writeCompletions(out, district, Figures.LAST_YEAR, "approved", 0.0038, random);
            }
        }
    }

    /** Subsidised flats come by the building: some years a district has many, most years none. */
    private static void writeCompletions(
            CsvOut out, District district, int year, String stage, double perPerson, SplittableRandom random)
            throws IOException {
        double expected = district.people() * perPerson * (0.4 + 1.2 * random.nextDouble());
        int dwellings = (int) StrictMath.round(expected);
        double share =
                random.nextDouble() < (district.fact().core() ? 0.5 : 0.25) ? 0.3 + 0.3 * random.nextDouble() : 0;
        out.row(district.name(), year, stage, dwellings, (int) StrictMath.round(dwellings * share));
    }
}
