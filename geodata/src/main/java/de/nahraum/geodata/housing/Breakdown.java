package de.nahraum.geodata.housing;

import de.nahraum.geodata.city.CompletionStage;
import de.nahraum.geodata.city.DwellingState;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.city.SeekerList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a table's row, {@code key=value} joined by {@code |}, read back. What cannot be read gives nothing and throws nothing. */
final class Breakdown {
    private final Map<String, String> parts = new HashMap<>();

    Breakdown(String text) {
        for (String pair : text.split("\\|", -1)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                parts.put(pair.substring(0, sign), pair.substring(sign + 1));
            }
        }
    }

    Optional<HouseholdSegment> household() {
        Optional<IncomeClass> incomeClass = IncomeClass.find(part("incomeClass"));
        int persons = whole("persons");
        return incomeClass.isEmpty() || persons < 1
                ? Optional.empty()
                : Optional.of(new HouseholdSegment.OfIncome(incomeClass.get(), persons));
    }

    Optional<HouseholdSegment> seeker() {
        Optional<SeekerList> list = SeekerList.find(part("list"));
        int persons = whole("persons");
        return list.isEmpty() || persons < 1
                ? Optional.empty()
                : Optional.of(new HouseholdSegment.Seeking(list.get(), persons));
    }

    Optional<DwellingSegment> dwelling() {
        Optional<RentKind> rentKind = RentKind.find(part("rentKind"));
        Optional<DwellingState> state = DwellingState.find(part("state"));
        Double rooms = number("rooms");
        Double squareMetres = number("squareMetres");
        Double rent = number("rentEuro");
        boolean subsidised = part("subsidised").equals("yes");
        int expires = whole("expires");
        boolean known = subsidised || part("subsidised").equals("no");
        if (rentKind.isEmpty() || state.isEmpty() || rooms == null || squareMetres == null || rent == null || !known) {
            return Optional.empty();
        }
        return Optional.of(new DwellingSegment(
                rooms, squareMetres, rentKind.get(), rent, state.get(), subsidised, expires < 0 ? null : expires));
    }

    Optional<CompletionStage> stage() {
        return CompletionStage.find(part("stage"));
    }

    private String part(String key) {
        return parts.getOrDefault(key, "");
    }

    /** A whole number not below zero; −1 for anything else. */
    private int whole(String key) {
        return part(key).matches("\\d{1,6}") ? Integer.parseInt(part(key)) : -1;
    }

    /** A number not below zero; null for anything else. */
    private @Nullable Double number(String key) {
        return part(key).matches("\\d{1,9}(\\.\\d{1,9})?") ? (Double) Double.parseDouble(part(key)) : null;
    }
}
