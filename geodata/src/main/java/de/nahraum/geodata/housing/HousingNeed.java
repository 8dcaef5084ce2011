package de.nahraum.geodata.housing;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.housing.HousingTables.Table;
import de.nahraum.geodata.indicator.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which dwellings are missing where: the households that cannot live in a dwelling that fits even if all are distributed as well as can be.
 * A lower bound, for real moves are not the best ones.
 *
 * <p>Two comparisons each: <i>potential</i> with all dwellings, <i>effective</i> with those somebody could move into (vacant, or with a
 * binding that ends). Districts for themselves, and the city as if everybody could move anywhere in it.
 *
 * @param mode whose households
 * @param reason why nothing can be said of any district, as a code; null if something can
 * @param grade how good the input of the whole is
 * @param districts in official order
 * @param potential with moves, over the districts that can be assessed; null if none can
 * @param effective the same with dwellings somebody could move into
 */
public record HousingNeed(
        Mode mode,
        @Nullable String reason,
        InputQuality.Grade grade,
        List<OfDistrict> districts,
        @Nullable Need potential,
        @Nullable Need effective) {

    /** Whose need. */
    public enum Mode {
        /**
         * Households registered as seeking, by size. What they can pay is the local rent limit. A household on two lists is counted twice unless
         * the city delivers each on one only.
         */
        SIMPLE,
        /** All households by size and income: a calculation with a model. */
        MODEL,
        /** The households with transfer benefits of the model, for themselves. */
        TRANSFER
    }

    /**
     * A district's part.
     *
     * @param reason why nothing can be said of it, as a code; null if something can
     * @param otherRentKind dwellings left out because their rent is of another kind
     * @param emergencyAccommodation places left out because they are no dwellings
     * @param unreadable rows left out because a part of them cannot be read or they count less than nothing
     * @param expiring dwellings whose binding ends, by year, where the year was delivered
     */
    public record OfDistrict(
            District district,
            @Nullable String reason,
            InputQuality quality,
            @Nullable Need potential,
            @Nullable Need effective,
            long otherRentKind,
            long emergencyAccommodation,
            List<Observation> unreadable,
            NavigableMap<Integer, Long> expiring) {}

    /**
     * Compares. Costs two matchings per district and two for the city.
     *
     * @return reasons are {@code no-households}, {@code no-seekers}, {@code no-dwellings} (of the city's rent kind), {@code no-rent-limits},
     *     {@code no-income-limits}
     */
    public static HousingNeed of(City city, Mode mode) {
        HousingRules rules = HousingRules.of(city.settings().housing());
        HousingTables tables = HousingTables.of(city);
        List<OfDistrict> districts = new ArrayList<>();
        Map<HouseholdSegment, Long> demand = new HashMap<>();
        Map<DwellingSegment, Long> stock = new LinkedHashMap<>();
        for (HousingTables.OfDistrict each : tables.districts()) {
            OfDistrict district = district(each, mode, rules, tables);
            districts.add(district);
            if (district.reason() == null) {
                demandOf(each, mode).forEach((segment, count) -> demand.merge(segment, count, Long::sum));
                comparable(each.dwellings(), rules).forEach((segment, count) -> stock.merge(segment, count, Long::sum));
            }
        }
        boolean any = districts.stream().anyMatch(d -> d.reason() == null);
        return new HousingNeed(
                mode,
                any ? null : reasonOfAll(districts),
                InputQuality.ofCity(districts.stream().map(OfDistrict::quality).toList()),
                List.copyOf(districts),
                any ? Need.of(demand, stock, rules) : null,
                any ? Need.of(demand, only(stock, DwellingSegment::isEffective), rules) : null);
    }

    private static OfDistrict district(
            HousingTables.OfDistrict each, Mode mode, HousingRules rules, HousingTables tables) {
        Table<HouseholdSegment> households = table(each, mode);
        Table<DwellingSegment> dwellings = each.dwellings();
        Map<DwellingSegment, Long> stock = comparable(dwellings, rules);
        long all = sum(only(dwellings.counts(), DwellingSegment::isStock));
        long comparable = sum(stock);
        double unreadable = dwellings.unreadable().stream()
                .mapToDouble(row -> row.value() > 0 ? row.value() : 0)
                .sum();
        double leftOut = all + unreadable == 0 ? 0 : 1 - comparable / (all + unreadable);
        String reason = reason(households, dwellings, stock, mode, rules.settings());
        Map<HouseholdSegment, Long> demand = demandOf(each, mode);
        List<Observation> rows = new ArrayList<>(households.unreadable());
        rows.addAll(dwellings.unreadable());
        NavigableMap<Integer, Long> expiring = new TreeMap<>();
        dwellings.counts().forEach((dwelling, count) -> {
            if (dwelling.expires() != null) {
                expiring.merge(dwelling.expires(), count, Long::sum);
            }
        });
        return new OfDistrict(
                each.district(),
                reason,
                InputQuality.of(reason == null, households.year(), dwellings.year(), tables.newestYear(), leftOut),
                reason == null ? Need.of(demand, stock, rules) : null,
                reason == null ? Need.of(demand, only(stock, DwellingSegment::isEffective), rules) : null,
                all - comparable,
                sum(only(dwellings.counts(), dwelling -> !dwelling.isStock())),
                List.copyOf(rows),
                expiring);
    }

    private static Table<HouseholdSegment> table(HousingTables.OfDistrict each, Mode mode) {
        return mode == Mode.SIMPLE ? each.seekers() : each.households();
    }

    private static Map<HouseholdSegment, Long> demandOf(HousingTables.OfDistrict each, Mode mode) {
        Map<HouseholdSegment, Long> all = table(each, mode).counts();
        return mode == Mode.TRANSFER
                ? only(
                        all,
                        segment -> segment instanceof HouseholdSegment.OfIncome household
                                && household.incomeClass() == IncomeClass.TRANSFER)
                : all;
    }

    private static @Nullable String reason(
            Table<HouseholdSegment> households,
            Table<DwellingSegment> dwellings,
            Map<DwellingSegment, Long> comparable,
            Mode mode,
            HousingSettings settings) {
        if (settings.rentLimitsEuro().isEmpty()) {
            return "no-rent-limits";
        }
        if (mode == Mode.MODEL && !settings.hasIncomes()) {
            return "no-income-limits";
        }
        if (!households.isThere()) {
            return mode == Mode.SIMPLE ? "no-seekers" : "no-households";
        }
        boolean onlyOtherKinds =
                comparable.isEmpty() && dwellings.counts().keySet().stream().anyMatch(DwellingSegment::isStock);
        return !dwellings.isThere() || onlyOtherKinds ? "no-dwellings" : null;
    }

    private static String reasonOfAll(List<OfDistrict> districts) {
        List<String> reasons = districts.stream()
                .map(OfDistrict::reason)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return reasons.size() == 1 ? reasons.getFirst() : "no-data";
    }

    /** Dwellings that may be compared with the city's limits. */
    private static Map<DwellingSegment, Long> comparable(Table<DwellingSegment> dwellings, HousingRules rules) {
        return only(
                dwellings.counts(),
                dwelling -> dwelling.isStock()
                        && dwelling.rentKind() == rules.settings().rentKind());
    }

    private static <S> Map<S, Long> only(Map<S, Long> counts, Predicate<? super S> wanted) {
        Map<S, Long> some = new LinkedHashMap<>();
        counts.forEach((segment, count) -> {
            if (wanted.test(segment)) {
                some.put(segment, count);
            }
        });
        return some;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
