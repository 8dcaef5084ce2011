package de.nahraum.server.offers;

import de.nahraum.geodata.city.Offer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares an offer three ways, field by field: what both sides started from, what one side has now, what the other edited. A field only one of them
 * changed takes the change; one both changed alike is settled; one both changed differently is a conflict. Texts are compared in {@link CellForm}.
 */
final class OfferMerge {
    private OfferMerge() {}

    /** Whose word counts where both changed a field differently. */
    enum Winner {
        NOBODY,
        EDITED,
        CURRENT
    }

    record Conflict(OfferField field, String edited, String current) {}

    record Result(List<FieldChange> changes, List<Conflict> conflicts) {
        boolean takesEdited(OfferField field) {
            return changes.stream().anyMatch(change -> change.field() == field);
        }
    }

    /**
     * Merges one offer.
     *
     * @param base null if it was not there
     * @param current null if it is not there
     * @param edited form of what each field says after editing; a field that is not in it was not touched
     */
    static Result merge(@Nullable Offer base, @Nullable Offer current, Map<OfferField, String> edited, Winner winner) {
        List<FieldChange> changes = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        edited.forEach((field, now) -> {
            String before = form(field, base);
            String meanwhile = form(field, current);
            boolean isSettled = now.equals(before) || now.equals(meanwhile);
            if (!isSettled && (meanwhile.equals(before) || winner == Winner.EDITED)) {
                changes.add(new FieldChange(field, meanwhile, now));
            } else if (!isSettled && winner == Winner.NOBODY) {
                conflicts.add(new Conflict(field, now, meanwhile));
            }
        });
        return new Result(List.copyOf(changes), List.copyOf(conflicts));
    }

    static String form(OfferField field, @Nullable Offer offer) {
        return offer == null ? "" : CellForm.of(field, field.of(offer));
    }

    static Map<OfferField, String> forms(Offer offer) {
        Map<OfferField, String> forms = new EnumMap<>(OfferField.class);
        for (OfferField field : OfferField.values()) {
            forms.put(field, form(field, offer));
        }
        return forms;
    }
}
