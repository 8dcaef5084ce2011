package de.nahraum.server.intake;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.IndicatorRegistry;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads figures per district and year: register population, indicators in long or wide tables, and the tables of the housing need. */
final class ObservationsIntake {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** Tables whose rows are parts of a whole: our kind, its variable, the fields that tell the part, and those that may. */
    private record Breakdown(FileKind kind, Map<String, String> variables, List<String> parts, List<String> optional) {}

    private static final List<Breakdown> BREAKDOWNS = List.of(
            new Breakdown(
                    FileKind.HOUSEHOLDS,
                    Map.of("households", "household-groups"),
                    List.of("incomeClass", "persons"),
                    List.of()),
            new Breakdown(
                    FileKind.DWELLINGS,
                    Map.of("dwellings", "dwelling-groups"),
                    List.of("rentEuro", "rentKind", "rooms", "squareMetres", "state", "subsidised"),
                    List.of("expires")),
            new Breakdown(
                    FileKind.SEEKERS, Map.of("households", "seeker-groups"), List.of("list", "persons"), List.of()),
            new Breakdown(
                    FileKind.COMPLETIONS,
                    Map.of("dwellings", "completions", "subsidisedRental", "completions-subsidised-rental"),
                    List.of("stage"),
                    List.of()));

    private final CsvRows csv;
    private final DistrictNames present;
    private final Map<String, DistrictNames> former;
    private final Notices notices;
    private final Map<String, Integer> rowByKey = new HashMap<>();
    /** Variables of indicators: counts, never below zero, or rates of them would say nothing. */
    private final Set<String> counted = new HashSet<>();

    private final List<Observation> observations = new ArrayList<>();

    /** @param former names of districts as they were, by boundary set */
    ObservationsIntake(CsvRows csv, DistrictNames present, Map<String, DistrictNames> former, Notices notices) {
        this.csv = csv;
        this.present = present;
        this.former = former;
        this.notices = notices;
    }

    private DistrictNames namesOf(FileEntry entry) {
        return entry.boundarySet() == null ? present : former.getOrDefault(entry.boundarySet(), present);
    }

    private static String boundarySet(FileEntry entry) {
        return entry.boundarySet() == null ? Observation.PRESENT : entry.boundarySet();
    }

    /** Figures of districts nobody has drawn cannot be carried over. */
    private boolean isDrawn(FileEntry entry) {
        if (entry.boundarySet() == null || former.containsKey(entry.boundarySet())) {
            return true;
        }
        notices.add(new Notice.CodeUnknown(
                Where.field(entry.path(), null, "boundarySet", entry.boundarySet()), List.copyOf(former.keySet())));
        return false;
    }

    private List<FileEntry> listDrawn(CityFolder folder, FileKind kind) {
        return folder.list(kind).stream().filter(this::isDrawn).toList();
    }

    List<Observation> read(CityFolder folder) {
        for (Indicator indicator : new IndicatorRegistry(folder.settings().indicators()).list()) {
            counted.addAll(indicator.variables());
            if (indicator.householdVariable() != null) {
                counted.add(indicator.householdVariable());
            }
        }
        for (FileEntry entry : listDrawn(folder, FileKind.POPULATION)) {
            csv.forEach(entry, List.of("district", "year", "people"), row -> add(row, "people", "population", ""));
            namesOf(entry).tellUnusedAliases(entry);
        }
        for (FileEntry entry : listDrawn(folder, FileKind.INDICATORS)) {
            readIndicators(entry);
            namesOf(entry).tellUnusedAliases(entry);
        }
        for (Breakdown breakdown : BREAKDOWNS) {
            for (FileEntry entry : folder.list(breakdown.kind())) {
                readBreakdown(entry, breakdown);
                namesOf(entry).tellUnusedAliases(entry);
            }
        }
        return List.copyOf(observations);
    }

    private void readIndicators(FileEntry entry) {
        if (entry.values().isEmpty()) {
            csv.forEach(entry, List.of("district", "year", "variable", "value"), row -> {
                String variable = row.requiredId("variable");
                if (variable != null) {
                    add(row, "value", variable, "");
                }
            });
            return;
        }
        for (String variable : entry.values().keySet()) {
            if (!Ids.isValid(variable)) {
                notices.add(new Notice.IdInvalid(Where.field(entry.path(), null, "values", variable)));
            }
        }
        List<String> required = new ArrayList<>(List.of("district", "year"));
        required.addAll(entry.values().values());
        csv.forEach(entry, required, row -> readWide(row, entry));
    }

    private void readWide(FieldRow row, FileEntry entry) {
        Optional<District> district = namesOf(row.entry()).find(row, "district");
        Integer year = row.requiredInteger("year", FIRST_YEAR, LAST_YEAR);
        if (district.isEmpty() || year == null) {
            return;
        }
        entry.values().forEach((variable, column) -> {
            Double value = counted.contains(variable) ? row.expectedCount(column) : row.expectedNumber(column);
            if (value != null) {
                add(
                        row,
                        new Observation(
                                variable, district.get().id(), year, "", value, entry.path(), boundarySet(entry)));
            }
        });
    }

    private void readBreakdown(FileEntry entry, Breakdown breakdown) {
        List<String> required = new ArrayList<>(List.of("district", "year"));
        required.addAll(breakdown.parts());
        required.addAll(breakdown.variables().keySet());
        csv.forEach(entry, required, row -> {
            Map<String, String> parts = new TreeMap<>();
            for (String part : breakdown.parts()) {
                String value = HousingFields.read(row, part);
                if (value == null) {
                    return;
                }
                parts.put(part, value);
            }
            for (String part : breakdown.optional()) {
                String value = row.text(part) == null ? null : HousingFields.read(row, part);
                if (value != null) {
                    parts.put(part, value);
                }
            }
            if (breakdown.kind() == FileKind.COMPLETIONS && !isPartOfDwellings(row)) {
                return;
            }
            List<String> pairs = parts.entrySet().stream()
                    .map(part -> part.getKey() + "=" + part.getValue())
                    .toList();
            breakdown.variables().forEach((field, variable) -> add(row, field, variable, String.join("|", pairs)));
        });
    }

    private boolean isPartOfDwellings(FieldRow row) {
        Double dwellings = row.expectedCount("dwellings");
        Double subsidised = row.expectedCount("subsidisedRental");
        if (dwellings != null && subsidised != null && subsidised > dwellings) {
            notices.add(new Notice.NumberOutOfRange(row.where("subsidisedRental"), "0–" + Math.round(dwellings)));
            return false;
        }
        return dwellings != null && subsidised != null;
    }

    private void add(FieldRow row, String field, String variable, String breakdown) {
        Optional<District> district = namesOf(row.entry()).find(row, "district");
        Integer year = row.requiredInteger("year", FIRST_YEAR, LAST_YEAR);
        if (district.isEmpty() || year == null) {
            return;
        }
        Double value = row.expectedCount(field);
        if (value != null) {
            add(
                    row,
                    new Observation(
                            variable,
                            district.get().id(),
                            year,
                            breakdown,
                            value,
                            row.entry().path(),
                            boundarySet(row.entry())));
        }
    }

    private void add(FieldRow row, Observation observation) {
        String key = String.join(
                "\n",
                observation.variable(),
                observation.district(),
                String.valueOf(observation.year()),
                observation.breakdown(),
                observation.boundarySet());
        Integer first = rowByKey.putIfAbsent(key, row.row());
        if (first == null) {
            observations.add(observation);
        } else {
            notices.add(new Notice.KeyRepeated(row.where("district"), first));
        }
    }
}
