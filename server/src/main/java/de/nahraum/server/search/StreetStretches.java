package de.nahraum.server.search;

import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.DistrictLocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The streets of a city: everything of one name that hangs together is one, and so is everything of one name in one district. Villages share
 * names with the town: those stay apart.
 */
final class StreetStretches {
    /** Every line and house with one name. */
    private static final class Named {
        private final Map<String, Integer> spellings = new LinkedHashMap<>();
        private final List<BaseMapFeature> lines = new ArrayList<>();
        private final List<Address> houses = new ArrayList<>();

        private String label() {
            return spellings.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElseThrow();
        }
    }

    private final DistrictLocator locator;

    private StreetStretches(DistrictLocator locator) {
        this.locator = locator;
    }

    /** One entry per street. Cost: for each name, the square of its pieces at worst. */
    static List<Entry> of(City city) {
        Map<String, Named> byKey = new LinkedHashMap<>();
        for (BaseMapFeature feature : city.baseMap()) {
            if (isStreet(feature)) {
                named(byKey, feature.name()).ifPresent(named -> named.lines.add(feature));
            }
        }
        for (Address address : city.addresses()) {
            named(byKey, address.street()).ifPresent(named -> named.houses.add(address));
        }
        StreetStretches stretches = new StreetStretches(city.districtLocator());
        return byKey.values().stream()
                .flatMap(named -> stretches.entries(named).stream())
                .toList();
    }

    static boolean isStreet(BaseMapFeature feature) {
        return switch (feature.layer()) {
            case MAJOR_STREET, MINOR_STREET, PATH -> true;
            case WATER, WATERWAY, GREEN, RAILWAY -> false;
        };
    }

    /** Names that differ in spelling only are one; empty for a name without letters. */
    private static Optional<Named> named(Map<String, Named> byKey, String label) {
        String key = Name.of(Folding.words(label)).key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Named named = byKey.computeIfAbsent(key, ignored -> new Named());
        named.spellings.merge(label, 1, Integer::sum);
        return Optional.of(named);
    }

    private List<Entry> entries(Named named) {
        List<Stretch> stretches = Stretch.connected(named.lines, named.houses);
        Map<Object, Stretch> byDistrict = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            Object key = locator.find(stretch.x(), stretch.y())
                    .map(district -> (Object) district.id())
                    .orElse(stretch);
            byDistrict.merge(key, stretch, Stretch::plus);
        }
        return byDistrict.values().stream()
                .map(stretch -> entry(named.label(), stretch))
                .toList();
    }

    private Entry entry(String label, Stretch stretch) {
        @Nullable District district = locator.find(stretch.x(), stretch.y()).orElse(null);
        return Entry.of(Hit.Kind.STREET, null, label, district, stretch.x(), stretch.y(), new Houses(stretch.houses()));
    }
}
