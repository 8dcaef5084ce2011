package de.nahraum.server.offers;

import de.nahraum.geodata.city.Offer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives ids to rows without one, from topic and place: {@code tenant-consultation-treff-1}, the next one with {@code -2}. The same table gets the same
 * ids again, so that reading it twice adds nothing twice.
 */
final class NewIds {
    private static final int MAXIMUM_STEM = 90;

    private final Map<String, Offer> base;
    private final Map<String, Offer> current;
    private final Set<String> taken;

    /** @param taken ids other rows of the table have */
    NewIds(Map<String, Offer> base, Map<String, Offer> current, Set<String> taken) {
        this.base = base;
        this.current = current;
        this.taken = new HashSet<>(taken);
    }

    /** The id of a new row. */
    String of(Map<OfferField, String> row) {
        String stem = text(row, OfferField.TOPIC) + "-" + text(row, OfferField.PLACE);
        stem = stem.length() > MAXIMUM_STEM ? stem.substring(0, MAXIMUM_STEM) : stem;
        String id = stem;
        for (int number = 2; isOthers(id, row); number++) {
            id = stem + "-" + number;
        }
        taken.add(id);
        return id;
    }

    private boolean isOthers(String id, Map<OfferField, String> row) {
        return taken.contains(id) || base.containsKey(id) || isDifferent(current.get(id), row);
    }

    /** Somebody added another offer here in the meantime. */
    private static boolean isDifferent(@Nullable Offer added, Map<OfferField, String> row) {
        return added != null
                && !(OfferMerge.form(OfferField.NAME, added).equals(text(row, OfferField.NAME))
                        && OfferMerge.form(OfferField.PROVIDER, added).equals(text(row, OfferField.PROVIDER)));
    }

    private static String text(Map<OfferField, String> row, OfferField field) {
        return row.getOrDefault(field, "");
    }
}
